import type { EasyReadDocument } from '../../../model/easy-read.ts';
import type { EasyReadFrame } from '../../../model/easy-read-frame.ts';
import type { Theme } from '../../../model/theme.ts';
import type { PrintedWords } from '../../shared/printed-words.ts';
import type { InlineNode, PdfNode } from '../tagged/node.ts';
import { setRuns, setSentence } from './set-sentence.ts';
import type { Sizes } from './sizes.ts';
import { titleNodes } from './title.ts';

/** The last page: what hard words mean, who made this and when, and where the pictures come from. */
export function closingPage(
	{ words, about, credits }: Pick<EasyReadDocument, 'words' | 'about' | 'credits'>,
	frame: EasyReadFrame,
	aboutTitle: string,
	printed: PrintedWords,
	sizes: Sizes,
	theme: Theme,
): readonly PdfNode[] {
	const { text, small, inner } = sizes;
	const column = { width: inner };
	const meanings = words.map(({ word, means }): readonly InlineNode[] => [
		{ text: word.charAt(0).toUpperCase() + word.slice(1), bold: true },
		{ text: ` ${printed('means')} ${means.replace(/\.$/, '')}.` },
	]);
	const explained = meanings.map((runs) => whole(setRuns(runs, text, column, sizes).node, 18));
	const lines = about.map((line) => whole(setSentence(line, text, column, sizes).node, 18));
	const licences = credits.map(({ attribution }) => whole(setSentence(attribution, small, column, sizes).node, 10));
	return [
		...(explained.length === 0 ? [] : [...titleNodes(frame.words, sizes, theme, 'words'), ...explained]),
		...(lines.length === 0 && licences.length === 0 ? [] : [...titleNodes(aboutTitle, sizes, theme, 'about'), ...lines]),
		...(licences.length === 0 ? [] : [creditsHeading(frame.credits, sizes), ...licences]),
	];
}

function creditsHeading(title: string, sizes: Sizes): PdfNode {
	return { ...sizes.style(22, 33, { bold: true }), text: title, marginTop: 40, keepWithNext: true, ua: { role: 'H3' } };
}

/** A sentence is never split over two pages. */
function whole(node: PdfNode, marginTop: number): PdfNode {
	return { ...node, marginTop, unbreakable: true };
}
