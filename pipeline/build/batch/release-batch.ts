import { addDays } from '../../dates/civil-date.ts';
import type { Hold, HoldFacts } from '../../deliver/holds/hold-facts.ts';
import { holdsFor } from '../../deliver/holds/holds-for.ts';
import type { Ledger } from '../../deliver/ledger/ledger.ts';
import { messageKey } from '../../deliver/ledger/message-key.ts';
import type { MessageKey, MessageRow, NewMessage } from '../../deliver/ledger/store.ts';
import type { Batch, BatchMessage, MessageState } from '../../model/delivery.ts';
import { morningOfLondonDay, startOfLondonDay } from '../../model/london-day.ts';
import { sha256 } from '../served.ts';
import { canonicalJson } from './batch-digest.ts';
import { inItsOwnName } from './in-its-own-name.ts';
import { knownOf } from './known-of.ts';

/** Who releases a batch, when, and whether it is sent again. */
export interface BatchRelease {
	readonly by: string;
	/** Why those whose message came back, was refused, was cancelled or grew stale get it once more. */
	readonly again?: string;
	readonly now: Date;
}

export interface ReleasedMessage {
	readonly key: MessageKey;
	readonly message: BatchMessage;
	readonly state: MessageState;
	readonly holds: readonly Hold[];
}

/** What a release did to the ledger. */
export interface ReleasedBatch {
	readonly digest: string;
	/** Somebody released this very batch before: nothing was added. */
	readonly repeated: boolean;
	/** New in the ledger: queued, or held with reasons. */
	readonly added: readonly ReleasedMessage[];
	/** There already, each as it stands now. */
	readonly existing: readonly ReleasedMessage[];
}

/** Whose message may go again, once a person says why. */
const ended: readonly MessageState[] = ['bounced', 'refused', 'cancelled', 'stale'];

/**
 * Puts a batch into the ledger: bodies first, sealed and on the disk, then every row in one transaction (C7). `documentFacts`: the holds that the document itself shows.
 * A row whose key is there stays as it is, and so does everything where the digest was released before. With `again`, only those who did not get
 * their message are written to, in the next round and under a Message-ID of its own, so that no mailbox takes it for the first one.
 */
export async function releaseBatch(
	ledger: Ledger,
	batch: Batch,
	documentFacts: HoldFacts,
	{ by, again, now }: BatchRelease,
): Promise<ReleasedBatch> {
	const facts = { ...documentFacts, known: await knownOf(ledger, batch) };
	const all = await Promise.all(batch.messages.map((message) => placeOf(ledger, message)));
	const wanted = all.flatMap((place) => (again === undefined ? place : (nextRound(place) ?? [])));
	const digest = again === undefined ? batch.digest : sha256(canonicalJson({ batch: batch.digest, again: wanted.map(({ key }) => key) }));
	const rows: NewMessage[] = [];
	const judged = new Map<MessageKey, readonly Hold[]>();
	for (const place of wanted) {
		const holds = place.row ? [] : holdsFor(place.message, batch.messages, facts);
		judged.set(place.key, holds);
		rows.push(await newRow(ledger, place, holds));
		if (!place.row) await ledger.bodies.put(place.message.caseNumber, place.message.sha256, place.message.bytes);
	}
	const who = again === undefined ? by : `${by}${againMark}${await sealedReason(ledger, batch, again)})`;
	const { repeated, added } =
		rows.length === 0 ? { repeated: false, added: [] } : await ledger.store.addBatch({ digest, by: who, rows }, now.toISOString());
	const released = async ({ key, message }: Place): Promise<ReleasedMessage> => {
		const state = (await ledger.store.message(key))?.state ?? 'queued';
		return { key, message, state, holds: judged.get(key) ?? [] };
	};
	const isNew = new Set(added);
	const others = all.filter(({ message }) => !wanted.some((place) => place.message.fileName === message.fileName && isNew.has(place.key)));
	return {
		digest,
		repeated,
		added: await Promise.all(wanted.filter(({ key }) => isNew.has(key)).map(released)),
		existing: await Promise.all(others.map(released)),
	};
}

const againMark = ' (again: ';

/** A reason may name people, so it stands in the ledger sealed under the key of the case. */
async function sealedReason({ seals }: Ledger, { messages }: Batch, reason: string): Promise<string> {
	return Buffer.from(await seals.seal(messages[0]?.caseNumber ?? '', reason)).toString('base64');
}

/** Who released a batch, without the reason why it went once more. */
export function releaserOf(by: string): string {
	return by.split(againMark)[0] ?? by;
}

/** A message with the last round of it that the ledger has, or its first round. */
interface Place {
	readonly message: BatchMessage;
	readonly key: MessageKey;
	readonly round: number;
	readonly row?: MessageRow;
}

async function placeOf({ store }: Ledger, message: BatchMessage): Promise<Place> {
	let place: Place = { message, key: messageKey(message, 1), round: 1 };
	for (let round = 1; ; round += 1) {
		const key = messageKey(message, round);
		const row = await store.message(key);
		if (row === undefined) return place;
		place = { message, key, round, row };
	}
}

/** The next round of a message that did not arrive; `undefined` where it did, or still may. */
function nextRound({ message, round, row }: Place): Place | undefined {
	if (row === undefined || !ended.includes(row.state)) return undefined;
	const next = inItsOwnName(message, round + 1);
	return { message: next, key: messageKey(next, round + 1), round: round + 1 };
}

async function newRow({ seals, fingerprint }: Ledger, { message, key, round }: Place, holds: readonly Hold[]): Promise<NewMessage> {
	const { caseNumber, person, opens } = message;
	const seal = (plain: string) => seals.seal(caseNumber, plain);
	return {
		key,
		round,
		kind: message.kind,
		occasion: message.occasion,
		caseNumber,
		document: message.document,
		documentDigest: message.documentDigest,
		personKey: person.key,
		role: person.role,
		name: await seal(person.name),
		address: await seal(message.address),
		addressFingerprint: fingerprint(message.address),
		route: message.route,
		lang: message.lang,
		...(message.messageId !== undefined && { messageId: message.messageId }),
		bodySha256: message.sha256,
		bodySize: message.bytes.length,
		notBefore: message.onlyIf === undefined ? startOfLondonDay(message.notBefore) : morningOfLondonDay(message.notBefore),
		...(message.staleAfter !== undefined && { staleFrom: startOfLondonDay(addDays(message.staleAfter, 1)) }),
		...(opens && { opens: { lastDay: opens.lastDay, rule: opens.rule, calendarVersion: opens.calendarVersion } }),
		...(message.onlyIf !== undefined && { onlyIf: message.onlyIf }),
		...(message.printsLastDay !== undefined && { printsLastDay: message.printsLastDay }),
		waitsForWindows: message.waitsForWindows,
		holds: await Promise.all(holds.map(async ({ reason, detail }) => ({ reason, detail: await seal(detail) }))),
	};
}
