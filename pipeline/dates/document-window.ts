import type { CalendarDate } from '../model/calendar-date.ts';
import { printDate } from '../model/calendar-date.ts';
import type { CaseFile } from '../model/case-file.ts';
import type { PlanDocument } from '../model/document.ts';
import type { ReplyWindow } from '../model/facts.ts';
import type { Finding, Reported } from '../model/finding.ts';
import { nameKey, personOf } from '../model/plan-parts.ts';
import type { Calendar } from '../model/rule-set.ts';
import type { Span } from '../model/span.ts';
import { windowPolicy } from '../model/window-policy.ts';
import { amendmentOf, earlierFinals, isAmended } from './amendment.ts';
import { answeredDraft, stageName } from './answered-draft.ts';
import { caseRowFindings } from './case-rows.ts';
import type { DateContext } from './date-context.ts';
import { dateFinding } from './date-finding.ts';
import { deadlineFindings, deadlineOf, deadlineStep } from './deadline.ts';
import { replacedSteps } from './replaced.ts';
import { replyWindow, type WindowRequest } from './reply-window.ts';
import { reviewDays } from './review-days.ts';
import { schoolHolidayFindings } from './school-holidays.ts';
import type { Step } from './step.ts';
import { workingDays } from './working-days.ts';

/**
 * The reply window that a document stands in, by the newest case file: its own where it is a draft, else that of the draft
 * it answers. Held against the known holidays, the rows of the case file and the day by which the final plan is due.
 */
export function documentWindow(document: PlanDocument, context: DateContext): Reported<ReplyWindow | undefined> {
	const draft = answeredDraft(document, context.beside);
	if (draft === undefined) return { value: windowOfPlan(document, context), findings: [] };
	if (draft.meta.issued === undefined) return { value: undefined, findings: [] };
	const caseFile = document.caseFile ?? draft.caseFile;
	const request = requestFor(draft, draft.meta.issued, caseFile, context, document);
	const outside = outsideCalendar(document, request, context.calendar);
	if (outside !== undefined) return { value: undefined, findings: [outside] };
	const reckoned = replyWindow(request);
	if (reckoned.lastDay > context.calendar.knownThrough) {
		return { value: undefined, findings: [holidaysUnknown(draft.meta.issued, placeOfIssue(document), context.calendar)] };
	}
	const deadline = deadlineOf(draft, context, document);
	const more: readonly Step[] = [
		...replacedSteps(draft, {
			caseFile,
			held: reviewDays(draft, context.beside, context.ruleSet)?.held,
			finalBy: deadline?.by,
			earlier: earlierFinals(document, draft, context.beside),
			isAmendment: amendmentOf(draft, context.beside, document) !== undefined,
		}),
		...deadlineStep(reckoned, deadline),
	];
	const window: ReplyWindow = {
		...reckoned,
		steps: [...reckoned.steps, ...more.map(({ words }) => words)],
		laws: new Map([...(reckoned.laws ?? []), ...more.flatMap(({ words, law }) => (law ? [[words, law] as const] : []))]),
	};
	const findings = [
		...caseRowFindings({ document, draft, caseFile, window, request }),
		...(draft === document
			? [...deadlineFindings(draft, { window, deadline, request }), ...schoolHolidayFindings(draft, window, request, context.project)]
			: []),
	];
	return { value: window, findings };
}

/** A document about a plan, such as its list of changes, stands in that plan's window; one about a review does not. */
function windowOfPlan({ meta }: PlanDocument, { beside }: DateContext): ReplyWindow | undefined {
	return meta.held === undefined && meta.review === undefined ? beside?.plan?.facts.window : undefined;
}

function requestFor(
	draft: PlanDocument,
	issued: CalendarDate,
	caseFile: CaseFile | undefined,
	context: DateContext,
	document: PlanDocument,
): WindowRequest {
	const name = nameKey(stageName(draft));
	const ofDraft = <T extends { readonly document: string; readonly person: string }>(rows: readonly T[] = []): readonly T[] =>
		rows.filter((row) => nameKey(row.document) === name).map((row) => ({ ...row, person: personOf(draft, row.person)?.key ?? row.person }));
	const served = ofDraft(caseFile?.served);
	const recipients = draft.meta.sendTo.flatMap(({ name: key }) => {
		const person = personOf(draft, key);
		if (person === undefined) return [];
		const rows = served.filter((row) => row.person === person.key);
		return [{ key: person.key, name: person.name, how: person.channel?.kind ?? ('hand' as const), rows }];
	});
	const byKey = <T extends { readonly person: string }>(rows: readonly T[]) =>
		rows.filter(({ person }) => recipients.some(({ key }) => key === person));
	return {
		issued,
		recipients,
		extensions: byKey(ofDraft(caseFile?.extensions)),
		agreedEarly: byKey(ofDraft(caseFile?.agreedEarly)),
		policy: windowPolicy(context.ruleSet, context.project.window),
		ruleSet: context.ruleSet,
		calendar: context.calendar.name,
		isAmended: isAmended(draft, context.beside, document),
		days: workingDays(context.calendar, context.project),
		names: new Map(draft.meta.people.map((person) => [person.key, person.name])),
	};
}

/** A finding where a day that was typed lies outside the years whose bank holidays are known: nothing is guessed. */
function outsideCalendar(
	document: PlanDocument,
	{ issued, recipients, extensions = [] }: WindowRequest,
	calendar: Calendar,
): Finding | undefined {
	const rows = recipients.flatMap(({ rows: sent }) => sent.map(({ on, span }) => ({ day: on, span })));
	const given = extensions.map(({ to, span }) => ({ day: to, span }));
	const typed = [{ day: issued, span: placeOfIssue(document) }, ...rows, ...given];
	const outside = typed.find(({ day }) => day < calendar.knownFrom || day > calendar.knownThrough);
	return outside && holidaysUnknown(outside.day, outside.span, calendar);
}

function placeOfIssue({ meta }: PlanDocument): Span {
	return meta.places.get('issued') ?? meta.top;
}

function holidaysUnknown(day: CalendarDate, span: Span, calendar: Calendar): Finding {
	return dateFinding('dates/known-holidays', {
		message: `We cannot work out a last day for answers from ${printDate(day)}. We know the bank holidays from ${printDate(calendar.knownFrom)} to ${printDate(calendar.knownThrough)} only.`,
		mend: `If the date is right, add the missing holidays to templates/calendars/${calendar.id}.yml. The top of that file says how.`,
		span,
	});
}
