import type { EasyReadDocument } from '../../../model/easy-read.ts';
import type { EasyReadFrame } from '../../../model/easy-read-frame.ts';
import type { Theme } from '../../../model/theme.ts';
import type { PrintedWords } from '../../shared/printed-words.ts';
import type { PdfNode } from '../tagged/node.ts';
import { titleNodes } from './parts.ts';
import { easyWords } from './runs.ts';
import type { Sizes } from './sizes.ts';

/** The last page: what hard words mean, who made this and when, and where the pictures come from. */
export function closingPage(
	{ words, about, credits }: EasyReadDocument,
	frame: EasyReadFrame,
	aboutTitle: string,
	printed: PrintedWords,
	sizes: Sizes,
	theme: Theme,
): readonly PdfNode[] {
	const meanings = words.map(({ word, means }) => ({
		...sizes.text,
		text: [
			{ text: word.charAt(0).toUpperCase() + word.slice(1), bold: true },
			{ text: ` ${printed('means')} ${means.replace(/\.$/, '')}.` },
		],
		marginTop: 18,
	}));
	const lines = about.map((line) => ({ ...sizes.text, text: easyWords(line, sizes), marginTop: 18 }));
	const licences = credits.map(({ attribution }) => ({ ...sizes.small, text: attribution, marginTop: 10 }));
	return [
		...(meanings.length === 0 ? [] : [...titleNodes(frame.words, sizes, theme, 'words'), ...meanings]),
		...(lines.length === 0 && licences.length === 0 ? [] : [...titleNodes(aboutTitle, sizes, theme, 'about'), ...lines]),
		...(licences.length === 0 ? [] : [creditsHeading(frame.credits, sizes), ...licences]),
	];
}

function creditsHeading(title: string, sizes: Sizes): PdfNode {
	return { ...sizes.style(22, 30, { bold: true }), text: title, marginTop: 40, keepWithNext: true, ua: { role: 'H3' } };
}
