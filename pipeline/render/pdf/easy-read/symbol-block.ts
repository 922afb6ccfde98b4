import type { EasyReadRow } from '../../../model/easy-read.ts';
import type { Theme } from '../../../model/theme.ts';
import { framedLayout } from '../layouts.ts';
import type { PdfNode } from '../tagged/node.ts';
import { rowHeight, rowTable } from './rows.ts';
import type { Sizes } from './sizes.ts';
import { type SymbolScale, setSymbols } from './symbol-sentence.ts';

/** How the rows of a part are set: in fine boxes where words are dense with pictures. */
export interface SymbolLook extends SymbolScale {
	readonly boxed: boolean;
}

/** A row that is laid out. */
export interface SymbolBlock {
	readonly node: PdfNode;
	/** With the room that it needs above and below. */
	readonly height: number;
	/** Of each sentence. */
	readonly lines: readonly number[];
}

const line = 1;
const boxPadding = 16;
/** Above and below a sentence, together, where there is no box. */
const least = 30;
const betweenSentences = 12;

/** Whether pictures stand over words of a row; else it is words alone, or words beside one picture. */
export function hasSymbols({ symbols, picture }: EasyReadRow): boolean {
	return picture === undefined || (symbols?.some((placed) => placed.length > 0) ?? false);
}

/** The blocks of a row: one, or one for each of its sentences where no page holds them together. */
export function symbolBlocks(row: EasyReadRow, look: SymbolLook, room: number, sizes: Sizes, theme: Theme): readonly SymbolBlock[] {
	const block = blockOf(row, look, sizes, theme);
	if (block.height <= room || !hasSymbols(row)) return [block];
	const { symbols: _over, picture: _beside, ...words } = row;
	if (row.sentences.length === 1) return [blockOf(words, look, sizes, theme)];
	return row.sentences.flatMap((sentence, index) => {
		const over = row.symbols?.[index];
		return symbolBlocks({ ...words, sentences: [sentence], ...(over && { symbols: [over] }) }, look, room, sizes, theme);
	});
}

function blockOf(row: EasyReadRow, look: SymbolLook, sizes: Sizes, theme: Theme): SymbolBlock {
	if (!hasSymbols(row)) {
		const height = rowHeight(row, sizes, sizes);
		const node = rowTable({ picture: sizes.picture, text: sizes.text, rows: [row], heights: [height] }, sizes, theme);
		return { node, height: height + least, lines: [] };
	}
	const width = look.boxed ? sizes.inner - 2 * boxPadding : sizes.inner;
	const sentences = row.sentences.map((sentence, index) => setSymbols(sentence, row.symbols?.[index] ?? [], look, width, sizes));
	const stack = sentences.map(({ node }, index): PdfNode => ({ stack: [node], marginTop: index === 0 ? 0 : betweenSentences }));
	const height = sentences.reduce((sum, sentence) => sum + sentence.height, (sentences.length - 1) * betweenSentences);
	const lines = sentences.map((sentence) => sentence.lines);
	if (!look.boxed) return { node: { stack }, height: height + least, lines };
	const inside = boxPadding - line;
	const box: PdfNode = {
		table: { widths: [width], body: [[{ stack }]] },
		layout: framedLayout([line, line, line, line], theme.colour.rule, [inside, inside, inside, inside]),
		ua: { role: 'Presentation' },
	};
	return { node: box, height: height + 2 * boxPadding + betweenSentences, lines };
}
