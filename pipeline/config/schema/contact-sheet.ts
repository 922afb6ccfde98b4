import { z } from 'zod';
import { counted, phrase } from './page.ts';

const plain = phrase();

/** `templates/pages/symbols.yml`. */
export const contactSheetSchema = z.strictObject({
	title: plain,
	intro: plain,
	count: counted(),
	level: phrase(['level'], ['level']),
	words: phrase(['words'], ['words']),
	pack: phrase(['pack'], ['pack']),
	other: plain,
	credits: plain,
	page: phrase(['page'], ['page']),
});
