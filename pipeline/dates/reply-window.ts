import { printFullDate } from '../model/calendar-date.ts';
import type { CalendarDate } from '../model/document.ts';
import type { ReplyWindow, ServedOn } from '../model/facts.ts';
import type { WindowPolicy } from '../model/rule-set.ts';
import { addDays, daysBetween } from './civil-date.ts';
import type { WorkingDays } from './working-days.ts';

/** Somebody a draft is sent to. */
export interface Recipient {
	readonly key: string;
	/** As the steps of the reckoning call them. */
	readonly name: string;
	readonly how: ServedOn['how'];
}

/**
 * The days in which a draft can be answered, when it is sent on `issued`.
 *
 * Service: email and by hand on the same day; post on the second working day after posting (first class: Interpretation
 * Act 1978 section 7 with the Practice Direction of 8 March 1985). Last day: service and the policy's days, moved on to
 * a working day, and the latest of all for everyone. Law asks for at least 15 days beginning with the day of service
 * (regulation 13), so no last day may be before service + 14: held by an assertion.
 * With no recipient the days are those of an email.
 */
export function replyWindow(issued: CalendarDate, recipients: readonly Recipient[], policy: WindowPolicy, days: WorkingDays): ReplyWindow {
	const steps = [`The draft was sent on ${printFullDate(issued)}.`];
	const served = recipients.map((recipient) => {
		const one = servedOn(issued, recipient, policy, days);
		steps.push(...stepsOf(one, recipient, policy, days));
		return one;
	});
	const lastDays = served.length > 0 ? served.map(({ lastDay }) => lastDay) : [lastDayFor(issued, policy, days)];
	const lastDay = latest(lastDays);
	if (served.some(({ floor }) => lastDay < floor)) throw new Error(`The last day ${lastDay} is before the legal floor.`);
	if (served.length > 1) steps.push(`Everyone is told the latest day: ${printFullDate(lastDay)}.`);
	const firstServed = served.map((one) => one.served).sort()[0] ?? issued;
	return {
		policy: policy.id,
		served,
		lastDay,
		printed: printFullDate(lastDay),
		reminders: remindersOf(firstServed, lastDay, policy, days),
		steps,
	};
}

function servedOn(issued: CalendarDate, { key, how }: Recipient, policy: WindowPolicy, days: WorkingDays): ServedOn {
	const served = how === 'post' ? days.after(issued, policy.postWorkingDays) : issued;
	return { person: key, how, served, floor: addDays(served, policy.floorDays), lastDay: lastDayFor(served, policy, days) };
}

function lastDayFor(served: CalendarDate, policy: WindowPolicy, days: WorkingDays): CalendarDate {
	const counted = addDays(served, policy.days);
	return policy.rollsForward ? days.onOrAfter(counted) : counted;
}

/** Half the days after service, rounded up, and some working days before the last day; each on a working day inside the window. */
function remindersOf(served: CalendarDate, lastDay: CalendarDate, policy: WindowPolicy, days: WorkingDays): readonly CalendarDate[] {
	const halfWay = days.onOrAfter(addDays(served, Math.ceil(daysBetween(served, lastDay) / 2)));
	const nearTheEnd = days.before(lastDay, policy.reminderWorkingDays);
	return [...new Set([halfWay, nearTheEnd])].filter((day) => day > served && day < lastDay).sort();
}

function stepsOf(one: ServedOn, { name, how }: Recipient, policy: WindowPolicy, days: WorkingDays): readonly string[] {
	const counted = addDays(one.served, policy.days);
	const arrival = {
		email: `${name} gets it by email on the same day.`,
		hand: `${name} gets it by hand on the same day.`,
		post: `${name} gets it by post ${policy.postWorkingDays} working days later, on ${printFullDate(one.served)}.`,
	}[how];
	const count = `${policy.days} days after that is ${printFullDate(counted)}.`;
	if (one.lastDay === counted) return [arrival, count];
	const reason = days.reason(counted) ?? 'no working day';
	return [arrival, count, `That day is ${reason}, so the last day moves on to ${printFullDate(one.lastDay)}.`];
}

function latest(dates: readonly CalendarDate[]): CalendarDate {
	return dates.reduce((one, other) => (other > one ? other : one));
}
