import type { PlacedPicture } from '../../../model/easy-read.ts';
import type { Inline } from '../../../model/inline.ts';
import type { InlineNode, PdfNode } from '../tagged/node.ts';
import { breakLines } from './break-lines.ts';
import { markNode, markRoom } from './mark-node.ts';
import { pictureArea, pictureNode } from './picture-node.ts';
import { easyRuns } from './runs.ts';
import { costBefore, lineRuns, newLine, readFromTheLeft, type SetSentence, slices, textStyle, wordLook } from './set-sentence.ts';
import type { Lettering, Sizes } from './sizes.ts';
import { type SymbolCell, symbolCells } from './symbol-cells.ts';
import { type WordLook, widthOfRuns, wordsOfRuns } from './words-of-runs.ts';

/** How a sentence with pictures over its words is set. */
export interface SymbolScale {
	/** The side of the square that each picture is fitted into: the height of the row of pictures. */
	readonly symbol: number;
	readonly text: Lettering;
}

/** Between the pictures of two cells. */
const betweenPictures = 12;
/** Between a row of pictures and its words, whose line has room above the letters. */
const aboveWords = 2;
/** Between words and the row of pictures under them. */
const belowWords = 10;

/** A cell with its place on a line. */
interface PlacedCell extends SymbolCell {
	readonly left: number;
	readonly width: number;
	/** Where its words begin, and how wide they are. */
	readonly textLeft: number;
	readonly textWidth: number;
}

/**
 * A sentence with each picture in the middle over its words. Lines end at natural pauses; the words of a line stand on one base
 * line, and pictures in a row of one height over it. It is read as one paragraph: its words, in their order.
 * @param width of its column
 */
export function setSymbols(
	sentence: readonly Inline[],
	placed: readonly PlacedPicture[],
	scale: SymbolScale,
	width: number,
	sizes: Sizes,
): SetSentence {
	const { text, symbol } = scale;
	const look = wordLook(text, width, sizes);
	const runs = easyRuns(sentence, look);
	const split = wordsOfRuns(runs, look);
	const cuts = split.some(({ before }) => before === 'cut');
	const lines = linesOf(symbolCells(sentence, placed, runs, split), symbol, look, sizes);
	const rowOver = (line: readonly PlacedCell[] | undefined) =>
		line?.some(({ pictures }) => pictures.length > 0) ? symbol + marksOver(line, symbol, sizes) + aboveWords : 0;
	const pictures: PdfNode[] = [];
	const words: InlineNode[] = [];
	let y = 0;
	for (const [index, line] of lines.entries()) {
		y += rowOver(line) + (index > 0 && rowOver(line) > 0 ? belowWords : 0);
		pictures.push(...line.flatMap((cell) => picturesOver(cell, y - aboveWords, symbol, sizes)));
		const next = lines[index + 1];
		const height = text.linePt + (next && rowOver(next) > 0 ? rowOver(next) + belowWords : 0);
		const { lineHeight } = sizes.style(text.sizePt, height);
		const isCut = line[0]?.words[0]?.before === 'cut';
		words.push(
			...(index === 0 || isCut ? [] : [newLine]),
			...runsOf(line, look).map((run) => ({ ...run, ...(lineHeight && { lineHeight }) })),
		);
		y += text.linePt;
	}
	const paragraph: PdfNode = { ...textStyle(text, sizes), text: readFromTheLeft(words), marginTop: rowOver(lines[0]) };
	return { node: { stack: [...pictures, paragraph] }, lines: Math.max(1, lines.length), height: Math.max(text.linePt, y), cuts };
}

/** The room that the marks of a line need over its row of pictures: one over a low picture stands within the row. */
function marksOver(line: readonly PlacedCell[], symbol: number, { drawings }: Sizes): number {
	const marked = line.flatMap(({ pictures }) => pictures.filter(({ mark }) => mark !== undefined));
	const fit = { width: symbol, height: symbol };
	const tops = marked.map(({ picture }) => pictureArea(picture, fit, drawings).height + markRoom(symbol) - symbol);
	return Math.max(0, ...tops);
}

function linesOf(cells: readonly SymbolCell[], symbol: number, look: WordLook, sizes: Sizes): readonly (readonly PlacedCell[])[] {
	const space = widthOfRuns([{ text: ' ' }], look);
	const measured = cells.map((cell) => {
		const textWidth = widthOfRuns(lineRuns(cell.words), look);
		const areas = cell.pictures.map(({ picture }) => pictureArea(picture, { width: symbol, height: symbol }, sizes.drawings));
		const pictureWidth = areas.reduce((sum, area) => sum + area.width, 0);
		return { ...cell, textWidth, pictureWidth, width: Math.max(textWidth, pictureWidth) };
	});
	const items = measured.map((cell, index) => {
		const before = measured[index - 1];
		const [first] = cell.words;
		const isCut = first?.before === 'cut';
		const overhang = (one: typeof cell | undefined) => (one && one.pictureWidth > one.textWidth ? 1 : 0);
		const gap = isCut ? 0 : overhang(before) + overhang(cell) > 0 ? Math.max(space, betweenPictures) : space;
		return { width: cell.width, gap, breakCost: first ? costBefore(before?.words.at(-1), first) : 0 };
	});
	const counts = breakLines(items, look.most);
	const gaps = slices(items, counts);
	return slices(measured, counts).map((line, row) => {
		let left = 0;
		return line.map((cell, column): PlacedCell => {
			left += column === 0 ? 0 : (gaps[row]?.[column]?.gap ?? 0);
			const placedCell = { ...cell, left, textLeft: left + (cell.width - cell.textWidth) / 2 };
			left += cell.width;
			return placedCell;
		});
	});
}

function picturesOver({ pictures, left, width }: PlacedCell, bottom: number, symbol: number, { drawings }: Sizes): readonly PdfNode[] {
	const fit = { width: symbol, height: symbol };
	const areas = pictures.map(({ picture }) => pictureArea(picture, fit, drawings));
	let x = left + (width - areas.reduce((sum, area) => sum + area.width, 0)) / 2;
	return pictures.flatMap(({ picture, crossed, mark }, index) => {
		const area = areas[index] ?? fit;
		const drawn = pictureNode(picture, fit, drawings, { crossed });
		const top = bottom - area.height;
		const node: PdfNode = { stack: [drawn], relativePosition: { x, y: top }, ua: { role: 'Artifact' } };
		const nodes = mark ? [node, markNode(mark, { left: x, top, width: area.width }, symbol, drawings)] : [node];
		x += area.width;
		return nodes;
	});
}

/** The words of a line, with spaces as wide as brings each under its picture. */
function runsOf(line: readonly PlacedCell[], look: WordLook): readonly InlineNode[] {
	const space = widthOfRuns([{ text: ' ' }], { ...look, spacing: 0 });
	let at = 0;
	return line.flatMap((cell, index) => {
		const gap = cell.textLeft - at;
		at = cell.textLeft + cell.textWidth;
		const isCut = cell.words[0]?.before === 'cut';
		const wide: InlineNode = { text: ' ', characterSpacing: gap - space, preserveLeadingSpaces: true };
		return [...((index === 0 && gap < 0.5) || isCut ? [] : [wide]), ...lineRuns(cell.words)];
	});
}
