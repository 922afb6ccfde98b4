import { loadFolder } from '../config/load-folder.ts';
import { loadProject } from '../config/load-project.ts';
import { loadTypes } from '../config/load-types.ts';
import { calendarSchema } from '../config/schema/calendar.ts';
import { ruleSetSchema } from '../config/schema/rule-set.ts';
import { daysBetween } from '../dates/civil-date.ts';
import { firstDay } from '../dates/reply-window.ts';
import { workOutFacts } from '../dates/work-out-facts.ts';
import { workingDays } from '../dates/working-days.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { ServiceRoute } from '../model/case-file.ts';
import type { Channel, PlanDocument, PlanMeta } from '../model/document.ts';
import { UserError } from '../model/errors.ts';
import type { Facts, ReplyWindow } from '../model/facts.ts';
import type { Finding } from '../model/finding.ts';
import { meantName } from '../model/nearest-name.ts';
import type { WindowPolicy } from '../model/rule-set.ts';
import type { DocumentType } from '../model/template.ts';
import { windowPolicy, windowPolicyIds } from '../model/window-policy.ts';
import { emptyMeta } from '../parse/front-matter/plan-meta.ts';
import type { Tools } from './run.ts';

/** A draft that exists only as a question: when it is sent, and by which ways, one for each person. */
export interface WindowQuestion {
	readonly issued: CalendarDate;
	readonly services: readonly ServiceRoute[];
	/** The project's own where it is not named. */
	readonly policy?: string;
	readonly region?: string;
	/** The day the plan was asked for: gives weeks 6, 16 and 20. */
	readonly asked?: CalendarDate;
}

export interface WindowAnswer {
	readonly policy: WindowPolicy;
	/** Whose bank holidays were counted. */
	readonly calendar: string;
	readonly facts: Facts;
	/** The first day that counts, for whoever gets the draft first; absent where there is no window. */
	readonly first?: CalendarDate;
	/** Why there is no window, or what is wrong with it. */
	readonly findings: readonly Finding[];
}

/** The reply window of a draft that nobody has written yet. An unknown policy or region is a `UserError` with the nearest right name. */
export async function reckonWindow({ host, home }: Pick<Tools, 'host' | 'home'>, question: WindowQuestion): Promise<WindowAnswer> {
	const own = await loadProject(host, '.');
	const [ruleSets, calendars, types] = await Promise.all([
		loadFolder(host, `${home}/templates/rules`, ruleSetSchema),
		loadFolder(host, `${home}/templates/calendars`, calendarSchema),
		loadTypes(host, home),
	]);
	const ruleSet = ruleSets.get(own.rules);
	const type = types.get('ehc-plan');
	if (ruleSet === undefined || type === undefined) {
		throw new UserError('settings/missing-file', `The dates of "${own.rules}" or the document type "ehc-plan" are missing.`);
	}
	const policyName = question.policy === undefined ? own.window : known('policy', question.policy, windowPolicyIds(ruleSet));
	const region = known('region', question.region ?? own.region, [...calendars.keys()]);
	const calendar = calendars.get(region);
	if (calendar === undefined) throw new UserError('settings/missing-file', `The bank holidays of "${region}" are missing.`);
	const project = { ...own, ...(policyName !== undefined && { window: policyName }) };
	const policy = windowPolicy(ruleSet, policyName);
	const { value: facts, findings } = workOutFacts(draftOf(question, type), { type, ruleSet, calendar, project });
	const served = facts.window?.served.map((one) => one.served).toSorted()[0];
	return {
		policy,
		calendar: calendar.name,
		facts,
		...(served !== undefined && { first: firstDay(served, { policy, ruleSet, days: workingDays(calendar, project) }) }),
		findings,
	};
}

/** Where a day stands in a window: the day of service is day 0. */
export function dayInWindow(
	{ served, lastDay }: ReplyWindow,
	today: CalendarDate,
): { readonly state: 'not yet' | 'open' | 'closed'; readonly day: number; readonly daysLeft: number } {
	const first = served.map((one) => one.served).toSorted()[0] ?? today;
	const state = today < first ? 'not yet' : today > lastDay ? 'closed' : 'open';
	return { state, day: daysBetween(first, today), daysLeft: daysBetween(today, lastDay) };
}

function known(what: 'policy' | 'region', name: string, names: readonly string[]): string {
	if (names.includes(name)) return name;
	const meant = meantName(name, names);
	const all = `You can use: ${names.join(', ')}.`;
	throw new UserError(
		'usage/bad-command',
		`There is no ${what} called "${name}".`,
		meant === undefined ? all : `Did you mean "${meant}"? ${all}`,
	);
}

const nowhere = { file: '', start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };

function draftOf({ issued, services, asked }: WindowQuestion, type: DocumentType): PlanDocument {
	const people = services.map((how, index) => ({
		key: `person-${index + 1}`,
		name: services.length === 1 ? 'The family' : `Person ${index + 1}`,
		role: '',
		channel: channelOf(how),
		format: [],
		span: nowhere,
	}));
	const meta: PlanMeta = {
		...emptyMeta(nowhere),
		stage: 'draft',
		version: 1,
		issued,
		...(asked !== undefined && { asked }),
		people,
		sendTo: people.map(({ key }) => ({ name: key, span: nowhere })),
	};
	return { type: type.id, lang: 'en-GB', meta, sections: [], footnotes: [], suppressions: [], source: { file: '', text: '' } };
}

function channelOf(how: ServiceRoute): Channel {
	return how === 'email' ? { kind: how, address: '' } : { kind: how };
}
