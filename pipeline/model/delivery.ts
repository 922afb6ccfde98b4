import type { CalendarDate } from './calendar-date.ts';

/** A moment in UTC, as `2026-11-23T09:00:00.000Z`: always 24 characters, so that text sorts as time does. */
export type Instant = string;

/** How one message travels. A letter is made here and posted or handed over by a person, who then says so. */
export type MessageRoute = 'email' | 'post' | 'hand' | 'portal';

/**
 * Where a message stands.
 *
 * `held`: a person must look first. `queued`: waits for its turn. `sending`: a worker has it. `accepted`: the relay took it, which is neither
 * delivered nor read; of a letter: a person posted it. `bounced`: it came back. `refused`: the relay said no for good.
 * `unsure`: it may have been sent; only a resolver or a person ends this. `stale`: its printed last day would no longer be lawful.
 * `cancelled`: a person stopped it, or a reminder was no longer true.
 */
export const messageStates = ['held', 'queued', 'sending', 'accepted', 'bounced', 'refused', 'unsure', 'stale', 'cancelled'] as const;

export type MessageState = (typeof messageStates)[number];

/** Why a message waits for a person. */
export const holdReasons = [
	/** The same address stands for people of two families, or for a parent and a school. */
	'shared-address',
	/** Its place on the web is one or two letters from a well-known one. */
	'look-alike-address',
	/** The person had another address when we last wrote. */
	'changed-address',
	/** It would go to a service that may only have it once consent is recorded. */
	'no-consent',
	/** The young person is over school age and is not among those who are written to. */
	'young-person-left-out',
	/** A PDF is locked, so that nobody can look whose it is. */
	'locked-attachment',
] as const;

export type HoldReason = (typeof holdReasons)[number];

/** One message as it was built and looked at: what `release` puts into the ledger. */
export interface BatchMessage {
	/** `NM-0417-draft-1-draft-plan-1`: without anyone's name. */
	readonly fileName: string;
	/** The id of its wording: `draft-plan`, `reminder`. */
	readonly kind: string;
	/** Which of several of its kind to one person about one document: `2` of the second reminder; '' where there is one. */
	readonly occasion: string;
	readonly authority: string;
	readonly caseNumber: string;
	/** `NM-0417-draft-1`. */
	readonly document: string;
	/** SHA-256, 64 hexadecimal digits: of a frozen plan its digest, of any other document that of what was typed. */
	readonly documentDigest: string;
	/** The key, name and role by which the document knows the person. */
	readonly person: { readonly key: string; readonly name: string; readonly role: string };
	readonly route: MessageRoute;
	/** Of an email the bare address, of a letter the address block; '' where none is known. */
	readonly address: string;
	readonly lang: string;
	/** The finished message, byte for byte: an `.eml` file, or the PDF of a letter. */
	readonly bytes: Uint8Array;
	/** Of `bytes`, 64 hexadecimal digits. */
	readonly sha256: string;
	/** Of an email: its Message-ID, with the angle brackets. */
	readonly messageId?: string;
	/** What goes with it, in the order of the message. */
	readonly attachments: readonly BatchAttachment[];
	/** No worker takes it before this day begins in London. */
	readonly notBefore: CalendarDate;
	/** The last day on which what it prints is still right; absent where it always is. Its last moment is the end of that day in London. */
	readonly staleAfter?: CalendarDate;
	/** Set where its acceptance starts the days in which a draft can be answered. */
	readonly opens?: WindowTerms;
	/** When it is still true; a message for which this no longer holds is cancelled, never sent. */
	readonly onlyIf?: MessageCondition;
	/** The last day that it prints: once the person's window has another one, a reminder with this day is no longer true. */
	readonly printsLastDay?: CalendarDate;
	/** It must not go while a window of the case is open or a draft of it is unsure: a final plan. */
	readonly waitsForWindows: boolean;
	/** The service that may only have it once the family's consent is recorded: `health`, `care`, `education`. */
	readonly needsConsentFor?: string;
}

/**
 * `window-open`, of a reminder: the person's window on this document is open, nothing came from them and the draft did not bounce.
 * `no-answer`, of the message that time has ended: the window is over, nothing came from them and the draft did not bounce.
 */
export type MessageCondition = 'window-open' | 'no-answer';

export interface BatchAttachment {
	readonly fileName: string;
	readonly sha256: string;
	/** How many bytes. */
	readonly size: number;
	/** What the PDF says of itself; absent where it is no PDF of ours or is locked. */
	readonly identity?: PdfIdentity;
	/** It is a document of this build, not a report that came as a file. */
	readonly isOurs: boolean;
	/** A PDF that asks for a password. */
	readonly isLocked?: boolean;
}

/** What a made PDF says of itself in its metadata, so that it can be held against the message that carries it. */
export interface PdfIdentity {
	readonly caseNumber: string;
	/** `draft 1`, or the kind of document. */
	readonly version: string;
	/** SHA-256 of the source text it was made from. */
	readonly source: string;
}

/** The window that a draft opens when it is accepted. */
export interface WindowTerms {
	/** The last day as the message prints it. */
	readonly lastDay: CalendarDate;
	/** The least that law allows: so many days after the day of service. */
	readonly floorDays: number;
	/** Working days that a letter takes. */
	readonly postWorkingDays: number;
	/** What is accepted after this time in London is served on the next day: `18:00`. */
	readonly eveningFrom?: string;
	/** The id of the policy, and the day on which the holidays were last held against their source. */
	readonly rule: string;
	readonly calendarVersion: string;
}

/** Everything that one release would send, under a digest that only these bytes to these people give. */
export interface Batch {
	/** SHA-256 over every message: file name, person, address, document, last day and bytes. */
	readonly digest: string;
	readonly document: string;
	readonly messages: readonly BatchMessage[];
}
