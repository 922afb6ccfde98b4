import type { PlanChange } from '../../model/plan-changes.ts';

/** Lines of more words than this are pasted only as far as they differ. */
const mostWords = 15;

/**
 * The row that a writer pastes under the request that a change rests on: `| F1, How often | 4 times a week | 5 times a week |`.
 * It holds the whole of a short line, so that a reader knows it, and only the words that differ of a long one or of one with other changes.
 */
export function pasteLine(change: PlanChange, all: readonly PlanChange[]): string {
	const { place, placeBefore, before, after, wholeBefore, wholeAfter } = change;
	const alone =
		all.filter((other) => other.place === place && other.wholeAfter === wholeAfter && other.wholeBefore === wholeBefore).length === 1;
	const isShort = Math.max(wordCount(wholeBefore), wordCount(wholeAfter)) <= mostWords;
	const [one, other] = alone && isShort ? [wholeBefore, wholeAfter] : [before, after];
	return `| ${inCell(placeBefore ?? place)} | ${inCell(one)} | ${inCell(other)} |`;
}

function wordCount(text: string): number {
	return text.split(/\s+/).length;
}

function inCell(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/\|/g, '\\|').trim();
}
