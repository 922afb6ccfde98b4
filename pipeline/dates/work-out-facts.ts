import { printDate } from '../model/calendar-date.ts';
import type { PlanDocument } from '../model/document.ts';
import type { Due, Facts } from '../model/facts.ts';
import type { Finding, Reported } from '../model/finding.ts';
import { blocksOfKind } from '../model/plan-parts.ts';
import type { Project } from '../model/project.ts';
import type { Calendar, RuleSet } from '../model/rule-set.ts';
import type { DocumentType } from '../model/template.ts';
import { addDays, addMonths, wholeYears } from './civil-date.ts';
import { dateFinding } from './date-finding.ts';
import { dateOrderFindings } from './date-order.ts';
import { draftWindow } from './draft-window.ts';
import { printedDates, unknownDates } from './named-dates.ts';
import { defaultDue } from './outcome-due.ts';
import { outcomeDueDates } from './outcome-due-dates.ts';
import { referenceDate, startDate } from './reference-date.ts';
import { nextMoveOf, schoolYearAt, typedYearPlace, type YearPlace, yearPlace } from './school-year.ts';

/** What dates are worked out by. */
export interface DateContext {
	readonly type: DocumentType;
	readonly ruleSet: RuleSet;
	readonly calendar: Calendar;
	readonly project: Project;
}

/**
 * Everything that follows from a document's dates, and a finding for each date that cannot be right.
 * Pure: no clock and no time zone. A fact that cannot be worked out is absent; nothing is guessed.
 */
export function workOutFacts(document: PlanDocument, context: DateContext): Reported<Facts> {
	const { type, ruleSet } = context;
	const { meta } = document;
	const start = startDate(document);
	const year = placeOf(document, ruleSet);
	const schoolYear = year.value && schoolYearAt(year.value, ruleSet);
	const nextMove = year.value && nextMoveOf(year.value, start, ruleSet);
	const due = outcomeDueDates(blocksOfKind(document, 'outcome'), {
		place: year.value,
		standard: defaultDue(document, nextMove),
		start,
		ruleSet,
	});
	const window = draftWindow(document, context);
	const nextReview = nextReviewOf(document, ruleSet);
	const stepDue = type.tables.some(({ id }) => id === 'steps') ? stepDueOf(document, ruleSet, [...due.value.values()]) : undefined;
	const facts: Omit<Facts, 'named'> = {
		referenceDate: referenceDate(document),
		...(meta.born !== undefined && meta.born <= start && { age: wholeYears(meta.born, referenceDate(document)) }),
		...(schoolYear && { schoolYear }),
		...(nextMove && { nextMove }),
		outcomeDue: due.value,
		...(stepDue && { stepDue }),
		...(window.value && { window: window.value }),
		...(meta.asked !== undefined && { weeks: weeksOf(meta.asked, ruleSet) }),
		...(nextReview !== undefined && { nextReview }),
	};
	const named = printedDates(facts, document);
	const findings: readonly Finding[] = [
		...dateOrderFindings(document, ruleSet),
		...year.findings,
		...window.findings,
		...due.findings,
		...unknownDates(document, named),
	];
	return { value: { ...facts, named }, findings };
}

function placeOf(document: PlanDocument, ruleSet: RuleSet): Reported<YearPlace | undefined> {
	const { meta } = document;
	const start = startDate(document);
	const byBirthday = meta.born === undefined || meta.born > start ? undefined : yearPlace(meta.born, start, ruleSet);
	if (meta.year === undefined) return { value: byBirthday, findings: [] };
	const typed = typedYearPlace(meta.year, start, ruleSet);
	if (typed !== undefined) return { value: typed, findings: [] };
	const finding = dateFinding('dates/school-year', {
		message: `"${meta.year}" is no school year that we know.`,
		mend: `Use one of these: ${ruleSet.years.map(({ name }) => name).join(', ')}.`,
		span: meta.places.get('year') ?? meta.top,
	});
	return { value: byBirthday, findings: [finding] };
}

function weeksOf(asked: string, { weeks }: RuleSet): NonNullable<Facts['weeks']> {
	const after = (count: number) => addDays(asked, count * 7);
	return { six: after(weeks.decide), sixteen: after(weeks.refuse), twenty: after(weeks.final) };
}

/** Steps lead to their outcome, so in the year of a move they end with the outcomes that fall due by it. A typed date moves its own outcome only. */
function stepDueOf({ meta }: PlanDocument, { stepYears }: RuleSet, outcomes: readonly Due[]): Due | undefined {
	if (meta.issued === undefined) return undefined;
	const worked = outcomes.filter(({ typed }) => !typed).map(({ date }) => date);
	const date = [addMonths(meta.issued, 12 * stepYears), ...worked].reduce((one, other) => (other < one ? other : one));
	return { date, printed: `By ${printDate(date)}`, typed: false };
}

/** A cycle ends with its review; a final plan is reviewed within a year; a draft is never asked for one. */
function nextReviewOf({ meta }: PlanDocument, { reviewMonths }: RuleSet): string | undefined {
	if (meta.stage === 'draft') return undefined;
	if (meta.reviewBy !== undefined) return meta.reviewBy;
	if (meta.cycle !== undefined) return meta.cycle.to;
	return meta.stage === 'final' && meta.issued !== undefined ? addMonths(meta.issued, reviewMonths) : undefined;
}
