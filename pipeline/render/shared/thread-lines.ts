import type { Theme } from '../../model/theme.ts';
import { short } from './svg-words.ts';

/** The upright side of a box that lines leave or reach. */
export interface Side {
	readonly top: number;
	readonly height: number;
}

/** A line from a box on the left to a box on the right. */
export interface Join {
	readonly from: Side;
	readonly to: Side;
}

const halo = 6;
const width = 2.2;
const head = { length: 7, half: 4.2 } as const;
/** A line reaches or leaves a box no nearer to its corner. */
const corner = 5;
/** Room between a line and the next that runs beside it. */
const apart = 10;
/** Room that one line takes on the side of the box that it reaches. */
export const portRoom = 10;

/** All lines of one box in one direction: they share an upright. */
interface Trunk {
	readonly from: Side;
	readonly exit: number;
	readonly ends: readonly number[];
}

/**
 * Lines with right angles between two columns of boxes, from `left` to `right`. Each box has uprights of its own, one up and one
 * down; where a line crosses an upright it is broken by white. Uprights stand in the order with the fewest crossings found.
 */
export function threadLines(joins: readonly Join[], left: number, right: number, theme: Theme): readonly string[] {
	const ports = portsOf(joins);
	const straight: number[] = [];
	const bent = new Map<Side, { readonly up: number[]; readonly down: number[] }>();
	for (const join of joins) {
		const port = ports.get(join) ?? 0;
		const { from } = join;
		if (port >= from.top + corner && port <= from.top + from.height - corner) straight.push(port);
		else {
			const both = bent.get(from) ?? { up: [], down: [] };
			(port < from.top + from.height / 2 ? both.up : both.down).push(port);
			bent.set(from, both);
		}
	}
	const trunks = trunksOf(bent, [...ports.values()]);
	const lanes = inOrder(trunks);
	const room = right - left - head.length - 6;
	const step = Math.min(11, room / (lanes.length + 1));
	const start = left + (room - step * (lanes.length + 1)) / 2;
	return draw(
		lanes.map((trunk, index) => ({ ...trunk, x: start + step * (index + 1) })),
		straight,
		left,
		right,
		theme,
	);
}

/** Where each line reaches its box: from top to bottom in the order of where they come from. */
function portsOf(joins: readonly Join[]): ReadonlyMap<Join, number> {
	const ports = new Map<Join, number>();
	for (const to of new Set(joins.map((join) => join.to))) {
		const coming = joins.filter((join) => join.to === to).toSorted((one, other) => middle(one.from) - middle(other.from));
		for (const [index, join] of coming.entries()) ports.set(join, to.top + (to.height * (index + 1)) / (coming.length + 1));
	}
	return ports;
}

function middle({ top, height }: Side): number {
	return top + height / 2;
}

function trunksOf(
	bent: ReadonlyMap<Side, { readonly up: readonly number[]; readonly down: readonly number[] }>,
	ports: readonly number[],
): readonly Trunk[] {
	const taken = [...ports];
	return [...bent].flatMap(([from, { up, down }]) =>
		[up, down].flatMap((ends, index): readonly Trunk[] => {
			if (ends.length === 0) return [];
			const exit = exitOf(from, up.length > 0 && down.length > 0 ? (index === 0 ? -1 : 1) : 0, taken);
			taken.push(exit);
			return [{ from, exit, ends }];
		}),
	);
}

/** A place on the side of a box where no other line runs, near its middle, or above or below it. */
function exitOf(from: Side, towards: -1 | 0 | 1, taken: readonly number[]): number {
	const centre = middle(from) + towards * (from.height / 5);
	const most = from.height / 2 - corner;
	let best = centre;
	let widest = -1;
	for (let offset = 0; offset <= most; offset += 1) {
		for (const place of [centre + offset, centre - offset]) {
			if (Math.abs(place - middle(from)) > most) continue;
			const free = Math.min(...taken.map((other) => Math.abs(other - place)), apart);
			if (free <= widest) continue;
			best = place;
			widest = free;
		}
		if (widest >= apart) break;
	}
	return best;
}

/** Uprights from left to right: neighbours change places as long as that saves a crossing. */
function inOrder(trunks: readonly Trunk[]): readonly Trunk[] {
	const order = trunks.toSorted((one, other) => other.exit - one.exit);
	for (let round = 0; round < order.length; round += 1) {
		let better = false;
		for (let index = 0; index + 1 < order.length; index += 1) {
			const [one, other] = [order[index], order[index + 1]];
			if (one === undefined || other === undefined || crossings(other, one) >= crossings(one, other)) continue;
			order.splice(index, 2, other, one);
			better = true;
		}
		if (!better) break;
	}
	return order;
}

/** How often two uprights and their lines cross when the first stands to the left of the second. */
function crossings(left: Trunk, right: Trunk): number {
	const across = (y: number, trunk: Trunk) => (y > Math.min(trunk.exit, ...trunk.ends) && y < Math.max(trunk.exit, ...trunk.ends) ? 1 : 0);
	return across(right.exit, left) + left.ends.reduce((sum, end) => sum + across(end, right), 0);
}

function draw(
	trunks: readonly (Trunk & { readonly x: number })[],
	straight: readonly number[],
	left: number,
	right: number,
	theme: Theme,
): readonly string[] {
	const tip = right - 1;
	const stroke = `fill="none" stroke="${theme.colour.goldline}" stroke-width="${width}"`;
	const line = (path: string) => `<path d="${path}" ${stroke}/>`;
	const level = (from: number, to: number, y: number) => `M${short(from)} ${short(y)}H${short(to)}`;
	const levels = [
		...straight.map((y) => level(left, tip - head.length, y)),
		...trunks.flatMap(({ x, exit, ends }) => [level(left, x, exit), ...ends.map((y) => level(x, tip - head.length, y))]),
	];
	const uprights = trunks.map(({ x, exit, ends }) => ({ x, from: Math.min(exit, ...ends), to: Math.max(exit, ...ends), exit, ends }));
	const white = uprights
		.filter(({ from, to }) => to - from > halo)
		.map(
			({ x, from, to }) =>
				`<path d="M${short(x)} ${short(from + halo / 2)}V${short(to - halo / 2)}" fill="none" stroke="${theme.colour.white}" stroke-width="${halo}"/>`,
		);
	const joints = uprights.flatMap(({ x, from, to, exit, ends }) => {
		const inside = ends.filter((y) => y > from && y < to);
		const stubs = [
			`M${short(x)} ${short(from - width / 2)}V${short(to + width / 2)}`,
			level(x - halo / 2 - 1, x, exit),
			...ends.map((y) => level(x, x + halo / 2 + 1, y)),
		];
		const dots = inside.map((y) => `<circle cx="${short(x)}" cy="${short(y)}" r="3.4" fill="${theme.colour.goldline}"/>`);
		return [line(stubs.join('')), ...dots];
	});
	const tips = [...straight, ...trunks.flatMap(({ ends }) => ends)].map(
		(y) => `<path d="M${short(tip)} ${short(y)}l${-head.length} ${-head.half}v${2 * head.half}z" fill="${theme.colour.goldline}"/>`,
	);
	return [...(levels.length > 0 ? [line(levels.join(''))] : []), ...white, ...joints, ...tips];
}
