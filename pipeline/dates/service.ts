import type { CalendarDate } from '../model/calendar-date.ts';
import { printFullDate } from '../model/calendar-date.ts';
import type { Service, ServiceRoute } from '../model/case-file.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { addDays } from './civil-date.ts';
import { leftOut } from './listed.ts';
import type { Step } from './step.ts';
import type { WorkingDays } from './working-days.ts';

/** Somebody a draft is sent to. */
export interface Recipient {
	readonly key: string;
	/** As the steps of the reckoning call them. */
	readonly name: string;
	/** The route that the plan names for them; what the case file says counts more. */
	readonly how: ServiceRoute;
	/** What the case file says was sent to them, in the order typed. */
	readonly rows: readonly Service[];
}

/** When a draft reached somebody, or that it has not. */
export interface Served {
	readonly recipient: Recipient;
	readonly how: ServiceRoute;
	readonly recorded: boolean;
	/** Absent where all that was sent came back. */
	readonly day?: CalendarDate;
	readonly steps: readonly Step[];
}

export interface ServiceRules {
	readonly ruleSet: RuleSet;
	readonly days: WorkingDays;
}

/**
 * The day on which a draft was served on one person.
 *
 * Email, portal and by hand: the day it was sent, which is a rule of ours and of no law. Post: the second working day after posting (first class: Interpretation
 * Act 1978 section 7 with the Practice Direction of 8 March 1985). What came back was not served, and a row that says so
 * undoes an earlier row of the same route. Of several that arrived the latest counts: a later last day is always lawful,
 * an earlier one may not be. With no row the draft is taken to be sent on `issued` by the route that the plan names.
 */
export function servedOn(issued: CalendarDate, recipient: Recipient, rules: ServiceRules): Served {
	const { name, how, rows } = recipient;
	if (rows.length === 0) return { recipient, how, recorded: false, ...arrival(name, how, issued, rules) };
	const ordered = rows
		.map((row, place) => ({ row, place }))
		.sort((one, other) => compare(one.row.on, other.row.on) || one.place - other.place);
	const last = ordered.map(({ row }) => row);
	const arrived = last.filter(
		(row, place) => !row.bounced && !last.slice(place + 1).some((later) => later.bounced && later.how === row.how),
	);
	const back = last.filter((row) => row.bounced).map((row) => cameBack(name, row));
	const counted = arrived
		.map((row) => ({ row, ...recordedArrival(name, row, rules) }))
		.reduce<(ReturnType<typeof recordedArrival> & { readonly row?: Service }) | undefined>(
			(latest, one) => (latest === undefined || one.day >= latest.day ? one : latest),
			undefined,
		);
	if (counted?.row === undefined) {
		const missing = { words: `Nothing has reached ${name} yet, so the days for ${name} have not begun.` };
		return { recipient, how: last.at(-1)?.how ?? how, recorded: true, steps: [...back, missing] };
	}
	return { recipient, how: counted.row.how, recorded: true, day: counted.day, steps: [...back, ...counted.steps] };
}

interface Arrival {
	readonly day: CalendarDate;
	readonly steps: readonly Step[];
}

function recordedArrival(name: string, row: Service, rules: ServiceRules): Arrival {
	const sent = `The case file says: sent to ${name} by ${row.how} on ${printFullDate(row.on)}.`;
	const { eveningFrom } = rules.ruleSet.windows;
	const late = row.at !== undefined && eveningFrom !== undefined && row.at.padStart(5, '0') >= eveningFrom;
	const day = late ? addDays(row.on, 1) : row.on;
	const evening = late ? [{ words: `It went at ${row.at}, after ${eveningFrom}, so it counts as sent on ${printFullDate(day)}.` }] : [];
	const then = arrival(name, row.how, day, rules);
	return { day: then.day, steps: [{ words: sent }, ...evening, ...then.steps] };
}

function arrival(name: string, how: ServiceRoute, sent: CalendarDate, { ruleSet, days }: ServiceRules): Arrival {
	if (how !== 'post') {
		return { day: sent, steps: [{ words: `${name} gets it by ${how} on the same day. That is our rule.` }] };
	}
	const { postWorkingDays } = ruleSet.windows;
	const day = days.after(sent, postWorkingDays);
	const law = ruleSet.events.get('served-by-post')?.law;
	const left = days.skipped(sent, day, 'working');
	const words = `${name} gets it by first class post ${postWorkingDays} working days later, on ${printFullDate(day)}.`;
	return { day, steps: [{ words, ...(law && { law }) }, ...(left.length > 0 ? [{ words: leftOut(left) }] : [])] };
}

function cameBack(name: string, { how, on }: Service): Step {
	return { words: `What went to ${name} by ${how} on ${printFullDate(on)} came back. It does not count.` };
}

function compare(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}
