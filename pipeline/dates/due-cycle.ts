import { blocksOfKind } from '../model/plan-parts.ts';
import { type DueNote, eventNote, note } from './due-note.ts';
import type { Road } from './due-road.ts';

/** The end of the cycle of the newest plan that has one, until it holds its review; and outcomes that a writer set for an earlier day. */
export function cycleNotes({ cycles }: Road): readonly DueNote[] {
	const last = cycles.at(-1);
	const end = last?.document.meta.cycle?.to;
	if (last === undefined || end === undefined || blocksOfKind(last.document, 'review').length > 0) return [];
	const early = [...last.facts.outcomeDue].filter(([, { date }]) => date < end);
	return [
		{ ...eventNote(last, 'cycle-ends', end, ''), words: 'The cycle of the plan ends. Hold its review.' },
		...early.map(([number, { date }]) => note(last, `outcome-${number.toLowerCase()}`, date, `Outcome ${number} is due.`)),
	];
}

/** A booklet that says when to check its facts again. */
export function checkNotes({ documents }: Road): readonly DueNote[] {
	return documents.flatMap((one) => {
		const { checkAgain, title, places, top } = one.document.meta;
		if (checkAgain === undefined) return [];
		const words = title === undefined ? 'Check this booklet again.' : `Check the booklet "${title}" again.`;
		return [note(one, 'booklet-check', checkAgain, words, { span: places.get('check-again') ?? top })];
	});
}
