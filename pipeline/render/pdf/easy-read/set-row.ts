import type { EasyReadRow } from '../../../model/easy-read.ts';
import type { PdfNode } from '../tagged/node.ts';
import { type SentenceOptions, type SetSentence, setSentence } from './set-sentence.ts';
import type { Lettering, Sizes } from './sizes.ts';

/** The words of a row: its sentences one under another. */
export type SetRow = SetSentence;

/** Between two sentences of an idea, as times the height of a line: less than between two ideas. */
const between = 0.3;

/** Sets the sentences of a row; none is split over two pages where a page can hold it. */
export function setRow({ sentences }: EasyReadRow, letters: Lettering, options: SentenceOptions, sizes: Sizes): SetRow {
	const gap = Math.round(between * letters.linePt);
	const set = sentences.map((sentence) => setSentence(sentence, letters, options, sizes));
	const stack = set.map(({ node }, index): PdfNode => ({ ...node, marginTop: index === 0 ? 0 : gap, unbreakable: true }));
	return {
		node: { stack },
		lines: set.reduce((sum, { lines }) => sum + lines, 0),
		height: set.reduce((sum, { height }) => sum + height, Math.max(0, set.length - 1) * gap),
		cuts: set.some(({ cuts }) => cuts),
	};
}
