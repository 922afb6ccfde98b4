import type { OutcomeBlock } from '../model/block.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { printDate } from '../model/calendar-date.ts';
import type { Due } from '../model/facts.ts';
import type { Finding, Reported } from '../model/finding.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { dateFinding } from './date-finding.ts';
import { readTypedDue } from './outcome-due.ts';
import type { YearPlace } from './school-year.ts';

interface DueContext {
	readonly place: YearPlace | undefined;
	/** For outcomes without a typed date. */
	readonly standard: Due | undefined;
	/** The day that the document starts from: nothing may fall due before it. */
	readonly start: CalendarDate;
	readonly ruleSet: RuleSet;
}

/** When each outcome falls due, by its number; a typed date that cannot be read falls back on the standard one, with a finding. */
export function outcomeDueDates(outcomes: readonly OutcomeBlock[], context: DueContext): Reported<ReadonlyMap<string, Due>> {
	const due = new Map<string, Due>();
	const findings: Finding[] = [];
	for (const outcome of outcomes) {
		const one = dueOf(outcome, context);
		if (one.value) due.set(outcome.number, one.value);
		findings.push(...one.findings);
	}
	return { value: due, findings };
}

function dueOf({ by, label }: OutcomeBlock, { place, standard, start, ruleSet }: DueContext): Reported<Due | undefined> {
	if (by === undefined) return { value: standard, findings: [] };
	const typed = readTypedDue(by.name, place, ruleSet);
	if (typed === 'unknown-birthday') return { value: standard, findings: [] };
	if (typed === 'unreadable') {
		const finding = dateFinding('dates/due-date', {
			message: `We cannot read "${by.name}" as a date for "${label.name}".`,
			mend: 'Type a date such as "31 July 2028", a month such as "July 2028", or "end of Year 6".',
			span: by.span,
		});
		return { value: standard, findings: [finding] };
	}
	if (typed.date >= start) return { value: typed, findings: [] };
	const finding = dateFinding('dates/due-date', {
		message: `"${label.name}" is due by ${printDate(typed.date)}. The plan starts on ${printDate(start)}, a later day.`,
		mend: 'Choose a day after the plan starts, or leave "by" out.',
		span: by.span,
	});
	return { value: typed, findings: [finding] };
}
