import { estimateWidth } from '../shared/measure.ts';
import { partedStretches, stretchesOf } from './joins.ts';

/** The words of one column, head first. */
export interface ColumnWords {
	readonly head: string;
	readonly cells: readonly string[];
	readonly bold: boolean;
}

/** The longest stretch that a column is made wide enough for: a full date in bold. */
const longestWhole = 9.4;
/** The longest single word that a column is made wide enough for; longer ones, such as addresses, are broken. */
const longestWord = 12.5;
/** The longest head that is kept on one line: `What is needed`. */
const wholeHead = 7;
/** Room for letters that the estimate does not know. */
const safety = 1.015;

/**
 * Widths of the columns of a table, padding left out, that fill the room and make its rows as low as can be:
 * every column gets its longest word, then room moves from column to column as long as that saves a line.
 */
export function columnWidths(columns: readonly ColumnWords[], room: number, sizePt: number): readonly number[] {
	const key = JSON.stringify([room, sizePt, columns]);
	const found = known.get(key);
	if (found !== undefined) return found;
	if (known.size >= mostKnown) known.clear();
	const widths = bestWidths(columns, room, sizePt);
	known.set(key, widths);
	return widths;
}

/** Widths that were worked out: the tables of a card share theirs, and a document prints as a PDF and as a page. */
const known = new Map<string, readonly number[]>();
const mostKnown = 500;

function bestWidths(columns: readonly ColumnWords[], room: number, sizePt: number): readonly number[] {
	const whole = fitted(columns, room, sizePt, stretchesOf);
	if (columns.length < 3) return whole.widths;
	const parted = fitted(columns, room, sizePt, partedStretches);
	return parted.lines < whole.lines * worthParting ? parted.widths : whole.widths;
}

/** Years go to a second line only where the table is so much lower for it. */
const worthParting = 0.92;

/** The best widths, and how many lines high the rows then are. */
function fitted(
	columns: readonly ColumnWords[],
	room: number,
	sizePt: number,
	stretches: typeof stretchesOf,
): { readonly widths: readonly number[]; readonly lines: number } {
	const texts = columns.map((column) => wordWidths(column, sizePt, stretches));
	const least = texts.map((cells) => leastOf(cells, sizePt));
	const needed = sum(least);
	if (needed >= room) return { widths: least.map((width) => (width * room) / needed), lines: needed > room ? Number.POSITIVE_INFINITY : 0 };
	const wanted = texts.map((cells) => Math.max(...cells.map((words) => sum(words))));
	const spare = room - needed;
	const open = wanted.map((width, index) => Math.max(0, Math.min(width, 260) - (least[index] ?? 0)));
	const tried = [open, open.map(Math.sqrt)].map((weights) => {
		const shares = sum(weights) === 0 ? wanted.map((width) => width / sum(wanted)) : weights.map((weight) => weight / sum(weights));
		const widths = least.map((width, index) => width + spare * (shares[index] ?? 0));
		for (const step of [64, 32, 16, 8, 4, 2]) settle(widths, least, texts, step, sizePt);
		return { widths, lines: rowLines(widths, texts, sizePt) };
	});
	const [first, second] = tried;
	if (first === undefined || second === undefined) return { widths: least, lines: 0 };
	return second.lines < first.lines ? second : first;
}

/** The least room that each column needs for its longest word; a date may part before its year. */
export function narrowest(columns: readonly ColumnWords[], sizePt: number): readonly number[] {
	return columns.map((column) => leastOf(wordWidths(column, sizePt, partedStretches), sizePt));
}

function leastOf(cells: readonly (readonly number[])[], sizePt: number): number {
	return Math.max(12, ...cells.flatMap((words) => words.map((width) => Math.min(width, longestWord * sizePt))));
}

/** The widths of the words of each cell, head first; a date or an amount counts as one word. */
function wordWidths({ head, cells, bold }: ColumnWords, sizePt: number, stretches: typeof stretchesOf): readonly (readonly number[])[] {
	const split = (text: string, heavy: boolean) =>
		stretches(text).flatMap(({ text: words, whole }) => {
			const width = estimateWidth(words.trim(), sizePt, heavy) * safety;
			if (whole && width <= longestWhole * sizePt) return [width];
			return words.split(/[ \t\n]+/).flatMap((word) => (word === '' ? [] : [estimateWidth(word, sizePt, heavy) * safety]));
		});
	const headWidth = estimateWidth(head, sizePt, true) * safety;
	return [headWidth <= wholeHead * sizePt ? [headWidth] : split(head, true), ...cells.map((text) => split(text, bold))];
}

/** Moves room in steps between two columns while the rows get lower, or as low with fewer lines in all. */
function settle(
	widths: number[],
	least: readonly number[],
	texts: readonly (readonly (readonly number[])[])[],
	step: number,
	sizePt: number,
): void {
	let best = cost(widths, texts, sizePt, step);
	for (let round = 0; round < 40; round += 1) {
		let better = false;
		for (let from = 0; from < widths.length; from += 1) {
			for (let to = 0; to < widths.length; to += 1) {
				const left = (widths[from] ?? 0) - step;
				if (from === to || left < (least[from] ?? 0)) continue;
				const tried = widths.map((width, index) => (index === from ? left : index === to ? width + step : width));
				const found = cost(tried, texts, sizePt, step);
				if (found >= best) continue;
				best = found;
				better = true;
				widths.splice(0, widths.length, ...tried);
			}
		}
		if (!better) return;
	}
}

/**
 * The lines of the highest cell of each row count most, then those of all cells; its text against its width shows the way
 * where no single step saves a line, the more the longer the steps are.
 */
function cost(widths: readonly number[], texts: readonly (readonly (readonly number[])[])[], sizePt: number, guide: number): number {
	let total = 0;
	const rows = texts[0]?.length ?? 0;
	for (let row = 0; row < rows; row += 1) {
		let highest = 1;
		let fullest = 0;
		for (let column = 0; column < widths.length; column += 1) {
			const lines = linesIn(texts[column]?.[row] ?? [], widths[column] ?? 1, sizePt * 0.2);
			highest = Math.max(highest, lines);
			fullest = Math.max(fullest, sum(texts[column]?.[row] ?? []) / (widths[column] ?? 1));
			total += lines;
		}
		total += 100 * highest + Math.min(60, 3 * guide) * fullest;
	}
	return total;
}

/** The lines of the highest cell of each row, together. */
function rowLines(widths: readonly number[], texts: readonly (readonly (readonly number[])[])[], sizePt: number): number {
	const rows = texts[0]?.map((_, row) =>
		Math.max(1, ...widths.map((width, column) => linesIn(texts[column]?.[row] ?? [], width, sizePt * 0.2))),
	);
	return sum(rows ?? []);
}

function linesIn(words: readonly number[], width: number, gap: number): number {
	let lines = 1;
	let used = 0;
	for (const word of words) {
		if (used > 0 && used + gap + word > width) {
			lines += 1;
			used = word;
		} else used += (used > 0 ? gap : 0) + word;
		if (word > width) lines += Math.floor(word / width);
	}
	return lines;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
