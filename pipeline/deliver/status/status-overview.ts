import { addDays } from '../../dates/civil-date.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import type { Instant } from '../../model/delivery.ts';
import type { StatusOverview, StatusTask } from '../../model/delivery-status.ts';
import { londonDay } from '../../model/london-day.ts';
import type { LedgerStore, MessageRow, WindowRow } from '../ledger/store.ts';
import { byUrgency, tasksOfMessage, tasksOfWindow } from './status-tasks.ts';
import { type AroundWindow, windowStatus } from './window-status.ts';

export interface OverviewRequest {
	readonly now: Instant;
	/** The day to work from; that of `now` in London where it is absent. */
	readonly today?: CalendarDate;
	/** Windows that close in so many days stand in the list. */
	readonly closingDays: number;
	/** So many windows, soonest first, are looked at closely, with their reminders and replies. */
	readonly closely: number;
}

/** How many messages of a state are looked at: enough for a morning, and no flood after a relay refused a thousand. */
const mostRows = 200;

/** What the ledger holds, from its indexes alone: it reads no body and opens no seal. */
export async function statusOverview(store: LedgerStore, request: OverviewRequest): Promise<StatusOverview> {
	const { now, closingDays, closely, today = londonDay(new Date(now)) } = request;
	const until = addDays(today, closingDays);
	const [counts, openWindows] = await Promise.all([store.counts(), store.countRunning(today)]);
	const tasks = await tasksOf(store, now, today);
	const closing = (await store.windows({ runningOn: today, closingUntil: until })).toSorted(byLastDay);
	const [near, far] = [closing.slice(0, closely), closing.slice(closely)];
	const around = await casesOf(store, near);
	return {
		today,
		cases: counts.cases,
		messages: counts.messages,
		openWindows,
		...tasks,
		closing: [
			...near.map((window) => windowStatus(window, around.get(window.caseNumber) ?? nothing, today)),
			...far.map((window) => windowStatus(window, nothing, today)),
		],
		closingUntil: until,
	};
}

const nothing: AroundWindow = { messages: [], replies: [] };

async function tasksOf(
	store: LedgerStore,
	now: Instant,
	today: CalendarDate,
): Promise<Pick<StatusOverview, 'tasks' | 'hasMoreTasks' | 'dueNow'>> {
	const limit = mostRows;
	const dueNow = await store.countMessages({ states: ['queued'], routes: ['email'], dueBy: now, limit });
	const late = await store.windows({ runningOn: today, printedTooEarly: true });
	const lists = await Promise.all([
		store.messages({ states: ['unsure'], limit }),
		store.messages({ states: ['bounced', 'refused', 'stale'], notReplaced: true, limit }),
		store.messages({ states: ['held'], limit }),
		store.messages({ states: ['queued'], routes: ['post', 'hand', 'portal'], dueBy: now, limit }),
	]);
	const tasks: readonly StatusTask[] = [
		...lists.flat().flatMap((row: MessageRow) => tasksOfMessage(row, now)),
		...late.flatMap((window) => tasksOfWindow(window, now)),
	];
	return { tasks: tasks.toSorted(byUrgency), dueNow, hasMoreTasks: lists.some(({ length }) => length === limit) };
}

/** The messages and replies of the cases of some windows, each case once. */
async function casesOf(store: LedgerStore, windows: readonly WindowRow[]): Promise<ReadonlyMap<string, AroundWindow>> {
	const numbers = [...new Set(windows.map(({ caseNumber }) => caseNumber))];
	const cases = await Promise.all(
		numbers.map(async (caseNumber) => {
			const [messages, replies] = await Promise.all([store.messages({ caseNumber }), store.replies(caseNumber)]);
			return [caseNumber, { messages, replies }] as const;
		}),
	);
	return new Map(cases);
}

function byLastDay(one: WindowRow, other: WindowRow): number {
	const [early, late] = [`${one.lastDay} ${one.caseNumber} ${one.personKey}`, `${other.lastDay} ${other.caseNumber} ${other.personKey}`];
	return early < late ? -1 : early > late ? 1 : 0;
}
