import type { CalendarDate } from '../../model/calendar-date.ts';
import type { Instant } from '../../model/delivery.ts';
import { type CaseStatus, codeOf, type ServedRow, type StatusMessage, type StatusReply } from '../../model/delivery-status.ts';
import { londonDay, londonTime } from '../../model/london-day.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { MessageRow, ReplyRow, Sealed } from '../ledger/store.ts';
import { servedRows } from './served-rows.ts';
import { byUrgency, tasksOfMessage, tasksOfWindow } from './status-tasks.ts';
import { windowStatus } from './window-status.ts';

export interface CaseRequest {
	readonly now: Instant;
	/** The day to work from; that of `now` in London where it is absent. */
	readonly today?: CalendarDate;
	/** What the case file says under `served`. */
	readonly held: readonly ServedRow[];
}

/** Everything about one case; `undefined` where the ledger holds nothing of it. */
export async function caseStatus(
	{ store, seals }: Pick<Ledger, 'store' | 'seals'>,
	caseNumber: string,
	{ now, today = londonDay(new Date(now)), held }: CaseRequest,
): Promise<CaseStatus | undefined> {
	const [messages, windows, replies, consents] = await Promise.all([
		store.messages({ caseNumber }),
		store.windows({ caseNumber }),
		store.replies(caseNumber),
		store.consents(caseNumber),
	]);
	if (messages.length + replies.length + consents.length === 0) return undefined;
	const open = async (sealed: Sealed) => seals.openText(caseNumber, sealed);
	const isErased = await wasErased(open, messages, replies);
	const opened = async (sealed: Sealed) => (isErased ? undefined : await open(sealed));
	const replaced = (row: MessageRow) => messages.some((later) => later.addedAt > row.addedAt && isSameMessage(row, later));
	return {
		today,
		caseNumber,
		isErased,
		messages: await Promise.all(messages.map((row) => messageOf(row, opened, now))),
		windows: windows.map((window) => windowStatus(window, { messages, replies }, today)),
		replies: (await Promise.all(replies.map((row) => replyOf(row, opened)))).toSorted((one, other) =>
			one.receivedOn < other.receivedOn ? -1 : 1,
		),
		consents: consents.map(({ service, by, at }) => ({ service, by, on: londonDay(new Date(at)) })),
		tasks: [
			...messages.filter((row) => row.state === 'unsure' || !replaced(row)).flatMap((row) => tasksOfMessage(row, now)),
			...windows.flatMap((window) => tasksOfWindow(window, now)),
		].toSorted(byUrgency),
		toPaste: servedRows(messages, held),
	};
}

type Opened = (sealed: Sealed) => Promise<string | undefined>;

/** One seal tells of all: a case has one key. */
async function wasErased(
	open: (sealed: Sealed) => Promise<string>,
	[message]: readonly MessageRow[],
	[reply]: readonly ReplyRow[],
): Promise<boolean> {
	const sealed = message?.name ?? reply?.summary;
	return sealed !== undefined && (await open(sealed)) === 'erased';
}

async function messageOf(row: MessageRow, opened: Opened, now: Instant): Promise<StatusMessage> {
	const { key, kind, occasion, caseNumber, document, personKey, route, state, round, openHolds, addedAt, notBefore, acceptedAt, tries } =
		row;
	const sentOn = row.sentOn ?? (acceptedAt === undefined ? undefined : londonDay(new Date(acceptedAt)));
	const [name, address] = await Promise.all([opened(row.name), opened(row.address)]);
	const waits = (state === 'queued' || state === 'held') && notBefore > now;
	const said = [row.code, row.reply].filter((part) => part !== undefined && part !== '').join(' ');
	const sentAt = acceptedAt === undefined || route !== 'email' ? undefined : londonTime(new Date(acceptedAt));
	return {
		code: codeOf(key),
		kind,
		occasion,
		caseNumber,
		document,
		personKey,
		...(name !== undefined && { name }),
		...(address !== undefined && { address }),
		route,
		state,
		round,
		holds: [...new Set(openHolds.map(({ reason }) => reason))],
		releasedOn: londonDay(new Date(addedAt)),
		...(waits && { waitsUntil: londonDay(new Date(notBefore)) }),
		...(sentOn !== undefined && { sentOn }),
		...(sentAt !== undefined && { sentAt }),
		...(said !== '' && { relaySaid: said }),
		tries,
	};
}

async function replyOf({ personKey, document, receivedOn, how, late, by, summary }: ReplyRow, opened: Opened): Promise<StatusReply> {
	const words = await opened(summary);
	return { personKey, ...(document !== undefined && { document }), receivedOn, how, late, by, ...(words !== undefined && { words }) };
}

function isSameMessage(one: MessageRow, other: MessageRow): boolean {
	return one.document === other.document && one.kind === other.kind && one.occasion === other.occasion && one.personKey === other.personKey;
}
