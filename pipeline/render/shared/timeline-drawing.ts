import { printDate } from '../../model/calendar-date.ts';
import type { TimelineEvent } from '../../model/facts.ts';
import type { Theme } from '../../model/theme.ts';
import { estimateWidth } from './measure.ts';
import { drawingSize, short, svgLines, svgRoot, svgText } from './svg-words.ts';

export interface TimelineOptions {
	readonly widthPt: number;
	/** What the two marks mean; without it the drawing has no key. */
	readonly key?: { readonly stated: string; readonly workedOut: string };
	/** The line goes on above or below, in another drawing. */
	readonly goesOn?: { readonly above: boolean; readonly below: boolean };
}

const bar = 6;
const mark = 16;
const gap = 12;
const rowGap = 7;
/** A date narrower than this share of the width stands beside the line; where letters are large it stands above its words. */
const dateShare = 0.36;

interface Row {
	readonly event: TimelineEvent;
	readonly words: readonly string[];
	readonly height: number;
}

/**
 * The dates of a case along a line, as an SVG: a full disc for a date that stands in a document, an empty diamond for one that
 * follows from it. It marks nothing as late. The same events give the same drawing.
 */
export function timelineDrawing(events: readonly TimelineEvent[], theme: Theme, options: TimelineOptions): string {
	const plan = planOf(theme, options.widthPt);
	const { size, line, barX, markX, textX, dateAbove } = plan;
	const rows = events.map((event) => rowOf(event, plan));
	const parts: string[] = [];
	let y = 0;
	const tops = rows.map((row) => {
		const top = y;
		y += row.height;
		return top;
	});
	const middle = (index: number) => (tops[index] ?? 0) + rowGap / 2 + line / 2;
	const from = options.goesOn?.above ? 0 : middle(0);
	const to = options.goesOn?.below ? y : middle(rows.length - 1);
	if (rows.length > 0) {
		parts.push(`<rect x="${short(barX)}" y="${short(from)}" width="${bar}" height="${short(to - from)}" fill="${theme.colour.tint2}"/>`);
		parts.push(
			`<path d="M${short(barX)} ${short(from)}V${short(to)}M${short(barX + bar)} ${short(from)}V${short(to)}" fill="none" stroke="${theme.colour.pine}" stroke-width="1"/>`,
		);
	}
	rows.forEach(({ event, words }, index) => {
		const top = tops[index] ?? 0;
		parts.push(markOf(event.kind, markX, middle(index), theme));
		let baseline = top + rowGap / 2 + (line + size * 0.7) / 2;
		parts.push(svgText(printDate(event.date), dateAbove ? textX : 0, baseline, { sizePt: size, bold: true }, theme));
		if (dateAbove) baseline += line;
		for (const text of words) {
			parts.push(svgText(text, textX, baseline, { sizePt: size }, theme));
			baseline += line;
		}
	});
	const { key } = options;
	if (key === undefined) return svgRoot(options.widthPt, y, parts);
	const keys = keyOf(key, y + rowGap, theme, options.widthPt);
	return svgRoot(options.widthPt, keys.bottom, [...parts, ...keys.parts]);
}

/**
 * Events in groups whose drawings are no higher than asked and about as high as each other; a single one that is higher stands alone.
 */
export function timelineParts(
	events: readonly TimelineEvent[],
	theme: Theme,
	{ widthPt, heightPt }: { readonly widthPt: number; readonly heightPt: number },
): readonly (readonly TimelineEvent[])[] {
	const plan = planOf(theme, widthPt);
	const heights = events.map((event) => rowOf(event, plan).height);
	const total = heights.reduce((sum, height) => sum + height, 0);
	const share = total / Math.ceil(total / heightPt);
	const parts: TimelineEvent[][] = [];
	let used = Number.POSITIVE_INFINITY;
	for (const [index, event] of events.entries()) {
		const height = heights[index] ?? 0;
		if (used >= share || used + height > heightPt) {
			parts.push([]);
			used = 0;
		}
		parts.at(-1)?.push(event);
		used += height;
	}
	return parts;
}

interface Plan {
	readonly size: number;
	readonly line: number;
	readonly barX: number;
	readonly markX: number;
	readonly textX: number;
	readonly textWidth: number;
	readonly dateAbove: boolean;
}

function planOf(theme: Theme, widthPt: number): Plan {
	const size = drawingSize(theme);
	const ratio = theme.type.table.linePt / theme.type.table.sizePt;
	const dateWidth = estimateWidth('30 September 2026', size, true) * 1.03;
	const dateAbove = dateWidth > widthPt * dateShare;
	const barX = (dateAbove ? 0 : dateWidth + gap) + (mark - bar) / 2;
	const textX = barX + bar / 2 + mark / 2 + gap;
	return {
		size,
		line: size * ratio,
		barX,
		markX: barX + bar / 2,
		textX,
		textWidth: widthPt - textX,
		dateAbove,
	};
}

function rowOf(event: TimelineEvent, { size, line, textWidth, dateAbove }: Plan): Row {
	const words = svgLines(event.words, textWidth, { sizePt: size });
	const lines = words.length + (dateAbove ? 1 : 0);
	return { event, words, height: rowGap + lines * line };
}

function markOf(kind: TimelineEvent['kind'], x: number, y: number, { colour }: Theme): string {
	const [across, down] = [short(x), short(y)];
	const half = mark / 2;
	if (kind === 'stated')
		return `<circle cx="${across}" cy="${down}" r="${short(half - 1)}" fill="${colour.pine}" stroke="${colour.white}" stroke-width="2"/>`;
	const diamond = `M${across} ${short(y - half)}L${short(x + half)} ${down}L${across} ${short(y + half)}L${short(x - half)} ${down}z`;
	return `<path d="${diamond}" fill="${colour.white}" stroke="${colour.pine}" stroke-width="2" stroke-linejoin="round"/>`;
}

function keyOf(
	key: { readonly stated: string; readonly workedOut: string },
	top: number,
	theme: Theme,
	widthPt: number,
): { readonly parts: readonly string[]; readonly bottom: number } {
	const sizePt = drawingSize(theme, 0.9);
	const line = sizePt * 1.4;
	const parts: string[] = [];
	let y = top;
	let x = 0;
	for (const [kind, words] of [
		['stated', key.stated],
		['worked-out', key.workedOut],
	] as const) {
		const lines = svgLines(words, widthPt - mark - 6, { sizePt });
		const width = mark + 6 + Math.max(...lines.map((text) => estimateWidth(text, sizePt))) * 1.03;
		if (x > 0 && x + width > widthPt) {
			x = 0;
			y += Math.max(line, mark) + 4;
		}
		parts.push(markOf(kind, x + mark / 2, y + Math.max(line, mark) / 2, theme));
		lines.forEach((text, index) => {
			const baseline = y + (Math.max(line, mark) + sizePt * 0.7) / 2 + index * line;
			parts.push(svgText(text, x + mark + 6, baseline, { sizePt, colour: 'soft' }, theme));
		});
		y += (lines.length - 1) * line;
		x += width + 24;
	}
	return { parts, bottom: y + Math.max(line, mark) + 2 };
}
