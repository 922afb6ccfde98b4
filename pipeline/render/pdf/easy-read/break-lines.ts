/** Something that stands on a line: a word, or words under one picture. */
export interface LineItem {
	readonly width: number;
	/** The room between it and the item before it on a line. */
	readonly gap: number;
	/** What a break before it costs: 0 none, 1 much; a break that must be is `-Infinity`. */
	readonly breakCost: number;
}

/** What a break at the worst place weighs, as a part of the line that it may leave empty. */
const weight = 0.8;

/** What a last line of one short word weighs. */
const lonely = 0.3;

/**
 * Shares items out over as few lines as hold them, so that lines end at natural pauses and are about equally long: the least sum of
 * squares of what lines leave empty and of what breaks cost (Knuth and Plass, Breaking paragraphs into lines, 1981).
 * @param most the width of a line, which an item alone may exceed
 * @returns how many items stand on each line
 */
export function breakLines(items: readonly LineItem[], most: number): readonly number[] {
	/** The best way to set the items from each place on. */
	const ways: Way[] = new Array(items.length + 1);
	ways[items.length] = { lines: 0, cost: 0, count: 0 };
	for (let start = items.length - 1; start >= 0; start--) ways[start] = bestFrom(start, items, most, ways);
	const counts: number[] = [];
	for (let at = 0; at < items.length; at += counts.at(-1) ?? 1) counts.push(ways[at]?.count ?? 1);
	return counts;
}

interface Way {
	readonly lines: number;
	readonly cost: number;
	/** On its first line. */
	readonly count: number;
}

function bestFrom(start: number, items: readonly LineItem[], most: number, ways: readonly Way[]): Way {
	let best: Way | undefined;
	let used = 0;
	for (let end = start; end < items.length; end++) {
		const item = items[end];
		if (item === undefined) break;
		if (end > start && !mayMove(item)) break;
		used += item.width + (end > start ? item.gap : 0);
		if (end > start && used > most) break;
		const rest = ways[end + 1];
		if (rest === undefined) break;
		const next = items[end + 1];
		const empty = Math.max(0, most - used) / most;
		const broken = next === undefined || !mayMove(next) ? 0 : weight * next.breakCost;
		const alone = end + 2 === items.length && next !== undefined && next.width < most / 4 && mayMove(next) ? lonely : 0;
		const way = { lines: rest.lines + 1, cost: rest.cost + empty ** 2 + broken ** 2 + alone, count: end - start + 1 };
		if (!best || way.lines < best.lines || (way.lines === best.lines && way.cost < best.cost)) best = way;
	}
	return best ?? { lines: 1, cost: 0, count: items.length - start };
}

/** Whether a line may break before it or not. */
function mayMove({ breakCost }: LineItem): boolean {
	return breakCost !== Number.NEGATIVE_INFINITY;
}
