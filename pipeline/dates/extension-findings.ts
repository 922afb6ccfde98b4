import type { CalendarDate } from '../model/calendar-date.ts';
import { printDate, printFullDate } from '../model/calendar-date.ts';
import type { Finding } from '../model/finding.ts';
import { nameKey, personOf } from '../model/plan-parts.ts';
import { stageName } from './answered-draft.ts';
import { dateFinding } from './date-finding.ts';
import type { DraftRows } from './draft-rows.ts';
import { lastDayFor } from './reply-window.ts';

/** More time that moves no last day later, that came too late, or that is for somebody who has no days yet. */
export function extensionFindings({ draft, caseFile, window, request }: DraftRows): readonly Finding[] {
	const name = stageName(draft);
	const lastDays = new Map<string, CalendarDate>();
	for (const { person, served } of window.served) lastDays.set(person, lastDayFor(served, request.policy, request.days));
	const findings: Finding[] = [];
	for (const { document, person, to, on, span } of caseFile?.extensions ?? []) {
		if (nameKey(document) !== name) continue;
		const key = personOf(draft, person)?.key ?? person;
		const isAsked = draft.meta.sendTo.some((ref) => nameKey(ref.name) === nameKey(key));
		const before = lastDays.get(key);
		const called = personOf(draft, key)?.name ?? person;
		if (before === undefined) {
			findings.push(
				dateFinding('dates/extension', {
					message: isAsked
						? `The case file gives ${called} more time, but ${name} has not reached ${called}.`
						: `The case file gives "${person}" more time, but ${name} did not go to "${person}".`,
					mend: 'Mend this row, or take it away.',
					span,
				}),
			);
			continue;
		}
		if (to <= before) {
			findings.push(
				dateFinding('dates/extension', {
					message: `The case file gives ${called} until ${printFullDate(to)}. That is no later than ${printFullDate(before)}, the last day already.`,
					mend: 'Choose a later day. Nobody may have less time than before.',
					span,
				}),
			);
			continue;
		}
		if (on > before) {
			findings.push(
				dateFinding('dates/extension', {
					level: 'warning',
					message: `${called} got more time on ${printDate(on)}. The last day had passed on ${printDate(before)}.`,
					mend: 'Check both days. If they are right, the later last day counts.',
					span,
				}),
			);
		}
		lastDays.set(key, to);
	}
	return findings;
}
