import type { Theme } from '../../model/theme.ts';
import { short, svgRoot, svgText } from '../shared/svg-words.ts';
import { type PlacedLabel, placeLabels } from './place-labels.ts';
import type { MarkKind, WindowMark } from './window-marks.ts';

/** The widths of the two drawings in points: on a phone, and on a wide screen or paper. */
export const drawingWidths = { narrow: 208, wide: 640 } as const;

const barHeight = 20;
/** Room at the ends for half a mark. */
const margin = 9;
/** From the bar to the middle of the marks above it, and to the first lane of words. */
const markRise = 11;
const firstLane = 30;
const lane = 17;
/** The size of the words: paper shows the wide drawing in three quarters of its size. */
const sizes = { narrow: 10.5, wide: 12 } as const;

export interface DrawnWindow {
	/** Days of the line. */
	readonly length: number;
	/** The last day, and today, as days after service. Today is absent where the window is over. */
	readonly days: number;
	readonly today?: number;
	readonly marks: readonly WindowMark[];
}

/**
 * The days of a window as one cell each, from the day after service to the last day: filled where they are over, empty where they are still to come.
 * What happened stands above, today and replies below, each with its word and its own shape, so that no meaning rests on a colour.
 */
export function windowDrawing({ length, days, today, marks }: DrawnWindow, theme: Theme, width: keyof typeof drawingWidths): string {
	const widthPt = drawingWidths[width];
	const size = sizes[width];
	const cell = (widthPt - 2 * margin) / length;
	const middle = (day: number) => (day === 0 ? margin : margin + (day - 0.5) * cell);
	const placed = (mine: readonly WindowMark[]) =>
		placeLabels(
			mine.map(({ kind, day, label }) => ({ x: middle(day), text: label, bold: kind === 'lastDay' || kind === 'today' })),
			size,
			widthPt,
		);
	const [above, below] = [marks.filter(({ kind }) => !standsBelow(kind)), marks.filter(({ kind }) => standsBelow(kind))];
	const [over, under] = [placed(above), placed(below)];
	const top = firstLane + lanesOf(over) * lane;
	const bottom = top + barHeight;
	const height = bottom + (below.length === 0 ? 4 : firstLane + lanesOf(under) * lane - 4);
	const parts = [
		...over.map((label) => leader(label, top - firstLane - label.lane * lane + 3, top, theme)),
		...under.map((label) => leader(label, bottom, bottom + firstLane + label.lane * lane - 11, theme)),
		...Array.from({ length }, (_, index) => cellOf(index + 1, { cell, top, days, today }, theme)),
		...above.map((mark) => markShape(mark.kind, middle(mark.day), top, theme)),
		...below.map((mark) => markShape(mark.kind, middle(mark.day), bottom, theme)),
		...over.map((label) => words(label, top - firstLane - label.lane * lane, size, theme)),
		...under.map((label) => words(label, bottom + firstLane + label.lane * lane, size, theme)),
	];
	return svgRoot(widthPt, height, parts);
}

function standsBelow(kind: MarkKind): boolean {
	return kind === 'today' || kind === 'reply' || kind === 'lateReply';
}

function lanesOf(labels: readonly PlacedLabel[]): number {
	return Math.max(1, ...labels.map((label) => label.lane + 1)) - 0.2;
}

function leader({ x }: PlacedLabel, from: number, to: number, { colour }: Theme): string {
	return `<path d="M${short(x)} ${short(from)}V${short(to)}" stroke="${colour.rule}" stroke-width="1"/>`;
}

function words({ from, to, text, bold }: PlacedLabel, baseline: number, size: number, theme: Theme): string {
	const line = svgText(text, (from + to) / 2, baseline, { sizePt: size, bold }, theme);
	return line.replace('<text ', '<text text-anchor="middle" ');
}

interface Line {
	readonly cell: number;
	readonly top: number;
	readonly days: number;
	readonly today: number | undefined;
}

/** A cell: over, today, to come, or after the last day. */
function cellOf(day: number, { cell, top, days, today }: Line, { colour }: Theme): string {
	const space = cell > 8 ? 1.5 : 0.75;
	const isAfter = day > days;
	const isOver = !isAfter && (today === undefined || day < today);
	const isToday = day === today;
	const rise = isAfter ? barHeight / 2 - 1 : 0;
	const [fill, stroke, width] = isOver
		? [colour.pine, colour.pine, 1]
		: isToday
			? [colour.sun, colour.goldline, 2.5]
			: isAfter
				? [colour.hair, colour.hair, 0]
				: [colour.tint, colour.rule, 1];
	const x = margin + (day - 1) * cell + space;
	return `<rect x="${short(x)}" y="${short(top + rise)}" width="${short(Math.max(1, cell - 2 * space))}" height="${short(barHeight - 2 * rise)}" rx="${isAfter ? 0 : 2}" fill="${fill}" stroke="${stroke}" stroke-width="${width}"/>`;
}

/** One mark; `edge` is the edge of the bar that it stands on. */
export function markShape(kind: MarkKind, x: number, edge: number, { colour }: Theme): string {
	const at = (dx: number, dy: number) => `${short(x + dx)} ${short(edge + dy)}`;
	switch (kind) {
		case 'sent':
			return `<circle cx="${short(x)}" cy="${short(edge - markRise)}" r="7" fill="${colour.pine}" stroke="${colour.white}" stroke-width="1.5"/>`;
		case 'reminder':
		case 'reminderToCome': {
			const fill = kind === 'reminder' ? colour.pine : colour.white;
			return `<path d="M${at(0, -4)}L${at(-7, -17)}H${short(x + 7)}z" fill="${fill}" stroke="${colour.pine}" stroke-width="1.75" stroke-linejoin="round"/>`;
		}
		case 'lastDay':
			return `<path d="M${at(0, 0)}V${short(edge - 20)}" stroke="${colour.ink}" stroke-width="2.5"/><path d="M${at(0, -20)}L${at(-13, -14.5)}L${at(0, -9)}z" fill="${colour.goldline}" stroke="${colour.ink}" stroke-width="1"/>`;
		case 'firstLastDay':
			return `<path d="M${at(0, 0)}V${short(edge - 18)}" stroke="${colour.ink}" stroke-width="1.5" stroke-dasharray="3 2"/><path d="M${at(0, -18)}L${at(-11, -13)}L${at(0, -8)}z" fill="${colour.white}" stroke="${colour.ink}" stroke-width="1"/>`;
		case 'today':
			return `<path d="M${at(0, 3)}L${at(-7, 15)}H${short(x + 7)}z" fill="${colour.goldline}" stroke="${colour.gold}" stroke-width="1"/>`;
		case 'reply':
		case 'lateReply': {
			const [fill, stroke] = kind === 'reply' ? [colour.pine, colour.pine] : [colour.white, colour.goldline];
			const bubble = `<path d="M${at(0, 2)}L${at(4, 7)}H${short(x + 9)}V${short(edge + 18)}H${short(x - 9)}V${short(edge + 7)}H${short(x - 4)}z" fill="${fill}" stroke="${stroke}" stroke-width="1.75" stroke-linejoin="round"/>`;
			const sign =
				kind === 'reply'
					? `<path d="M${at(-4, 12)}L${at(-1, 15)}L${at(4.5, 9.5)}" fill="none" stroke="${colour.white}" stroke-width="1.75"/>`
					: `<path d="M${at(0, 8.5)}V${short(edge + 13)}M${at(0, 14.7)}v1.6" stroke="${colour.ink}" stroke-width="1.75"/>`;
			return bubble + sign;
		}
		default:
			return '';
	}
}
