import type { Instant } from '../../model/delivery.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type Claim, LeaseLost, type MessageRow, type Outcome, type Service } from '../ledger/store.ts';
import type { SendResult, Transport } from '../transports/transport.ts';
import { type CrashPoint, holdTheDot } from './hold-the-dot.ts';
import { markTrial } from './mark-trial.ts';
import { isHopeless, retryAt } from './retries.ts';

export interface SendOne {
	readonly ledger: Pick<Ledger, 'store' | 'seals' | 'bodies'>;
	readonly transport: Transport;
	readonly now: () => Date;
	/** The envelope sender of a message, marked so that what comes back finds its row: `bounces+<tag>@northmoor.example`. */
	readonly senderOf: (key: string) => string;
	/** The day of service of a message that opens a window, were it accepted now. */
	readonly serviceOf: (row: MessageRow, at: Date) => Service | undefined;
	/** Every message of a trial goes here, its subject marked. The ledger takes it as sent, and writes down that it was a trial. */
	readonly redirectAllTo?: string;
	/** Only tests pass it. */
	readonly at?: (point: CrashPoint) => void;
}

/** What came of one claimed row. `lease-lost`: another worker or a person was quicker, and nothing was sent. */
export interface SentOne {
	readonly row: MessageRow;
	readonly outcome: Outcome['result'] | 'lease-lost';
	readonly code?: number;
	readonly reply?: string;
	readonly notBefore?: Instant;
	/** The relay could not be reached, or broke off before it had the message. */
	readonly wasUnreachable: boolean;
}

/** Sends one claimed message and writes down what came of it. Throws where the ledger fails: then nobody may go on. */
export async function sendOne(claim: Claim, work: SendOne): Promise<SentOne> {
	const { ledger, now, at } = work;
	const { row } = claim;
	const instant = () => now().toISOString();
	const startedAt = instant();
	at?.('C1');
	const letter = await open(row, work);
	const { result, wasHanded } = 'why' in letter ? notSent(letter.why) : await hand(letter, claim, work);
	if (result.result === 'stopped') {
		if (result.error instanceof LeaseLost) return { row, outcome: 'lease-lost', wasUnreachable: false };
		throw result.error;
	}
	at?.('C5');
	const outcome = outcomeOf(result, { row, wasHanded, startedAt, work });
	const isKept = await ledger.store.settle(claim, outcome, instant());
	at?.('C6');
	return {
		row,
		outcome: isKept ? outcome.result : 'lease-lost',
		wasUnreachable: result.result === 'lost' && !wasHanded,
		...(outcome.code !== undefined && { code: outcome.code }),
		...(outcome.reply !== undefined && { reply: outcome.reply }),
		...(outcome.result === 'deferred' && { notBefore: outcome.notBefore }),
	};
}

function notSent(reply: string): { readonly result: SendResult; readonly wasHanded: boolean } {
	return { result: { result: 'refused', reply }, wasHanded: false };
}

async function hand(
	{ address, bytes }: Exclude<Letter, { readonly why: string }>,
	claim: Claim,
	work: SendOne,
): Promise<ReturnType<typeof notSent>> {
	const { ledger, transport, now, senderOf, at } = work;
	const held = holdTheDot(bytes, { store: ledger.store, lease: claim, now: () => now().toISOString(), ...(at && { at }) });
	const result = await transport.send({ key: claim.key, from: senderOf(claim.key), to: address, body: held.body });
	return { result, wasHanded: await held.wasHanded() };
}

type Letter = { readonly address: string; readonly bytes: Uint8Array } | { readonly why: string };

/** The address and the bytes, as they were released; or why there are none. */
async function open(row: MessageRow, { ledger: { seals, bodies }, redirectAllTo }: SendOne): Promise<Letter> {
	const [address, bytes] = await Promise.all([seals.openText(row.caseNumber, row.address), bodies.get(row.caseNumber, row.bodySha256)]);
	if (address === 'erased' || bytes === 'erased') return { why: 'Somebody erased the case.' };
	if (bytes === 'missing') return { why: 'The ledger no longer has this message. Release it again.' };
	if (bytes === 'changed') return { why: 'Somebody changed this message after its release. Release it again.' };
	return redirectAllTo === undefined ? { address, bytes } : { address: redirectAllTo, bytes: markTrial(bytes) };
}

interface Facts {
	readonly row: MessageRow;
	readonly wasHanded: boolean;
	readonly startedAt: Instant;
	readonly work: SendOne;
}

/** Only what was not handed over, or was answered with "not now", goes again by itself (I7). */
function outcomeOf(result: Exclude<SendResult, { readonly result: 'stopped' }>, { row, wasHanded, startedAt, work }: Facts): Outcome {
	const { result: kind, ...words } = result;
	const facts = { startedAt, relay: work.redirectAllTo === undefined ? work.transport.id : `${work.transport.id}, trial`, ...words };
	const now = work.now();
	if (kind === 'accepted') {
		if (!wasHanded) throw new Error('A transport accepted a message that nobody handed over.');
		const service = work.serviceOf(row, now);
		return { ...facts, result: 'accepted', ...(service && { service }) };
	}
	if (kind === 'refused') return { ...facts, result: 'refused' };
	if (kind === 'lost' && wasHanded) return { ...facts, result: 'unsure' };
	if (kind === 'deferred' && row.staleFrom === undefined && isHopeless(row.addedAt, now)) return { ...facts, result: 'refused' };
	return { ...facts, result: 'deferred', notBefore: retryAt(row.tries + 1, now) };
}
