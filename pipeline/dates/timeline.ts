import type { CalendarDate } from '../model/calendar-date.ts';
import { printDate, readCalendarDate } from '../model/calendar-date.ts';
import type { PlanDocument } from '../model/document.ts';
import type { Facts, TimelineEvent } from '../model/facts.ts';
import { blocksOfKind, nameKey } from '../model/plan-parts.ts';
import { type EventId, eventIds } from '../model/rule-set.ts';
import { adviceAsked, isAdvice } from './advice-asked.ts';
import { amendmentOf, isAmended } from './amendment.ts';
import { answeredDraft } from './answered-draft.ts';
import { addDays } from './civil-date.ts';
import type { DateContext } from './date-context.ts';
import { listed } from './listed.ts';
import { reviewOf } from './review-days.ts';
import { hasWords } from './school-year.ts';
import { timetableEvents } from './timetable.ts';
import { workingDays } from './working-days.ts';

type Dated = Omit<Facts, 'named' | 'timeline'>;

/** One date before it has its words. */
interface Moment {
	readonly id: EventId;
	readonly date: CalendarDate | undefined;
	readonly kind: TimelineEvent['kind'];
	/** What the names in braces of the event's words stand for. */
	readonly fill?: Readonly<Record<string, string>>;
	/** Under which law, where it is not the usual one. */
	readonly law?: 'amendedLaw' | 'homeLaw' | undefined;
}

/**
 * Every date that a document stands for or that follows from it, and those of the plan that it is about; earliest first, each once.
 * The words and the law are those of the rule set. They name no person: a timeline may be drawn where others see it.
 */
export function timelineOf(document: PlanDocument, facts: Dated, context: DateContext): readonly TimelineEvent[] {
	const moments = [
		...requestMoments(document, facts, context),
		...adviceMoments(document, context),
		...draftMoments(document, facts, context),
		...replyMoments(document, context),
		...planMoments(document, facts),
		...reviewMoments(document, facts, context),
		...dueMoments(document, facts),
		...amendmentMoments(document, context),
	];
	const own = moments.flatMap((moment) => eventOf(moment, context));
	const others = [context.beside?.plan, context.beside?.proposed].flatMap((plan) => plan?.facts.timeline ?? []);
	return eachOnce([...own, ...timetableEvents(document, context), ...others]);
}

/** A plan that changes a final plan, and an advice, do not stand under the days of the first request. */
function requestMoments(document: PlanDocument, { weeks }: Dated, { beside }: DateContext): readonly Moment[] {
	const { meta } = document;
	if (isAdvice(document) || isAmended(answeredDraft(document, beside) ?? document, beside, document) || meta.review !== undefined)
		return [];
	return [
		{ id: 'asked', date: meta.asked, kind: 'stated' },
		{ id: 'week-6', date: weeks?.six, kind: 'worked-out' },
		{ id: 'week-16', date: weeks?.sixteen, kind: 'worked-out' },
		{ id: 'week-20', date: weeks?.twenty, kind: 'worked-out' },
	];
}

/** The weeks for an advice count from the day the council asked for it. */
function adviceMoments(document: PlanDocument, { ruleSet }: DateContext): readonly Moment[] {
	const asked = adviceAsked(document);
	if (asked === undefined) return [];
	return [
		{ id: 'advice-asked', date: asked, kind: 'stated' },
		{ id: 'advice-due', date: addDays(asked, ruleSet.weeks.advice * 7), kind: 'worked-out' },
	];
}

/** The last day for a final plan that changes an earlier one without a review. */
function amendmentMoments(document: PlanDocument, { beside, ruleSet }: DateContext): readonly Moment[] {
	const plan = answeredDraft(document, beside) ?? document;
	const { noticed } = amendmentOf(plan, beside, document) ?? {};
	return [{ id: 'amendment-final-by', date: noticed && addDays(noticed, ruleSet.reviewWeeks.final * 7), kind: 'worked-out' }];
}

/** From the first draft to the last day: what the case file says was sent until then, and what follows from it. */
function draftMoments(document: PlanDocument, { window }: Dated, { beside }: DateContext): readonly Moment[] {
	const draft = answeredDraft(document, beside);
	if (draft === undefined) return document.meta.stage === 'final' ? sentMoments(document, document) : [];
	const fill = { version: String(draft.meta.version ?? 1) };
	const law = isAmended(draft, beside, document) ? 'amendedLaw' : undefined;
	const isUnserved = window !== undefined && window.served.length === 0 && window.notServed.length > 0;
	return [
		...sentMoments(document, draft, law),
		...(window?.served ?? []).map(({ how, served, recorded }): Moment => {
			const kind = recorded && how !== 'post' ? 'stated' : 'worked-out';
			return { id: how === 'post' ? 'served-by-post' : 'served', date: served, kind, fill: { ...fill, how } };
		}),
		...(window?.reminders ?? []).map((date): Moment => ({ id: 'reminder', date, kind: 'worked-out' })),
		...(window?.extensions ?? []).map(
			({ on, to }): Moment => ({ id: 'extension', date: on, kind: 'stated', fill: { date: printDate(to) }, law }),
		),
		{ id: 'last-day', date: isUnserved ? undefined : window?.lastDay, kind: 'worked-out', fill, law },
	];
}

/** Every draft and final that went out until a plan: by the case file, or by the day the plan's draft was issued. */
function sentMoments({ caseFile }: PlanDocument, plan: PlanDocument, law?: Moment['law']): readonly Moment[] {
	const { stage, issued, version = 1 } = plan.meta;
	const first = new Map<string, CalendarDate>();
	const back: Moment[] = [];
	for (const row of (caseFile ?? plan.caseFile)?.served ?? []) {
		const [kind = '', number = ''] = nameKey(row.document).split(' ');
		const isOwn = kind === stage && Number(number) === version;
		if ((kind !== 'draft' && kind !== 'final') || (!isOwn && row.on > (issued ?? ''))) continue;
		const name = `${kind} ${number}`;
		if (row.on < (first.get(name) ?? '9999')) first.set(name, row.on);
		if (row.bounced && kind === 'draft') {
			back.push({ id: 'came-back', date: row.on, kind: 'stated', fill: { version: number, how: row.how } });
		}
	}
	if (issued !== undefined && (stage === 'final' || !first.has(`draft ${version}`))) first.set(`${stage ?? 'draft'} ${version}`, issued);
	const sent = [...first].map(([name, date]): Moment => {
		const [kind, number = ''] = name.split(' ');
		const isOwn = kind === stage && Number(number) === version;
		const id = kind === 'final' ? 'final-sent' : 'draft-sent';
		return { id, date, kind: 'stated', fill: { version: number }, law: isOwn ? law : undefined };
	});
	return [...sent, ...back];
}

function replyMoments(document: PlanDocument, { beside }: DateContext): readonly Moment[] {
	return [document, ...(beside?.replies ?? [])].flatMap((replies) => {
		const fill = { version: String(replies.meta.version ?? 1) };
		const answers = blocksOfKind(replies, 'reply').map(({ on }) => on?.name);
		const meetings = blocksOfKind(replies, 'request').map(({ meeting }) => meeting?.name);
		return [
			...answers.map((on): Moment => ({ id: 'reply', date: on && readCalendarDate(on), kind: 'stated', fill })),
			...meetings.map((on): Moment => ({ id: 'meeting', date: on && readCalendarDate(on), kind: 'stated', fill })),
		];
	});
}

function planMoments({ meta }: PlanDocument, { reviewLastDay }: Dated): readonly Moment[] {
	const { stage, issued, version, cycle, agreed, written, reviewBy } = meta;
	return [
		{ id: 'final-sent', date: stage === 'final' ? issued : undefined, kind: 'stated', fill: { version: String(version ?? 1) } },
		{ id: 'review-due', date: cycle === undefined ? reviewLastDay : undefined, kind: 'worked-out' },
		{ id: 'review-planned', date: stage === 'draft' ? undefined : reviewBy, kind: 'stated' },
		{ id: 'agreed', date: agreed?.date, kind: 'stated' },
		{ id: 'cycle-starts', date: cycle?.from, kind: 'stated' },
		{ id: 'cycle-ends', date: cycle?.to, kind: 'stated' },
		{ id: 'advice-written', date: written, kind: 'stated' },
	];
}

function reviewMoments(document: PlanDocument, { review: days }: Dated, { beside, ruleSet }: DateContext): readonly Moment[] {
	const review = reviewOf(document, beside)?.meta;
	if (days === undefined || review === undefined) return [];
	const { meta } = document;
	const isDecision = meta.held === undefined && meta.stage === undefined;
	const changes = meta.decision === undefined || meta.decision === 'change';
	const school = [meta, review, beside?.plan?.document.meta].map((one) => one?.setting ?? one?.schoolNow).find(Boolean) ?? '';
	const law = hasWords(school, ruleSet.taughtAtHome) ? 'homeLaw' : undefined;
	return [
		{ id: 'review-papers-by', date: days.papersBy, kind: 'worked-out', law },
		{ id: 'review-papers-sent', date: review.papers, kind: 'stated', law },
		{ id: 'review-held', date: days.held, kind: 'stated' },
		{ id: 'review-report-by', date: days.reportBy, kind: 'worked-out', law },
		{ id: 'review-report-sent', date: review.issued, kind: 'stated', law },
		{ id: 'review-decision-by', date: days.decisionBy, kind: 'worked-out', law },
		{ id: 'review-decision-sent', date: isDecision ? meta.issued : undefined, kind: 'stated', law },
		{ id: 'review-final-by', date: changes ? days.finalBy : undefined, kind: 'worked-out' },
	];
}

/** What falls due later. Only a plan by law has transfer days. */
function dueMoments({ meta }: PlanDocument, { outcomeDue, stepDue, nextMove }: Dated): readonly Moment[] {
	const isByLaw = meta.stage !== undefined || meta.held !== undefined || meta.review !== undefined;
	const byDay = new Map<CalendarDate, string[]>();
	for (const [number, { date }] of outcomeDue) byDay.set(date, [...(byDay.get(date) ?? []), number]);
	const { transferBy, transferReviewBy, transferIf, to = '' } = (isByLaw && nextMove) || {};
	return [
		{ id: 'transfer-review-by', date: transferReviewBy, kind: 'worked-out', fill: { to } },
		{ id: 'transfer', date: transferBy, kind: 'worked-out', fill: { to } },
		{ id: 'transfer-if', date: transferIf?.by, kind: 'worked-out', fill: { to: transferIf?.to ?? '' } },
		{ id: 'steps-due', date: outcomeDue.size > 0 ? stepDue?.date : undefined, kind: 'worked-out' },
		...[...byDay].map(
			([date, numbers]): Moment => ({ id: 'outcomes-due', date, kind: 'worked-out', fill: { numbers: outcomesListed(numbers) } }),
		),
	];
}

/** `Outcome E1`, `Outcomes E1 and E3`, `Outcomes E1 to E7`. */
function outcomesListed(numbers: readonly string[]): string {
	const [first = '', last = ''] = [numbers[0], numbers.at(-1)];
	if (numbers.length < 2) return `Outcome ${first}`;
	const count = (number: string) => Number(/\d+$/.exec(number)?.[0]);
	const inARow = numbers.every((number, index) => count(number) === count(first) + index);
	if (numbers.length > 2 && inARow) return `Outcomes ${first} to ${last}`;
	return `Outcomes ${listed(numbers)}`;
}

function eventOf(moment: Moment, context: DateContext): readonly TimelineEvent[] {
	const { id, date, kind, fill = {} } = moment;
	const text = context.ruleSet.events.get(id);
	if (date === undefined || text === undefined) return [];
	const words = text.words.replace(/\{(\w+)\}/g, (_, name: string) => fill[name] ?? '');
	const law = (moment.law && text[moment.law]) || text.law;
	const workingDay = lastDays.has(id) ? workingDayBefore(date, context) : undefined;
	return [{ id, date, words, for: text.for, ...(law && { law }), kind, ...(workingDay !== undefined && { workingDay }) }];
}

/** Days by which an office must have done something. */
const lastDays: ReadonlySet<EventId> = new Set([
	'advice-due',
	'week-6',
	'week-16',
	'week-20',
	'amendment-final-by',
	'review-due',
	'review-papers-by',
	'review-report-by',
	'review-decision-by',
	'review-final-by',
	'transfer-review-by',
	'transfer',
	'transfer-if',
]);

/** The last working day before a day that is none itself; nothing outside the years whose holidays are known. */
function workingDayBefore(date: CalendarDate, { calendar, project }: DateContext): CalendarDate | undefined {
	if (date < calendar.knownFrom || date > calendar.knownThrough) return undefined;
	const days = workingDays(calendar, project);
	return days.isWorkingDay(date) ? undefined : days.before(date, 1);
}

function eachOnce(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
	const found = new Map<string, TimelineEvent>();
	for (const event of events) {
		const key = `${event.date} ${event.id} ${event.words}`;
		if (found.get(key)?.kind !== 'stated') found.set(key, event);
	}
	const ids: readonly string[] = eventIds;
	const order = (id: string) => ids.indexOf(id);
	return [...found.values()].sort(
		(one, other) => compare(one.date, other.date) || order(one.id) - order(other.id) || compare(one.words, other.words),
	);
}

function compare(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}
