import { printDate } from '../../model/calendar-date.ts';
import type { Suppression } from '../../model/suppression.ts';
import type { Stream } from '../session.ts';
import type { Outcome } from './outcome.ts';
import { paintWith } from './paint.ts';
import { placeOf } from './pretty.ts';
import { printable } from './printable.ts';
import { wrap } from './wrap.ts';

/** What notes in the text keep quiet, with the reason of each; nothing where there is none. */
export function keptOnPurpose(outcomes: readonly Outcome[], { colour, width }: Pick<Stream, 'colour' | 'width'>): string {
	const kept = outcomes.flatMap(({ checked }) => ('suppressed' in checked ? checked.suppressed : []));
	if (kept.length === 0) return '';
	const paint = paintWith(colour);
	const lines = kept.flatMap((one) => [
		`  ${paint('dim', `${placeOf(one.finding)}: ${one.finding.ruleId}`)}`,
		...wrap(printable(keptBecause(one.suppression)), width - 4).map((line) => `    ${line}`),
	]);
	return `${[paint('bold', 'Kept on purpose'), ...lines].join('\n')}\n\n`;
}

/** `The family chose this wording (JS, look again on 4 May 2027)`. */
export function keptBecause({ reason, by, reviewBy }: Pick<Suppression, 'reason' | 'by' | 'reviewBy'>): string {
	const again = reviewBy === undefined ? undefined : `look again on ${printDate(reviewBy)}`;
	const note = [by, again].filter((part) => part !== undefined).join(', ');
	return note === '' ? reason : `${reason} (${note})`;
}
