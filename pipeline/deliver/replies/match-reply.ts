import type { CalendarDate } from '../../model/calendar-date.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { MessageRow, WindowRow } from '../ledger/store.ts';
import type { IncomingReply } from './read-reply.ts';

/** Whose reply an email may be. Only `sure` goes into the register without a person. */
export type ReplyMatch =
	/** A program wrote it: no reply. */
	| { readonly kind: 'automatic' }
	/** It belongs to `bounce`. */
	| { readonly kind: 'bounce' }
	/** It answers a message of ours, and comes from the address that this went to. */
	| ({ readonly kind: 'sure' } & ReplySubject)
	/** It answers a message of ours, but comes from somewhere else: forged, forwarded, or another address of the same person. */
	| ({ readonly kind: 'other-sender' } & ReplySubject)
	/** It answers no message that we know. Its sender may be one of these. */
	| { readonly kind: 'by-sender'; readonly windows: readonly WindowRow[] }
	| { readonly kind: 'unknown' };

/** Who replied, about what. */
export interface ReplySubject {
	readonly caseNumber: string;
	readonly personKey: string;
	readonly document: string;
	/** The message that it answers. */
	readonly message: MessageRow;
}

/**
 * Finds whose reply an email is: first by the messages that it says it answers, whose Message-IDs nobody can guess; then, only as a hint, by the
 * sender among people whose window runs on `today`.
 */
export async function matchReply({ store, fingerprint }: Pick<Ledger, 'store' | 'fingerprint'>, reply: IncomingReply): Promise<ReplyMatch> {
	if (reply.isBounce) return { kind: 'bounce' };
	if (reply.isAutomatic) return { kind: 'automatic' };
	const sender = reply.from === undefined ? undefined : fingerprint(reply.from);
	for (const id of reply.answers) {
		const message = await store.byMessageId(id);
		if (message === undefined) continue;
		const { caseNumber, personKey, document } = message;
		const kind = sender === message.addressFingerprint ? 'sure' : 'other-sender';
		return { kind, caseNumber, personKey, document, message };
	}
	const windows = sender === undefined ? [] : await windowsOf(store, sender);
	return windows.length > 0 ? { kind: 'by-sender', windows } : { kind: 'unknown' };
}

/** The windows of everyone who is known under an address, as long as they run. */
async function windowsOf(store: Ledger['store'], sender: string): Promise<readonly WindowRow[]> {
	const uses = await store.addressUses(sender);
	const found: WindowRow[] = [];
	for (const { caseNumber, personKey } of uses) {
		for (const window of await store.windows({ caseNumber })) {
			const runs = window.state === 'open' || window.state === 'answered';
			if (runs && window.personKey === personKey && !found.some(({ id }) => id === window.id)) found.push(window);
		}
	}
	return found;
}

/** The document whose window a reply of a person is about: the one that runs, else the newest; none where they have none. */
export function windowFor(windows: readonly WindowRow[], personKey: string, receivedOn: CalendarDate): WindowRow | undefined {
	const own = windows.filter((window) => window.personKey === personKey && window.state !== 'void' && window.servedOn <= receivedOn);
	const newestFirst = own.toSorted((one, other) => (one.servedOn > other.servedOn ? -1 : 1));
	return newestFirst.find(({ lastDay }) => receivedOn <= lastDay) ?? newestFirst[0];
}
