import { z } from 'zod';
import type { EasyReadPageWords } from '../../model/easy-read-page-words.ts';
import { phrase } from './page.ts';

const plain = phrase();
const place = phrase(['n', 'total'], ['n']);

/** `templates/pages/easy-read-page.yml`. */
export const easyReadPageSchema = z
	.strictObject({
		skip: plain,
		tools: plain,
		back: plain,
		next: plain,
		one: plain,
		'read-line': plain,
		'read-part': plain,
		stop: plain,
		slower: plain,
		faster: plain,
		place,
		speed: place,
		crossed: phrase(['name'], ['name']),
	})
	.transform(({ 'read-line': readLine, 'read-part': readPart, ...rest }): EasyReadPageWords => ({ ...rest, readLine, readPart }));
