import type { CalendarDate } from './calendar-date.ts';
import type { HoldReason, MessageRoute, MessageState } from './delivery.ts';

/** What the ledger holds on one day: numbers of cases and keys of people, no name and no address. */
export interface StatusOverview {
	readonly today: CalendarDate;
	readonly cases: number;
	readonly messages: Readonly<Record<MessageState, number>>;
	readonly openWindows: number;
	/** What a person must do, most urgent first. */
	readonly tasks: readonly StatusTask[];
	/** How many emails may go now as far as they were counted. A worker sends them. */
	readonly dueNow: number;
	/** There are more tasks than `tasks` lists. */
	readonly hasMoreTasks: boolean;
	/** Windows that still run and close by `closingUntil`, soonest first. */
	readonly closing: readonly StatusWindow[];
	readonly closingUntil: CalendarDate;
}

/** Everything about one case. Names and addresses are opened from their seals. */
export interface CaseStatus {
	readonly today: CalendarDate;
	readonly caseNumber: string;
	/** The key of the case was destroyed, so nobody can read a name, an address or a reply. */
	readonly isErased: boolean;
	/** In the order in which they were released. */
	readonly messages: readonly StatusMessage[];
	readonly windows: readonly StatusWindow[];
	/** Earliest first. */
	readonly replies: readonly StatusReply[];
	readonly consents: readonly { readonly service: string; readonly by: string; readonly on: CalendarDate }[];
	readonly tasks: readonly StatusTask[];
	/** What was sent to whom, as rows for `served:` in the case file; those that it holds already are left out. */
	readonly toPaste: readonly ServedRow[];
}

/** One message. `accepted` is neither delivered nor read. */
export interface StatusMessage {
	/** The first digits of its key, as verbs take it. */
	readonly code: string;
	readonly kind: string;
	readonly occasion: string;
	readonly caseNumber: string;
	readonly document: string;
	readonly personKey: string;
	/** Absent once the case was erased. */
	readonly name?: string;
	readonly address?: string;
	readonly route: MessageRoute;
	readonly state: MessageState;
	readonly round: number;
	readonly holds: readonly HoldReason[];
	readonly releasedOn: CalendarDate;
	/** The day from which it may go, where that is still to come. */
	readonly waitsUntil?: CalendarDate;
	/** Of an accepted one: the day and the time in London when the relay took it; of a letter the day alone. */
	readonly sentOn?: CalendarDate;
	readonly sentAt?: string;
	/** What the relay said last. */
	readonly relaySaid?: string;
	readonly tries: number;
}

/** The days in which one person can answer one document. */
export interface StatusWindow {
	readonly id: string;
	readonly caseNumber: string;
	readonly document: string;
	readonly personKey: string;
	readonly servedOn: CalendarDate;
	readonly lastDay: CalendarDate;
	/** The last day before somebody gave more time; absent where nobody did. */
	readonly firstLastDay?: CalendarDate;
	/** Who gave more time and why. */
	readonly extended?: { readonly on: CalendarDate; readonly by: string; readonly why: string };
	/** Today is day so many of so many: the day of service is day 0. Never more than `days`. */
	readonly day: number;
	readonly days: number;
	/** Days from today to the last day; negative when it is over. */
	readonly daysLeft: number;
	/** `late`: an answer came, but only after the last day. */
	readonly state: 'open' | 'answered' | 'late' | 'over' | 'void';
	/** The message was accepted so late that its printed day is before the legal floor. */
	readonly printedTooEarly: boolean;
	readonly reminders: readonly StatusReminder[];
	/** Earliest first. */
	readonly replies: readonly Pick<StatusReply, 'receivedOn' | 'how' | 'late'>[];
}

export interface StatusReminder {
	readonly on: CalendarDate;
	/** `waiting`: its day has come, and no worker has sent it yet. `stopped`: it was not needed, or the last day that it prints has moved. */
	readonly state: 'to-come' | 'waiting' | 'sent' | 'stopped';
}

export interface StatusReply {
	readonly personKey: string;
	readonly document?: string;
	readonly receivedOn: CalendarDate;
	readonly how: 'email' | 'form' | 'phone' | 'meeting' | 'post';
	readonly late: boolean;
	/** Who wrote it down. */
	readonly by: string;
	/** What it says, in short; absent once the case was erased. */
	readonly words?: string;
}

/** Why a person must do something: what is least sure and closes soonest comes first. */
export const taskKinds = [
	'unsure',
	'bounced',
	'refused',
	'stale',
	'printed-too-early',
	'shared-address',
	'look-alike-address',
	'changed-address',
	'no-consent',
	'young-person-left-out',
	'locked-attachment',
	'letter',
] as const satisfies readonly (HoldReason | MessageState | 'printed-too-early' | 'letter')[];

export type TaskKind = (typeof taskKinds)[number];

/** One thing that only a person can do, with the command for it. */
export interface StatusTask {
	readonly kind: TaskKind;
	readonly caseNumber: string;
	readonly document: string;
	readonly personKey: string;
	/** The first digits of the message's key. */
	readonly code: string;
	/** Since when it waits. */
	readonly since: CalendarDate;
	/** As typed at the terminal; words in capitals are for the person to fill in. Of several, one of them. */
	readonly commands: readonly string[];
}

/** One row for `served:` of a case file. */
export interface ServedRow {
	/** `draft 1`. */
	readonly document: string;
	readonly person: string;
	readonly how: MessageRoute;
	readonly on: CalendarDate;
	/** `18:20`, of an email. */
	readonly at?: string;
	readonly bounced: boolean;
}

/** How many digits of a message's key are shown: enough to tell a million apart. */
const shownKeyDigits = 10;

/** Of a message's key, the digits that people see and type. */
export function codeOf(key: string): string {
	return key.slice(0, shownKeyDigits);
}
