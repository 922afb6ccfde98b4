import type { EasyReadPart } from '../../../model/easy-read.ts';
import type { Theme } from '../../../model/theme.ts';
import type { PdfNode } from '../tagged/node.ts';
import { hairBetween } from './hair-between.ts';
import { paginate } from './paginate.ts';
import { leastPicture, type Sizes } from './sizes.ts';
import { type SymbolBlock, symbolBlocks } from './symbol-block.ts';
import { titleHeight, titleNodes } from './title.ts';

/** 1.5 cm: no picture over words is smaller. */
const leastSymbol = 43;

/** Sides of pictures over words, the best first. */
const sides: Readonly<Record<'C' | 'D', readonly number[]>> = {
	C: [128, 116, 104, 95, leastPicture],
	D: [104, 95, leastPicture, 78, 70, 62, 56, 50, leastSymbol],
};

/** A sentence over more lines than this is hard to follow as one. Three hold the eight pictures that a sentence may have, at 3 cm. */
const mostLines = 3;

/** No block has more room than it needs than this, and one that is alone on its page. */
const mostRoom = { shared: 130, alone: 240 };

/** A part at one size of pictures. */
interface SetPart {
	readonly symbol: number;
	readonly pages: readonly (readonly SymbolBlock[])[];
	readonly lines: number;
	readonly mostLines: number;
}

/** A part with pictures over words: one sentence a block, in a fine box where every word has its picture. A block is never split. */
export function symbolPages(
	part: EasyReadPart,
	level: 'C' | 'D',
	place: string,
	sizes: Sizes,
	theme: Theme,
): readonly (readonly PdfNode[])[] {
	const room = sizes.body - titleHeight(part.title, sizes) - 4;
	const boxed = level === 'D';
	const setAt = (symbol: number): SetPart => {
		const look = { symbol, text: sizes.text, boxed };
		const blocks = part.rows.flatMap((row) => symbolBlocks(row, look, room, sizes, theme));
		const pages = paginate(blocks, (page) => heightOf(page) <= room);
		const lines = blocks.flatMap((block) => block.lines);
		return { symbol, pages, lines: lines.reduce((sum, count) => sum + count, 0), mostLines: Math.max(0, ...lines) };
	};
	return best(level, setAt).pages.map((blocks, index) => [
		...titleNodes(part.title, sizes, theme, index === 0 ? place : 'repeated'),
		blockTable(blocks, room, hairBetween(theme.colour.hair, boxed ? 0 : 0.75), sizes),
	]);
}

/** The largest pictures that take no more lines and pages than those of 3 cm; at level D smaller ones where a sentence has very many. */
function best(level: 'C' | 'D', setAt: (symbol: number) => SetPart): SetPart {
	const whole = setAt(leastPicture);
	const isBetter = ({ lines, pages }: SetPart) => lines <= whole.lines && pages.length <= whole.pages.length;
	const isShort = (part: SetPart) => part.mostLines <= mostLines;
	if (level === 'D' && !isShort(whole)) return firstOf(sides.D, (symbol) => symbol < leastPicture, setAt, isShort) ?? whole;
	return firstOf(sides[level], (symbol) => symbol > leastPicture, setAt, isBetter) ?? whole;
}

function firstOf(
	symbols: readonly number[],
	isAsked: (symbol: number) => boolean,
	setAt: (symbol: number) => SetPart,
	isGood: (part: SetPart) => boolean,
): SetPart | undefined {
	for (const symbol of symbols.filter(isAsked)) {
		const part = setAt(symbol);
		if (isGood(part)) return part;
	}
	return undefined;
}

function heightOf(blocks: readonly SymbolBlock[]): number {
	return blocks.reduce((sum, { height }) => sum + height, 0);
}

function blockTable(blocks: readonly SymbolBlock[], room: number, layout: ReturnType<typeof hairBetween>, sizes: Sizes): PdfNode {
	const free = Math.max(0, room - heightOf(blocks)) / blocks.length;
	const more = Math.min(free, blocks.length === 1 ? mostRoom.alone : mostRoom.shared);
	return {
		table: {
			widths: [sizes.inner],
			heights: blocks.map(({ height }) => height + more),
			dontBreakRows: true,
			body: blocks.map(({ node }) => [{ ...node, verticalAlignment: 'middle' as const }]),
		},
		layout,
		ua: { role: 'Presentation' },
	};
}
