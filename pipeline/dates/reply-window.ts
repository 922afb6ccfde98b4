import type { CalendarDate } from '../model/calendar-date.ts';
import { printFullDate } from '../model/calendar-date.ts';
import type { EarlyAgreement, Extension } from '../model/case-file.ts';
import type { ReplyWindow, ServedOn } from '../model/facts.ts';
import type { RuleSet, WindowPolicy } from '../model/rule-set.ts';
import { addDays, daysBetween } from './civil-date.ts';
import { leftOut } from './listed.ts';
import { type Recipient, type Served, servedOn } from './service.ts';
import type { Step } from './step.ts';
import type { WorkingDays } from './working-days.ts';

export interface WindowRequest {
	/** The day the draft was issued: the day it was sent, where the case file says nothing else. */
	readonly issued: CalendarDate;
	readonly recipients: readonly Recipient[];
	/** More time for this draft. Those that move nobody's day later change nothing. */
	readonly extensions?: readonly Extension[];
	readonly agreedEarly?: readonly EarlyAgreement[];
	readonly policy: WindowPolicy;
	readonly ruleSet: RuleSet;
	readonly days: WorkingDays;
	/** Whose bank holidays are counted. */
	readonly calendar?: string;
	/** The draft changes an earlier final plan, so the law of its days is another. */
	readonly isAmended?: boolean;
	/** How the steps call whoever gave more time, by key; the key itself where it is missing. */
	readonly names?: ReadonlyMap<string, string>;
}

/**
 * The days in which a draft can be answered.
 *
 * Last day: service and the policy's days, moved on to a working day where the policy rolls forward, or a later day that
 * was given; and the latest of all for everyone. Law asks for at least 15 days beginning with the day of service
 * (regulation 13), so under every policy no last day may be before service + 14: held by an assertion.
 * With nobody served the days are those of an email on `issued`, and there is nobody to remind.
 */
export function replyWindow(request: WindowRequest): ReplyWindow {
	const { issued, recipients, policy, days, agreedEarly = [] } = request;
	const sent = recipients.map((recipient) => servedOn(issued, recipient, request));
	const reckoned = sent.map((one) => reckon(one, request));
	const served = reckoned.flatMap(({ served: one }) => one ?? []);
	const lastDay = latest(served.length > 0 ? served.map((one) => one.lastDay) : [lastDayFor(issued, policy, days)]);
	const isUnserved = recipients.length > 0 && served.length === 0;
	if (served.some(({ floor }) => lastDay < floor)) throw new Error(`The last day ${lastDay} is before the legal floor.`);
	const steps: readonly Step[] = [
		sentStep(request),
		...reckoned.flatMap((one) => one.steps),
		...(isUnserved ? [{ words: 'Nobody has the draft, so there is no last day yet.' }] : []),
		...(served.length > 1 ? [{ words: `We tell everyone the latest day: ${printFullDate(lastDay)}.` }] : []),
	];
	return {
		policy: policy.id,
		about: policy.about,
		...(request.calendar !== undefined && { calendar: request.calendar }),
		served,
		lastDay,
		printed: printFullDate(lastDay),
		reminders: isUnserved ? [] : remindersOf(served.map((one) => one.served).sort()[0] ?? issued, lastDay, request),
		endNotice: days.onOrAfter(addDays(lastDay, 1)),
		steps: steps.map(({ words }) => words),
		laws: new Map(steps.flatMap(({ words, law: source }) => (source ? [[words, source] as const] : []))),
		floorDays: request.ruleSet.windows.floorDays,
		notServed: sent.filter(({ day }) => day === undefined).map(({ recipient }) => recipient.key),
		extensions: reckoned.flatMap((one) => one.extensions),
		agreedEarly: served
			.filter((one) => agreedEarly.some(({ person, on }) => person === one.person && on >= one.served))
			.map(({ person }) => person),
	};
}

/** By the first row of the case file, where there is one. */
function sentStep({ issued, recipients, ruleSet, isAmended }: WindowRequest): Step {
	const [first] = recipients.flatMap(({ rows }) => rows.map(({ on }) => on)).toSorted();
	const event = ruleSet.events.get('draft-sent');
	const law = (isAmended && event?.amendedLaw) || event?.law;
	const words =
		first === undefined ? `The draft went out on ${printFullDate(issued)}.` : `The draft first went out on ${printFullDate(first)}.`;
	return { words, ...(law && { law }) };
}

interface Reckoned {
	readonly served?: ServedOn;
	/** Those that moved the day of this person. */
	readonly extensions: readonly Extension[];
	readonly steps: readonly Step[];
}

function reckon({ recipient: { key, name }, how, recorded, day, steps }: Served, request: WindowRequest): Reckoned {
	if (day === undefined) return { extensions: [], steps };
	const { policy, ruleSet, days, extensions = [], names } = request;
	const floor = addDays(day, ruleSet.windows.floorDays);
	let lastDay = lastDayFor(day, policy, days);
	const { source, amendedSource } = ruleSet.windows;
	const least = {
		words: `The law allows no earlier day than ${printFullDate(floor)}.`,
		law: (request.isAmended && amendedSource) || source,
	};
	const told = [...steps, ...countSteps(day, lastDay, request), least];
	const given: Extension[] = [];
	for (const extension of extensions) {
		if (extension.person !== key || extension.to <= lastDay) continue;
		lastDay = extension.to;
		given.push(extension);
		const who = names?.get(extension.who) ?? extension.who;
		const event = ruleSet.events.get('extension');
		const law = (request.isAmended && event?.amendedLaw) || event?.law;
		told.push({
			words: `On ${printFullDate(extension.on)}, ${who} gave ${name} until ${printFullDate(extension.to)}.`,
			...(law && { law }),
		});
		if (extension.why !== '') told.push({ words: `The reason: ${extension.why.replace(/[.\s]+$/, '')}.` });
	}
	return { served: { person: key, how, recorded, served: day, floor, lastDay }, extensions: given, steps: told };
}

/** The last day of one person under a policy, before anybody gives more time. */
export function lastDayFor(served: CalendarDate, policy: WindowPolicy, days: WorkingDays): CalendarDate {
	const counted = days.count(served, policy.days, policy.counts);
	return policy.rollsForward ? days.onOrAfter(counted) : counted;
}

/**
 * The first day that counts. A policy that asks for no more than the law counts the day of service itself, as regulation 13
 * does; every other one begins on the next day of its kind.
 */
export function firstDay(
	served: CalendarDate,
	{ policy, ruleSet, days }: Pick<WindowRequest, 'policy' | 'ruleSet' | 'days'>,
): CalendarDate {
	const isFloor = policy.counts === 'calendar' && policy.days === ruleSet.windows.floorDays;
	return isFloor ? served : days.count(served, 1, policy.counts);
}

const kinds: Readonly<Record<WindowPolicy['counts'], string>> = { calendar: 'days', working: 'working days', term: 'school days' };

/** Counting under a policy is the council's own rule, unless the policy says where it comes from. */
function countSteps(served: CalendarDate, lastDay: CalendarDate, { policy, days }: WindowRequest): readonly Step[] {
	const counted = days.count(served, policy.days, policy.counts);
	const left = days.skipped(served, counted, policy.counts);
	const rule = policy.source === undefined ? ` That is our rule "${policy.id}".` : '';
	const count: Step = {
		words: `${policy.days} ${kinds[policy.counts]} after that is ${printFullDate(counted)}.${rule}`,
		...(policy.source && { law: policy.source }),
	};
	const steps = [count, ...(left.length > 0 ? [{ words: leftOut(left) }] : [])];
	if (lastDay === counted) return steps;
	const passed = days.skipped(addDays(counted, -1), lastDay, 'working');
	return [...steps, { words: `The last day moves on to ${printFullDate(lastDay)}. ${leftOut(passed)}` }];
}

/** Half the days after service, rounded up, and some working days before the last day; each on a working day inside the window. */
function remindersOf(served: CalendarDate, lastDay: CalendarDate, { ruleSet, days }: WindowRequest): readonly CalendarDate[] {
	const halfWay = days.onOrAfter(addDays(served, Math.ceil(daysBetween(served, lastDay) / 2)));
	const nearTheEnd = days.before(lastDay, ruleSet.windows.reminderWorkingDays);
	return [...new Set([halfWay, nearTheEnd])].filter((day) => day > served && day < lastDay).sort();
}

function latest(dates: readonly CalendarDate[]): CalendarDate {
	return dates.reduce((one, other) => (other > one ? other : one));
}
