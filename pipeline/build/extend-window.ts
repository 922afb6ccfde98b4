import type { WindowRow } from '../deliver/ledger/store.ts';
import { type CalendarDate, printDate, printFullDate } from '../model/calendar-date.ts';
import { UserError } from '../model/errors.ts';
import { londonDay } from '../model/london-day.ts';
import type { Project } from '../model/project.ts';
import type { LedgerTools } from './ledger/key-source.ts';
import { messagesTo } from './ledger/people-of.ts';
import { withLedger } from './ledger/with-ledger.ts';

export interface MoreTime {
	readonly caseNumber: string;
	readonly personKey: string;
	readonly to: CalendarDate;
	/** Who gives it, by their key, and why. */
	readonly by: string;
	readonly why: string;
	/** Of several documents that the person can answer: which. */
	readonly document?: string;
}

export interface GivenTime {
	readonly window: WindowRow;
	/** The day on which it was given. */
	readonly on: CalendarDate;
}

/** Nobody gives a year: a slip in the year does. */
const mostDays = 366;

/** Gives one person more days to answer. Refused as a `UserError`: no window, several, a day that is no later, one that is over, one more than a year off. */
export function extendWindow(tools: LedgerTools, project: Project, more: MoreTime): Promise<GivenTime> {
	return withLedger(tools, project, async ({ store }) => {
		const { caseNumber, personKey, to, by, why } = more;
		const now = tools.host.now();
		const today = londonDay(now);
		await messagesTo(store, caseNumber, personKey);
		const window = theWindow(await store.windows({ caseNumber }), more);
		const refuse = (message: string, hint: string) => new UserError('usage/bad-command', message, hint);
		if (to <= window.lastDay) {
			throw refuse(`${personKey} has until ${printFullDate(window.lastDay)} already.`, 'Type a later day. A last day never moves back.');
		}
		if (to < today) throw refuse(`${printDate(to)} is over.`, 'Type a day that is still to come.');
		if (Date.parse(to) - now.getTime() > mostDays * 86_400_000)
			throw refuse(`${printDate(to)} is more than a year off.`, 'Check the year.');
		if (why.trim() === '') throw refuse('Nobody says why.', 'Write the reason after "--why".');
		if (!(await store.extendWindow(window.id, to, by.trim(), why.trim(), now.toISOString()))) {
			throw refuse('This time to answer has ended for another reason.', 'Use "plainplan status" with the case to see why.');
		}
		return { window, on: today };
	});
}

/** The window that runs, or else the one that ended last. */
function theWindow(windows: readonly WindowRow[], { caseNumber, personKey, document }: MoreTime): WindowRow {
	const own = windows
		.filter(
			(window) => window.personKey === personKey && window.state !== 'void' && (document === undefined || window.document === document),
		)
		.toSorted((one, other) => (one.servedOn > other.servedOn ? -1 : 1));
	const running = own.filter(({ state }) => state === 'open' || state === 'answered');
	const [first, second] = running.length > 0 ? running : own;
	if (first === undefined) {
		throw new UserError(
			'usage/bad-command',
			`${personKey} of case ${caseNumber} has no time to answer that could be longer.`,
			'Send the draft first.',
		);
	}
	if (second !== undefined && running.length > 1) {
		const names = running.map((window) => window.document).join(', ');
		throw new UserError('usage/bad-command', `${personKey} can answer several documents: ${names}.`, 'Say which: add --document.');
	}
	return first;
}
