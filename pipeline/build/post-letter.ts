import { loadFolder } from '../config/load-folder.ts';
import { calendarSchema } from '../config/schema/calendar.ts';
import { ruleSetSchema } from '../config/schema/rule-set.ts';
import { addDays } from '../dates/civil-date.ts';
import { servedOn } from '../dates/service.ts';
import { workingDays } from '../dates/working-days.ts';
import type { MessageRow, Service } from '../deliver/ledger/store.ts';
import { type CalendarDate, printDate, printFullDate } from '../model/calendar-date.ts';
import { UserError } from '../model/errors.ts';
import { londonDay } from '../model/london-day.ts';
import type { Project } from '../model/project.ts';
import { findMessage } from './ledger/find-message.ts';
import type { LedgerTools } from './ledger/key-source.ts';
import { withLedger } from './ledger/with-ledger.ts';

export interface PostedLetter {
	/** The first digits of the message's key. */
	readonly message: string;
	readonly on: CalendarDate;
	readonly by: string;
	/** It went although its printed last day is too early, so the truth must stand in the ledger. */
	readonly hasGone: boolean;
}

export interface LetterOutcome {
	readonly row: MessageRow;
	/** Where it opens a window: the day of service, and the last day that counts. */
	readonly window?: { readonly servedOn: CalendarDate; readonly lastDay: CalendarDate; readonly printedTooEarly: boolean };
}

/**
 * Writes down that a person posted a letter or handed it over; the day of service and the window follow as in `dates/service.ts`. Refused as a `UserError`: an email,
 * a letter that is held, stopped or posted already, a day that cannot be true, and a letter whose printed last day would be before the legal floor.
 */
export function postLetter(tools: LedgerTools & { readonly home: string }, project: Project, letter: PostedLetter): Promise<LetterOutcome> {
	return withLedger(tools, project, async ({ store }) => {
		const { on, by, hasGone } = letter;
		const now = tools.host.now();
		const row = await findMessage(store, letter.message);
		refuseRow(row);
		refuseDay(row, on, londonDay(now));
		const service = row.opens && (await serviceOf(tools, project, row, on));
		const isTooEarly = row.opens !== undefined && service !== undefined && row.opens.lastDay < service.floorDay;
		if (isTooEarly && !hasGone) throw tooEarly(row.opens.lastDay, service);
		if (!(await store.posted(row.key, by, on, service, now.toISOString()))) refuseRow({ ...row, state: 'accepted' });
		if (row.opens === undefined || service === undefined) return { row };
		const lastDay = isTooEarly ? service.floorDay : row.opens.lastDay;
		return { row, window: { servedOn: service.servedOn, lastDay, printedTooEarly: isTooEarly } };
	});
}

function refuseRow({ route, state }: Pick<MessageRow, 'route' | 'state'>): void {
	const refuse = (message: string, hint: string) => new UserError('usage/bad-command', message, hint);
	if (route === 'email') throw refuse('This message is an email.', 'Use "plainplan send".');
	switch (state) {
		case 'queued':
		case 'stale':
			return;
		case 'held':
			throw refuse('A person must look at this letter first.', 'Use "plainplan status" with the case to see why.');
		case 'cancelled':
			throw refuse('Somebody stopped this letter.', 'If it has gone all the same, release it again and then say so.');
		default:
			throw refuse('The ledger knows already that this letter has gone.', 'Use "plainplan status" with the case to see when.');
	}
}

function refuseDay({ addedAt }: MessageRow, on: CalendarDate, today: CalendarDate): void {
	const released = londonDay(new Date(addedAt));
	if (on > today) throw new UserError('usage/bad-command', `${printDate(on)} is still to come.`, 'Say so once the letter has gone.');
	if (on < released) {
		throw new UserError(
			'usage/bad-command',
			`You released this letter on ${printDate(released)}.`,
			`Type a day from ${printDate(released)} on.`,
		);
	}
}

/** The day on which the letter counts as served, and the floor that follows, by the rules and the calendar of the project. */
async function serviceOf(
	{ host, home }: LedgerTools & { readonly home: string },
	project: Project,
	{ document, personKey, route }: MessageRow,
	on: CalendarDate,
): Promise<Service> {
	const [ruleSets, calendars] = await Promise.all([
		loadFolder(host, `${home}/templates/rules`, ruleSetSchema),
		loadFolder(host, `${home}/templates/calendars`, calendarSchema),
	]);
	const [ruleSet, calendar] = [ruleSets.get(project.rules), calendars.get(project.region)];
	if (ruleSet === undefined || calendar === undefined) {
		throw new UserError(
			'settings/missing-file',
			`The dates of "${project.rules}" or the bank holidays of "${project.region}" are missing.`,
		);
	}
	if (on < calendar.knownFrom || on > addDays(calendar.knownThrough, -calendarMargin)) {
		throw new UserError(
			'settings/missing-file',
			`We do not know the bank holidays round ${printDate(on)}.`,
			`Add them to templates/calendars/${calendar.id}.yml.`,
		);
	}
	const sent = { document, person: personKey, how: route, on, bounced: false, span: nowhere };
	const recipient = { key: personKey, name: personKey, how: route, rows: [sent] };
	const day = servedOn(on, recipient, { ruleSet, days: workingDays(calendar, project) }).day ?? on;
	return { servedOn: day, floorDay: addDays(day, ruleSet.windows.floorDays) };
}

/** Longer than any run of days without post. */
const calendarMargin = 14;

const nowhere = { file: '', start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };

function tooEarly(printed: CalendarDate, { servedOn: day, floorDay }: Service): UserError {
	return new UserError(
		'delivery/too-late',
		`Posted on that day, the letter arrives on ${printFullDate(day)}. Law then gives until ${printFullDate(floorDay)}, but the letter prints ${printFullDate(printed)}.`,
	);
}
