import type { Theme } from '../../model/theme.ts';
import { drawingSize, short, svgLines, svgRoot, svgText } from './svg-words.ts';
import { type Join, portRoom, type Side, threadLines } from './thread-lines.ts';

/** A hope, a need or an outcome, as its box names it. */
export interface ThreadName {
	readonly number: string;
	readonly name: string;
}

/** One outcome with all that leads to it and follows from it; a row without an outcome is a gap in the thread. */
export interface ThreadRow {
	readonly hopes: readonly ThreadName[];
	readonly needs: readonly ThreadName[];
	readonly outcome?: ThreadName;
	/** Numbers of rows of help. */
	readonly help: readonly string[];
}

export interface ThreadWords {
	readonly hope: string;
	readonly need: string;
	readonly outcome: string;
	readonly help: string;
	/** In a gap. */
	readonly noOutcome: string;
	readonly noHelp: string;
	/** `to B1 and D1`. */
	readonly to: (numbers: readonly string[]) => string;
}

export interface ThreadOptions {
	readonly widthPt: number;
	readonly words: ThreadWords;
}

const padding = 5;
const boxGap = 6;
const least = 42;
const shape = 15;
/** Widths of the columns and of the room for lines between them, as shares of the whole. */
const shares = { hope: 0.225, first: 0.105, need: 0.205, second: 0.065, outcome: 0.2, third: 0.055, help: 0.145 } as const;
const largestSize = 13;

interface Box extends Side {
	readonly kind: 'hope' | 'need' | 'outcome' | 'help';
	readonly left: number;
	readonly width: number;
	readonly number: string;
	readonly lines: readonly string[];
	readonly soft: readonly string[];
	readonly gap: boolean;
}

/**
 * From hopes to needs, outcomes and help as an SVG: boxes in four columns, told apart by their shapes, and lines that can be
 * followed without colour. Where something is missing its box is dashed. The same rows give the same drawing.
 */
export function threadDrawing(rows: readonly ThreadRow[], theme: Theme, options: ThreadOptions): string {
	const { boxes, joins, height, heads, gutters } = layOut(rows, theme, options);
	const size = sizeOf(theme);
	const titles = heads.map(({ words, left }) => svgText(words, left, size * 1.3, { sizePt: size * 1.15, bold: true }, theme));
	const ruleY = headHeight(theme) - boxGap;
	const rule = `<path d="M0 ${short(ruleY)}H${short(options.widthPt)}" stroke="${theme.colour.pine}" stroke-width="1.25" fill="none"/>`;
	const lines = gutters.flatMap(({ left, right }, index) => threadLines(joins[index] ?? [], left, right, theme));
	return svgRoot(options.widthPt, height, [...titles, rule, ...lines, ...boxes.map((box) => boxOf(box, theme))]);
}

/** Rows in groups whose drawings are no higher than a page allows; one that is higher stands alone. */
export function threadParts(
	rows: readonly ThreadRow[],
	theme: Theme,
	options: ThreadOptions & { readonly heightPt: number },
): readonly (readonly ThreadRow[])[] {
	const parts: ThreadRow[][] = [];
	for (const row of rows) {
		const last = parts.at(-1);
		if (last && layOut([...last, row], theme, options).height <= options.heightPt) last.push(row);
		else parts.push([row]);
	}
	return parts;
}

function sizeOf(theme: Theme): number {
	return drawingSize(theme, 0.92, largestSize);
}

function headHeight(theme: Theme): number {
	return sizeOf(theme) * 1.9 + boxGap;
}

interface Laid {
	readonly boxes: readonly Box[];
	/** Hopes to needs, needs to outcomes, outcomes to help. */
	readonly joins: readonly (readonly Join[])[];
	readonly gutters: readonly { readonly left: number; readonly right: number }[];
	readonly heads: readonly { readonly words: string; readonly left: number }[];
	readonly height: number;
}

function layOut(rows: readonly ThreadRow[], theme: Theme, { widthPt, words }: ThreadOptions): Laid {
	const columns = columnsOf(
		widthPt,
		rows.some(({ hopes }) => hopes.length > 0),
	);
	const size = sizeOf(theme);
	const textWidth = (kind: Box['kind']) => columns[kind].width - 2 * padding;
	const content = (kind: Box['kind'], name: ThreadName, soft = ''): Omit<Box, 'top' | 'height'> => ({
		kind,
		...columns[kind],
		number: name.number,
		lines: name.name === '' ? [] : svgLines(name.name, textWidth(kind), { sizePt: size, bold: kind === 'help' }),
		soft: soft === '' ? [] : svgLines(soft, textWidth(kind), { sizePt: size }),
		gap: false,
	});
	const own = (box: Omit<Box, 'top' | 'height'>, lines = 0) => Math.max((least * size) / 12, heightOf(box, size), (lines + 1) * portRoom);

	const needs = unique(rows.flatMap((row) => row.needs));
	const hopes = unique(rows.flatMap((row) => row.hopes));
	const rowsWith = (list: 'hopes' | 'needs', { number }: ThreadName) =>
		rows.filter((row) => row[list].some((name) => name.number === number));
	const linesTo = (need: ThreadName) => unique(rowsWith('needs', need).flatMap((row) => row.hopes)).length;
	const needContents = new Map(needs.map((need) => [need.number, content('need', need)]));

	const boxes: Box[] = [];
	const needBoxes = new Map<string, Box>();
	const outcomeBoxes: Box[] = [];
	const helpBoxes: Box[] = [];
	let top = headHeight(theme);
	const placed = new Set<string>();
	for (const row of rows) {
		const first = row.needs.filter(({ number }) => !placed.has(number));
		for (const { number } of first) placed.add(number);
		const outcome = row.outcome ? content('outcome', row.outcome) : gapBox(content('outcome', { number: '', name: words.noOutcome }));
		const help =
			row.help.length > 0
				? content('help', { number: '', name: row.help.join(', ') })
				: gapBox(content('help', { number: '', name: words.noHelp }));
		const heights = first.map((need) => own(needContents.get(need.number) ?? outcome, linesTo(need)));
		const stack = heights.reduce((sum, height) => sum + height, 0) + Math.max(0, heights.length - 1) * boxGap;
		const height = Math.max(stack, own(outcome, row.needs.length), own(help));
		const spare = heights.length > 0 ? (height - stack) / heights.length : 0;
		let y = top;
		first.forEach((need, index) => {
			const box = { ...(needContents.get(need.number) ?? outcome), top: y, height: (heights[index] ?? 0) + spare };
			needBoxes.set(need.number, box);
			y += box.height + boxGap;
		});
		outcomeBoxes.push({ ...outcome, top, height });
		helpBoxes.push({ ...help, top, height });
		top += height + boxGap;
	}
	boxes.push(...needBoxes.values(), ...outcomeBoxes, ...helpBoxes);

	const needsOf = (hope: ThreadName) => unique(rowsWith('hopes', hope).flatMap((row) => row.needs));
	const wanted = hopes.map((hope) => {
		const reached = needsOf(hope);
		const box = content('hope', hope, reached.length === 0 ? '' : words.to(reached.map(({ number }) => number)));
		const middles = reached.flatMap(({ number }) => {
			const need = needBoxes.get(number);
			return need ? [need.top + need.height / 2] : [];
		});
		const middle = middles.reduce((sum, y) => sum + y, 0) / Math.max(1, middles.length);
		return { hope, box, height: own(box), middle };
	});
	const sorted = wanted.toSorted((one, other) => one.middle - other.middle);
	const hopeBoxes = new Map<string, Box>();
	let free = headHeight(theme);
	let room = sorted.reduce((sum, { height }) => sum + height + boxGap, -boxGap);
	for (const { hope, box, height, middle } of sorted) {
		const latest = Math.max(free, top - boxGap - room);
		const y = Math.min(Math.max(free, middle - height / 2), latest);
		hopeBoxes.set(hope.number, { ...box, top: y, height });
		free = y + height + boxGap;
		room -= height + boxGap;
	}
	boxes.unshift(...hopeBoxes.values());

	const joins: readonly (readonly Join[])[] = [
		hopes.flatMap((hope) => needsOf(hope).flatMap((need) => join(hopeBoxes.get(hope.number), needBoxes.get(need.number)))),
		rows.flatMap((row, index) => row.needs.flatMap((need) => join(needBoxes.get(need.number), outcomeBoxes[index]))),
		rows.flatMap((_, index) => join(outcomeBoxes[index], helpBoxes[index])),
	];
	const bottom = Math.max(top, free) - boxGap;
	const heads = (['hope', 'need', 'outcome', 'help'] as const)
		.filter((kind) => kind !== 'hope' || hopes.length > 0)
		.map((kind) => ({ words: words[kind], left: columns[kind].left }));
	const after = (kind: Box['kind'], next: Box['kind']) => ({ left: columns[kind].left + columns[kind].width, right: columns[next].left });
	return {
		boxes,
		joins,
		gutters: [after('hope', 'need'), after('need', 'outcome'), after('outcome', 'help')],
		heads,
		height: bottom + 2,
	};
}

function columnsOf(widthPt: number, hopes: boolean): Readonly<Record<Box['kind'], { readonly left: number; readonly width: number }>> {
	const whole = hopes ? widthPt : widthPt / (1 - shares.hope - shares.first);
	const start = hopes ? 0 : -whole * (shares.hope + shares.first);
	const at = (share: number) => start + whole * share + 1;
	const { hope, first, need, second, outcome, third, help } = shares;
	return {
		hope: { left: at(0), width: whole * hope - 1 },
		need: { left: at(hope + first), width: whole * need - 1 },
		outcome: { left: at(hope + first + need + second), width: whole * outcome - 1 },
		help: { left: at(hope + first + need + second + outcome + third), width: whole * help - 2 },
	};
}

function unique(names: readonly ThreadName[]): readonly ThreadName[] {
	return [...new Map(names.map((name) => [name.number, name])).values()];
}

function join(from: Side | undefined, to: Side | undefined): readonly Join[] {
	return from && to ? [{ from, to }] : [];
}

function gapBox(box: Omit<Box, 'top' | 'height'>): Omit<Box, 'top' | 'height'> {
	return { ...box, gap: true };
}

function heightOf({ lines, soft }: Pick<Box, 'lines' | 'soft'>, size: number): number {
	return 2 * padding + shape + 4 + (lines.length + soft.length) * size * 1.3;
}

function boxOf({ kind, left, top, width, height, number, lines, soft, gap }: Box, theme: Theme): string {
	const { colour } = theme;
	const size = sizeOf(theme);
	const thick = kind === 'outcome' && !gap ? 2.2 : 1.1;
	const dash = gap ? ' stroke-dasharray="4 3"' : '';
	const frame = `<rect x="${short(left)}" y="${short(top)}" width="${short(width)}" height="${short(height)}" fill="${colour.white}" stroke="${colour.pine}" stroke-width="${thick}"${dash}/>`;
	const x = left + padding;
	const y = top + padding;
	const label = svgText(number, x + shape + 6, y + shape / 2 + size * 0.35, { sizePt: size, bold: true, colour: 'pine' }, theme);
	let baseline = y + shape + 4 + size * 0.95;
	const texts: string[] = [];
	for (const [list, look] of [
		[lines, { sizePt: size, bold: kind === 'help' && !gap, ...(gap && { colour: 'soft' as const }) }],
		[soft, { sizePt: size, colour: 'soft' as const }],
	] as const) {
		for (const line of list) {
			texts.push(svgText(line, x, baseline, look, theme));
			baseline += size * 1.3;
		}
	}
	return [frame, gap ? '' : shapeOf(kind, x, y, theme), ...(number === '' ? [] : [label]), ...texts].join('');
}

/** The four shapes of the thread, the same as everywhere else: hope circle, need square, outcome diamond, help hexagon. */
function shapeOf(kind: Box['kind'], x: number, y: number, { colour }: Theme): string {
	const edge = `stroke="${colour.pine}" stroke-width="1.4" stroke-linejoin="round"`;
	const middle = shape / 2;
	const at = (dx: number, dy: number) => `${short(x + dx)} ${short(y + dy)}`;
	if (kind === 'hope')
		return `<circle cx="${short(x + middle)}" cy="${short(y + middle)}" r="${middle - 0.8}" fill="${colour.sun}" ${edge}/>`;
	if (kind === 'need')
		return `<rect x="${short(x + 1)}" y="${short(y + 1)}" width="${shape - 2}" height="${shape - 2}" fill="${colour.tint2}" ${edge}/>`;
	if (kind === 'outcome')
		return `<path d="M${at(middle, 0)}L${at(shape, middle)}L${at(middle, shape)}L${at(0, middle)}z" fill="${colour.pine}"/>`;
	return `<path d="M${at(4, 1)}L${at(11, 1)}L${at(shape - 0.5, middle)}L${at(11, shape - 1)}L${at(4, shape - 1)}L${at(0.5, middle)}z" fill="${colour.tint2}" ${edge}/>`;
}
