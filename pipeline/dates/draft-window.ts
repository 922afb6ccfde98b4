import { printDate, printFullDate } from '../model/calendar-date.ts';
import type { CalendarDate, PlanDocument } from '../model/document.ts';
import type { ReplyWindow } from '../model/facts.ts';
import type { Finding, Reported } from '../model/finding.ts';
import { personOf } from '../model/plan-parts.ts';
import type { Project } from '../model/project.ts';
import type { Calendar, RuleSet } from '../model/rule-set.ts';
import { addDays } from './civil-date.ts';
import { dateFinding } from './date-finding.ts';
import { type Recipient, replyWindow } from './reply-window.ts';
import { workingDays } from './working-days.ts';

interface WindowContext {
	readonly ruleSet: RuleSet;
	readonly calendar: Calendar;
	readonly project: Project;
}

/** The reply window of a draft, held against the known holidays and against week 20. No window for anything but a draft with a date. */
export function draftWindow(document: PlanDocument, { ruleSet, calendar, project }: WindowContext): Reported<ReplyWindow | undefined> {
	const { issued, asked, stage } = document.meta;
	if (stage !== 'draft' || issued === undefined) return { value: undefined, findings: [] };
	const days = workingDays(calendar, project.holidays);
	const recipients = recipientsOf(document);
	const windowFrom = (day: CalendarDate) => replyWindow(day, recipients, ruleSet.window, days);
	const window = windowFrom(issued);
	if (issued < calendar.knownFrom || issued > calendar.knownThrough || window.lastDay > calendar.knownThrough) {
		return { value: undefined, findings: [holidaysUnknown(document, calendar, issued)] };
	}
	if (asked === undefined) return { value: window, findings: [] };
	const twenty = addDays(asked, ruleSet.weeks.final * 7);
	return { value: window, findings: weekTwentyFindings(document, { window, twenty, issued, windowFrom }) };
}

function recipientsOf(document: PlanDocument): readonly Recipient[] {
	return document.meta.sendTo.flatMap(({ name }) => {
		const person = personOf(document, name);
		return person ? [{ key: person.key, name: person.name, how: person.channel?.kind ?? 'hand' }] : [];
	});
}

function holidaysUnknown({ meta }: PlanDocument, calendar: Calendar, issued: CalendarDate): Finding {
	return dateFinding('dates/known-holidays', {
		message: `We cannot work out the last day for answers to a draft of ${printDate(issued)}. We know the bank holidays from ${printDate(calendar.knownFrom)} to ${printDate(calendar.knownThrough)} only.`,
		mend: `If the date is right, add the missing holidays to templates/calendars/${calendar.id}.yml. The top of that file says how.`,
		span: meta.places.get('issued') ?? meta.top,
	});
}

interface WeekTwenty {
	readonly window: ReplyWindow;
	readonly twenty: CalendarDate;
	readonly issued: CalendarDate;
	readonly windowFrom: (issued: CalendarDate) => ReplyWindow;
}

/** The final plan comes after the last day and by week 20, so the last day must be before week 20 ends. */
function weekTwentyFindings({ meta }: PlanDocument, { window, twenty, issued, windowFrom }: WeekTwenty): readonly Finding[] {
	if (window.lastDay < twenty) return [];
	const span = meta.places.get('issued') ?? meta.top;
	if (issued > twenty) {
		return [
			dateFinding('dates/week-20', {
				level: 'warning',
				message: `Week 20 was ${printFullDate(twenty)}, before this draft was issued. The final plan will be late.`,
				mend: 'Tell the family why it is late, and when the final plan will come.',
				span,
			}),
		];
	}
	let sendBy = issued;
	while (windowFrom(sendBy).lastDay >= twenty) sendBy = addDays(sendBy, -1);
	return [
		dateFinding('dates/week-20', {
			message: `The last day for answers is ${window.printed}. The final plan is due by ${printFullDate(twenty)} (week 20).`,
			mend: `Send the draft by ${printFullDate(sendBy)} to keep both.`,
			span,
		}),
	];
}
