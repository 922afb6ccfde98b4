import type { Beside } from '../model/beside.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { printDate } from '../model/calendar-date.ts';
import type { PlanDocument, PlanMeta } from '../model/document.ts';
import type { Due, Facts } from '../model/facts.ts';
import type { Finding, Reported } from '../model/finding.ts';
import { blocksOfKind } from '../model/plan-parts.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { isAdvice } from './advice-asked.ts';
import { isAmended } from './amendment.ts';
import { answeredDraft } from './answered-draft.ts';
import { addDays, addMonths, wholeYears } from './civil-date.ts';
import type { DateContext } from './date-context.ts';
import { dateFinding } from './date-finding.ts';
import { dateOrderFindings } from './date-order.ts';
import { lateFinalFindings } from './deadline.ts';
import { documentWindow } from './document-window.ts';
import { printedDates, unknownDates } from './named-dates.ts';
import { lastDayForReview, nextReviewOf } from './next-review.ts';
import { defaultDue } from './outcome-due.ts';
import { outcomeDueDates } from './outcome-due-dates.ts';
import { referenceDate, startDate } from './reference-date.ts';
import { reviewDays } from './review-days.ts';
import { nextMoveOf, schoolYearAt, schoolYearEnd, typedYearPlace, type YearPlace, yearPlace } from './school-year.ts';
import { timelineOf } from './timeline.ts';

export type { DateContext } from './date-context.ts';

/**
 * Everything that follows from a document's dates, and a finding for each date that cannot be right.
 * Pure: no clock and no time zone. A fact that cannot be worked out is absent; nothing is guessed.
 */
export function workOutFacts(document: PlanDocument, context: DateContext): Reported<Facts> {
	const { type, ruleSet } = context;
	const { meta } = document;
	const child = childOf(document, context.beside);
	const reference = referenceDate(document, context.beside);
	const start = startDate(document, context.beside);
	const year = placeOf(meta, child, start, ruleSet);
	const schoolYear = year.value && schoolYearAt(year.value, ruleSet);
	const nextMove = year.value && nextMoveOf(year.value, start, ruleSet, child.schoolNow);
	const due = outcomeDueDates(blocksOfKind(document, 'outcome'), {
		place: year.value,
		standard: defaultDue(document, nextMove),
		start,
		ruleSet,
	});
	const window = documentWindow(document, context);
	const review = reviewDays(document, context.beside, ruleSet);
	const nextReview = nextReviewOf(document, context);
	const reviewLastDay = lastDayForReview(document, context);
	const isFirstPlan = !isAdvice(document) && !isAmended(answeredDraft(document, context.beside) ?? document, context.beside, document);
	const stepDue = type.tables.some(({ id }) => id === 'steps') ? stepDueOf(document, ruleSet, [...due.value.values()]) : undefined;
	const dated: Omit<Facts, 'named' | 'timeline'> = {
		referenceDate: reference,
		...(child.born !== undefined && child.born <= start && { age: wholeYears(child.born, reference) }),
		...(schoolYear && { schoolYear }),
		schoolYearEnds: schoolYearEnd(start, ruleSet),
		...(nextMove && { nextMove }),
		outcomeDue: due.value,
		...(stepDue && { stepDue }),
		...(window.value && { window: window.value }),
		...(meta.asked !== undefined && meta.review === undefined && isFirstPlan && { weeks: weeksOf(meta.asked, ruleSet) }),
		...(nextReview !== undefined && { nextReview }),
		...(reviewLastDay !== undefined && { reviewLastDay }),
		...(review && { review }),
		...(ruleSet.timetable && type.dates === ruleSet.id && { timetable: ruleSet.timetable }),
	};
	const facts = { ...dated, timeline: timelineOf(document, dated, context) };
	const named = printedDates(facts, document);
	const findings: readonly Finding[] = [
		...dateOrderFindings(document, context),
		...year.findings,
		...window.findings,
		...lateFinalFindings(document, context),
		...due.findings,
		...unknownDates(document, named),
	];
	return { value: { ...facts, named }, findings };
}

/** A document about a plan, such as its review, may leave out what that plan says of the child. */
function childOf({ meta }: PlanDocument, beside: Beside | undefined): Pick<PlanMeta, 'born' | 'year' | 'schoolNow'> {
	const plan = beside?.plan?.document.meta ?? beside?.served?.meta;
	const { born = plan?.born, year, schoolNow = plan?.schoolNow } = meta;
	return { ...(born !== undefined && { born }), ...(year !== undefined && { year }), ...(schoolNow !== undefined && { schoolNow }) };
}

function placeOf(
	meta: PlanMeta,
	{ born, year }: Pick<PlanMeta, 'born' | 'year'>,
	start: CalendarDate,
	ruleSet: RuleSet,
): Reported<YearPlace | undefined> {
	const byBirthday = born === undefined || born > start ? undefined : yearPlace(born, start, ruleSet);
	if (year === undefined) return { value: byBirthday, findings: [] };
	const typed = typedYearPlace(year, start, ruleSet);
	if (typed !== undefined) return { value: typed, findings: [] };
	const finding = dateFinding('dates/school-year', {
		message: `"${year}" is no school year that we know.`,
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
	const from = meta.issued ?? meta.held;
	if (from === undefined) return undefined;
	const worked = outcomes.filter(({ typed }) => !typed).map(({ date }) => date);
	const date = [addMonths(from, 12 * stepYears), ...worked].reduce((one, other) => (other < one ? other : one));
	return { date, printed: `By ${printDate(date)}`, typed: false };
}
