import type { Facts } from '../../model/facts.ts';
import type { SourceRef } from '../../model/finding.ts';

/** The dates of a document as plain data: every day as ISO 8601, every step of the reckoning with its law. */
export function jsonWindow({ window, weeks, review, nextReview, reviewLastDay, nextMove, timeline }: Facts) {
	const isUnserved = window !== undefined && window.served.length === 0 && window.notServed.length > 0;
	return {
		...(window && {
			policy: window.policy,
			served: window.served
				.map(({ served }) => served)
				.toSorted()
				.at(-1),
			...(!isUnserved && { lastDay: window.lastDay, printed: window.printed }),
			...(window.calendar !== undefined && { calendar: window.calendar }),
			people: window.served,
			notServed: window.notServed,
			agreedEarly: window.agreedEarly,
			reminders: window.reminders,
			steps: window.steps.map((words) => withLaw(words, window.laws?.get(words))),
		}),
		...(weeks && { weeks }),
		...(review && { review }),
		...(nextReview !== undefined && { nextReview }),
		...(reviewLastDay !== undefined && { reviewLastDay }),
		...(nextMove && { nextMove }),
		timeline: timeline.map(({ id, date, words, for: reader, law, kind, workingDay }) => ({
			id,
			date,
			kind,
			...(reader && { for: reader }),
			...withLaw(words, law),
			...(workingDay !== undefined && { workingDay }),
		})),
	};
}

function withLaw(words: string, law: SourceRef | undefined) {
	return { words, ...(law && { law }) };
}
