import type { CalendarDate } from '../../model/calendar-date.ts';
import type { HoldReason, Instant, MessageCondition, MessageRoute, MessageState } from '../../model/delivery.ts';

/**
 * What keeps the ledger. One implementation runs on SQLite; another engine passes the same test-suite (`test/deliver/ledger/store-suite.ts`).
 *
 * Every method is one transaction: it happens whole and lasts, or not at all. Personal facts come and go sealed (`Sealed`), so that no store ever holds
 * a name or an address it could read. Moments come from the caller: a store asks no clock. Each change writes an event into the hash chain in the same transaction.
 */
export interface LedgerStore {
	/** All rows or none (C7). A row whose key is there already is left as it was (I1). A digest that was released before changes nothing. */
	addBatch(batch: NewBatch, at: Instant): Promise<AddedBatch>;

	/** A second person confirms one hold; the row is queued when none is left. `false`: there was no such open hold. */
	confirmHold(key: MessageKey, reason: HoldReason, by: string, at: Instant): Promise<boolean>;
	/** Stops a message that nobody has begun to send: `held`, `queued` or `stale`. `false`: it was too late. */
	cancel(key: MessageKey, why: string, by: string, at: Instant): Promise<boolean>;

	/**
	 * Leases up to `limit` queued emails that may go now, those that wait longest first. In the same transaction: rows past `staleAfter` become `stale` (I15), reminders
	 * that are no longer true are cancelled (I10), a final waits while a window of its case is open or a draft unsure (I13).
	 */
	claim(request: ClaimRequest): Promise<readonly Claim[]>;
	/**
	 * Commits, synced to disk, that every byte but the last is out and the last goes next (I5). Calls of several connections share one commit.
	 * Throws `LeaseLost` where the lease is another's or has ended, the row was cancelled, or a reminder is no longer true (C8): the last byte must not go.
	 */
	handed(lease: Lease, at: Instant): Promise<void>;
	/** What came of an attempt: the attempt, the row, its window and the event together (I6). `false`: the lease was lost, and nothing changed (I4). */
	settle(lease: Lease, outcome: Outcome, at: Instant): Promise<boolean>;
	/** After a crash: rows whose lease has ended go back to `queued` where they were never handed, else become `unsure` (I7). */
	recover(now: Instant): Promise<{ readonly requeued: number; readonly unsure: number }>;

	/** Of an `unsure` row (I8): it was sent after all, or it was not and may go again. `not-sent` is refused within `resolverWaitMs` of `handed_at`, since its worker may still live. */
	resolve(key: MessageKey, verdict: Verdict, at: Instant): Promise<'done' | 'too-soon' | 'not-unsure'>;
	/** It came back: an accepted or unsure row becomes `bounced`, and its window no longer counts. `false`: no such row, or it bounced before. */
	bounce(key: MessageKey, facts: BounceFacts, at: Instant): Promise<boolean>;
	/** A person posted or handed over a letter. `servedOn` opens its window. */
	posted(key: MessageKey, by: string, sentOn: CalendarDate, service: Service | undefined, at: Instant): Promise<boolean>;

	/** Adds an answer to the register. The same `sourceMessageId` twice makes one row. Waiting reminders to that person are cancelled. */
	addReply(reply: NewReply, at: Instant): Promise<{ readonly id: string; readonly isNew: boolean; readonly late: boolean }>;
	/** More days for one window; never fewer, and never before the floor (I9). */
	extendWindow(id: string, lastDay: CalendarDate, by: string, why: string, at: Instant): Promise<boolean>;
	/** Closes every open window whose last day is before `today`. Returns the ids. */
	closeWindows(today: CalendarDate, at: Instant): Promise<readonly string[]>;
	/** Records that a family agreed to one kind of service having their papers. */
	addConsent(consent: { readonly caseNumber: string; readonly service: string; readonly by: string }, at: Instant): Promise<void>;

	/** Who released a batch, and when. */
	batch(digest: string): Promise<{ readonly by: string; readonly at: Instant } | undefined>;
	message(key: MessageKey): Promise<MessageRow | undefined>;
	/** A row by the first digits of its key, at least 8; `many` where several fit. */
	find(digits: string): Promise<MessageRow | undefined | 'many'>;
	byMessageId(messageId: string): Promise<MessageRow | undefined>;
	/** All rows of a case, or every row in one of these states, oldest first. */
	messages(query: { readonly caseNumber: string } | StateQuery): Promise<readonly MessageRow[]>;
	/** How many rows `messages` would give. */
	countMessages(query: StateQuery): Promise<number>;
	windows(
		query:
			| { readonly caseNumber: string }
			| { readonly openOnly: true; readonly closingUntil?: CalendarDate }
			/** Those that run on a day: open, or answered before their last day, which is not before it. */
			| { readonly runningOn: CalendarDate; readonly closingUntil?: CalendarDate; readonly printedTooEarly?: true },
	): Promise<readonly WindowRow[]>;
	/** How many windows run on a day, by index alone. */
	countRunning(day: CalendarDate): Promise<number>;
	replies(caseNumber: string): Promise<readonly ReplyRow[]>;
	consents(caseNumber: string): Promise<readonly { readonly service: string; readonly by: string; readonly at: Instant }[]>;
	/** The ways out that attempts were made by, sorted: `outbox`, `smtp`, `smtp, trial`. */
	relays(): Promise<readonly string[]>;
	/** For the overview, by index alone: how many rows of each state, open windows, cases. 20,000 cases take well under 200 ms. */
	counts(): Promise<LedgerCounts>;

	/** Fingerprints under which an address is known: which cases and people used it, and when last. */
	addressUses(fingerprint: string): Promise<readonly AddressUse[]>;
	/** The fingerprint of the address that a person of a case was last written to. */
	lastAddressOf(caseNumber: string, personKey: string): Promise<string | undefined>;

	/** The wrapped key of a case; made by `make` where there is none yet, once even if two ask together. */
	caseKey(caseNumber: string, make: () => Uint8Array): Promise<Uint8Array | 'erased'>;
	/** Destroys the key of a case and every sealed value under it; rows, hashes and events stay. Returns the SHA-256 of the bodies that may go. */
	erase(caseNumber: string, by: string, at: Instant): Promise<readonly string[]>;
	/** Bodies whose window closed before `before`, and those of settled rows without one accepted before it: their bytes may be deleted. Marks them purged. */
	purgeBodies(before: Instant, at: Instant): Promise<readonly string[]>;
	/** Of these bodies, by their SHA-256, those that no message needs: none names them, or those that do were purged. Sorted. */
	unusedBodies(sha256: readonly string[]): Promise<readonly string[]>;

	/**
	 * Walks the chain and the rows. `undefined`: sound. Otherwise the first place that is not, in words with ids only (I11).
	 * `since`: an event that was sound at an earlier look. Only what came after it is walked, and it must still stand there with this hash.
	 */
	verify(since?: { readonly seq: number; readonly hash: string }): Promise<ChainFault | undefined>;
	/** The last event. */
	head(): Promise<{ readonly seq: number; readonly hash: string }>;
	close(): void;
}

/** Rows in one of these states, by index. */
export interface StateQuery {
	readonly states: readonly MessageState[];
	readonly limit?: number;
	/** Leaves out rows that a later row took the place of: one of the same case, document, kind, occasion and person, by whatever route. */
	readonly notReplaced?: boolean;
	/** Only rows that may go by this moment: `notBefore` is not after it. */
	readonly dueBy?: Instant;
	readonly routes?: readonly MessageRoute[];
}

/** 64 hexadecimal digits: SHA-256 over the canonical JSON of authority, case, document digest, kind, occasion, person, route and round. Holds no personal data. */
export type MessageKey = string;

/** Bytes under the key of a case. Only `Seals` makes and opens them. */
export type Sealed = Uint8Array;

/** How long after `handed_at` "it was not sent" may be concluded, unless the worker is known dead: a paused worker may still wake. */
export const resolverWaitMs = 15 * 60_000;

export interface NewBatch {
	readonly digest: string;
	readonly by: string;
	readonly rows: readonly NewMessage[];
}

export interface NewMessage {
	readonly key: MessageKey;
	readonly round: number;
	readonly kind: string;
	readonly occasion: string;
	readonly caseNumber: string;
	readonly document: string;
	readonly documentDigest: string;
	readonly personKey: string;
	readonly role: string;
	readonly name: Sealed;
	readonly address: Sealed;
	/** HMAC of the folded address under the ledger's own secret. */
	readonly addressFingerprint: string;
	readonly route: MessageRoute;
	readonly lang: string;
	readonly messageId?: string;
	readonly bodySha256: string;
	readonly bodySize: number;
	readonly notBefore: Instant;
	/** The first moment at which it is stale. */
	readonly staleFrom?: Instant;
	readonly opens?: { readonly lastDay: CalendarDate; readonly rule: string; readonly calendarVersion: string };
	readonly onlyIf?: MessageCondition;
	readonly printsLastDay?: CalendarDate;
	readonly waitsForWindows: boolean;
	/** Empty: queued at once. */
	readonly holds: readonly { readonly reason: HoldReason; readonly detail: Sealed }[];
}

export interface AddedBatch {
	/** This very digest was released before: nothing was added. */
	readonly repeated: boolean;
	readonly added: readonly MessageKey[];
	/** Keys that an earlier batch holds already. */
	readonly existing: readonly MessageKey[];
}

export interface ClaimRequest {
	/** Names one running worker: random, without the machine's or a person's name. */
	readonly worker: string;
	readonly now: Instant;
	readonly leaseMs: number;
	readonly limit: number;
}

/** Proof that a worker may change a row. */
export interface Lease {
	readonly key: MessageKey;
	readonly worker: string;
	readonly number: number;
}

export interface Claim extends Lease {
	readonly row: MessageRow;
}

/** A lease that is no longer held, or a row that must no longer go. */
export class LeaseLost extends Error {
	override readonly name = 'LeaseLost';
}

/** The day of service of an accepted draft, and the legal floor that follows. */
export interface Service {
	readonly servedOn: CalendarDate;
	readonly floorDay: CalendarDate;
}

/** `code` as in SMTP: 250, 451, 550; `enhanced` as in RFC 3463: `5.1.1`. `relay`: the name of the transport, never an address. */
export type Outcome = {
	readonly startedAt: Instant;
	readonly relay: string;
	readonly code?: number;
	readonly enhanced?: string;
	/** The relay's words, without any address. */
	readonly reply?: string;
} & (
	| { readonly result: 'accepted'; readonly service?: Service }
	| { readonly result: 'refused' }
	/** A 4yz answer was read, or nothing was handed: it goes again at `notBefore`. */
	| { readonly result: 'deferred'; readonly notBefore: Instant }
	| { readonly result: 'unsure' }
);

export interface Verdict {
	readonly verdict: 'accepted' | 'not-sent';
	/** `postfix-log`, `outbox`, `bounce`, `reply` or `person`. */
	readonly evidence: string;
	readonly by: string;
	readonly service?: Service;
	/** The worker is known dead: `not-sent` need not wait, unless a relay's log is the evidence, which may not tell of the last bytes yet. */
	readonly workerIsDead?: boolean;
}

export interface BounceFacts {
	readonly code?: string;
	/** Of the bounce message, so that the same one counts once. */
	readonly sourceSha256: string;
}

export interface NewReply {
	readonly caseNumber: string;
	readonly personKey: string;
	readonly document?: string;
	readonly receivedOn: CalendarDate;
	readonly how: 'email' | 'form' | 'phone' | 'meeting' | 'post';
	readonly fromFingerprint?: string;
	readonly summary: Sealed;
	/** The Message-ID of an email, or a hash of what a person typed. */
	readonly sourceMessageId: string;
	readonly by: string;
}

export interface MessageRow extends Omit<NewMessage, 'holds'> {
	readonly state: MessageState;
	/** Those that nobody has confirmed. */
	readonly openHolds: readonly { readonly reason: HoldReason; readonly detail: Sealed }[];
	readonly batch: string;
	readonly addedAt: Instant;
	readonly handedAt?: Instant;
	readonly acceptedAt?: Instant;
	/** Of a letter: the day on which a person posted it or handed it over. */
	readonly sentOn?: CalendarDate;
	/** The last reply or bounce code. */
	readonly code?: string;
	readonly reply?: string;
	readonly tries: number;
	readonly purged: boolean;
}

export interface WindowRow {
	readonly id: string;
	readonly caseNumber: string;
	readonly document: string;
	readonly documentDigest: string;
	readonly personKey: string;
	readonly message: MessageKey;
	readonly servedOn: CalendarDate;
	readonly floorDay: CalendarDate;
	/** As printed, or a later day that was given. */
	readonly lastDay: CalendarDate;
	/** The printed day was before the floor: the message was accepted too late. The window runs to the floor, and a person must tell the family. */
	readonly printedTooEarly: boolean;
	readonly rule: string;
	readonly calendarVersion: string;
	/** `void`: the message came back. */
	readonly state: 'open' | 'answered' | 'closed' | 'void';
	readonly closedBy?: string;
	/** The last time that somebody gave more days. */
	readonly extended?: { readonly at: Instant; readonly by: string; readonly why: string };
}

export interface ReplyRow extends NewReply {
	readonly id: string;
	readonly windowId?: string;
	readonly late: boolean;
	readonly at: Instant;
}

export interface LedgerCounts {
	readonly cases: number;
	readonly messages: Readonly<Record<MessageState, number>>;
	readonly openWindows: number;
	readonly openHolds: number;
}

export interface AddressUse {
	readonly caseNumber: string;
	readonly personKey: string;
	readonly role: string;
	readonly lastAt: Instant;
}

/** Where the ledger does not hold together. */
export interface ChainFault {
	/** `event 17`, `message 3f2a9c41`. */
	readonly place: string;
	/** One plain sentence. */
	readonly words: string;
}
