import { estimateWidth } from '../shared/measure.ts';

/** Words that belong to a mark of a drawing. */
export interface Label {
	/** Where the mark stands. */
	readonly x: number;
	readonly text: string;
	readonly bold: boolean;
}

/** A label with its place: `lane` 0 is the nearest to the line of the marks. */
export interface PlacedLabel extends Label {
	readonly from: number;
	readonly to: number;
	readonly lane: number;
}

/** Room between two labels of a lane, and between a label and the thin line that leads past it. */
const gap = 8;
const aside = 3;
/** The reader's font may be wider than the one that lines are measured in. */
const safety = 1.12;

/**
 * Puts labels into as few lanes as they fit, each near its mark and inside the drawing. No label lies on another, and no line from a mark to its label
 * runs through one, wherever the room allows that. The first labels get the nearest lanes.
 */
export function placeLabels(labels: readonly Label[], sizePt: number, widthPt: number): readonly PlacedLabel[] {
	let best: readonly PlacedLabel[] = [];
	let least = Number.POSITIVE_INFINITY;
	for (const order of ordersOf(labels)) {
		const placed: PlacedLabel[] = [];
		for (const label of order) placed.push(placeOne(label, placed, sizePt, widthPt));
		const cost = collisions(placed) * 100 + Math.max(0, ...placed.map(({ lane }) => lane));
		if (cost < least) [best, least] = [placed, cost];
		if (least === 0) break;
	}
	return best;
}

/** The order given, the other way round, and each begun at another label. */
function ordersOf(labels: readonly Label[]): readonly (readonly Label[])[] {
	const turned = labels.map((_, start) => [...labels.slice(start), ...labels.slice(0, start)]);
	return labels.length === 0 ? [[]] : [...turned, ...turned.map((order) => order.toReversed())];
}

function collisions(placed: readonly PlacedLabel[]): number {
	return placed.reduce((sum, one, index) => sum + placed.slice(index + 1).filter((other) => collide(one, other)).length, 0);
}

/** In the middle over its mark where it can be, else as far to a side as its line still meets it. */
function placeOne(label: Label, placed: readonly PlacedLabel[], sizePt: number, widthPt: number): PlacedLabel {
	const width = estimateWidth(label.text, sizePt, label.bold) * safety;
	const starts = shifts.map((share) => Math.max(0, Math.min(widthPt - width, label.x - width * share)));
	const at = (from: number, lane: number): PlacedLabel => ({ ...label, from, to: from + width, lane });
	const candidates = Array.from({ length: placed.length + 1 }, (_, lane) => starts.map((from) => at(from, lane))).flat();
	return candidates.find((candidate) => placed.every((other) => !collide(candidate, other))) ?? at(starts[0] ?? 0, placed.length);
}

/** Which share of a label stands before its mark. */
const shifts = [0.5, 0.3, 0.7, 0.05, 0.95] as const;

function collide(one: PlacedLabel, other: PlacedLabel): boolean {
	if (one.lane === other.lane) return one.from < other.to + gap && other.from < one.to + gap;
	const [near, far] = one.lane < other.lane ? [one, other] : [other, one];
	return far.x > near.from - aside && far.x < near.to + aside;
}
