import type { Instant } from '../../model/delivery.ts';
import type { Claim } from '../ledger/store.ts';
import { pace } from './pace.ts';
import { type SendOne, type SentOne, sendOne } from './send-one.ts';

export interface SendQueue extends SendOne {
	/** Names this run: random, without the machine's or a person's name. */
	readonly worker: string;
	/** How many messages are under way at a time. */
	readonly inFlight: number;
	/** How long a claimed message is this worker's; longer than the relay may keep silent after the last dot. */
	readonly leaseMs?: number;
	readonly perMinute?: number;
	/** Takes no more once it is set: what is under way is ended, and what was claimed beyond it is given back. */
	readonly signal?: AbortSignal;
	readonly onSent?: (sent: SentOne) => void;
}

export interface QueueReport {
	readonly sent: Readonly<Record<SentOne['outcome'], number>>;
	/** After a crash of an earlier run. */
	readonly recovered: { readonly requeued: number; readonly unsure: number };
	/** `unreachable`: several sends in a row, or all that there were, never reached the relay; the rest was left in the queue. */
	readonly end: 'done' | 'stopped' | 'unreachable';
	/** What the relay, or the connection to it, said last; without any address. */
	readonly words?: string;
	/** When the next of those that this run put back goes again. */
	readonly pendingUntil?: Instant;
}

/**
 * Sends everything that is due, and ends: recover, claim, hold the dot, settle. Safe to run twice at a time, and on two machines: a row is one worker's by its lease.
 * Throws where the ledger fails; then no message that is under way goes out, since its last dot waits for the ledger.
 */
export async function sendQueue(queue: SendQueue): Promise<QueueReport> {
	const { ledger, now, inFlight, signal, onSent, perMinute } = queue;
	const recovered = await ledger.store.recover(now().toISOString());
	const stop = new AbortController();
	const isOver = () => stop.signal.aborted || signal?.aborted === true;
	const turns = pace(perMinute, signal ? AbortSignal.any([signal, stop.signal]) : stop.signal);
	const claims = claimer(queue, isOver);
	const sent = { accepted: 0, refused: 0, deferred: 0, unsure: 0, 'lease-lost': 0 };
	let unreachable = 0;
	let end: QueueReport['end'] = 'done';
	let words: string | undefined;
	let pendingUntil: Instant | undefined;

	async function lane(): Promise<void> {
		try {
			for (;;) {
				await turns.turn();
				const claim = isOver() ? undefined : await claims.next();
				if (claim === undefined) return;
				note(await sendOne(claim, queue));
			}
		} catch (error) {
			stop.abort();
			throw error;
		}
	}

	function note(one: SentOne): void {
		sent[one.outcome] += 1;
		words = one.reply ?? words;
		unreachable = one.wasUnreachable ? unreachable + 1 : 0;
		if (one.notBefore !== undefined && (pendingUntil === undefined || one.notBefore < pendingUntil)) pendingUntil = one.notBefore;
		if (unreachable >= Math.max(leastUnreachable, inFlight)) {
			end = 'unreachable';
			stop.abort();
		}
		onSent?.(one);
	}

	const lanes = await Promise.allSettled(Array.from({ length: inFlight }, lane));
	const failed = lanes.find((one) => one.status === 'rejected');
	if (failed) throw failed.reason;
	await claims.giveBack();
	const begun = Object.values(sent).reduce((sum, count) => sum + count, 0);
	if (end === 'done' && begun > 0 && unreachable === begun) end = 'unreachable';
	return {
		sent,
		recovered,
		end: end === 'done' && signal?.aborted ? 'stopped' : end,
		...(words !== undefined && { words }),
		...(pendingUntil !== undefined && { pendingUntil }),
	};
}

/** One failed connection may be chance. */
const leastUnreachable = 3;

/** Ten minutes of silence after the last dot, and two to get there. */
const standardLeaseMs = 12 * 60_000;

/** Claims a few rows at a time for all lanes, and the next few before the last are gone: one transaction for several messages, and little to give back. */
function claimer(
	{ ledger: { store }, now, worker, inFlight, leaseMs = standardLeaseMs, transport, perMinute }: SendQueue,
	isOver: () => boolean,
): { next(): Promise<Claim | undefined>; giveBack(): Promise<void> } {
	const claimed: Claim[] = [];
	let claiming: Promise<void> | undefined;
	let wasLast = false;
	async function claim(): Promise<void> {
		const more = await store.claim({ worker, now: now().toISOString(), leaseMs, limit: inFlight * 2 });
		wasLast = more.length === 0;
		claimed.push(...more);
	}
	function startClaiming(): Promise<void> {
		claiming ??= claim().finally(() => {
			claiming = undefined;
		});
		return claiming;
	}
	return {
		async next() {
			if (claimed.length === 0) await startClaiming();
			// What fails here fails again once nothing is left, and is told then.
			else if (claimed.length <= inFlight && perMinute === undefined && !wasLast) startClaiming().catch(() => {});
			return isOver() ? undefined : claimed.shift();
		},
		async giveBack() {
			await claiming;
			const at = now().toISOString();
			const stopped = {
				startedAt: at,
				relay: transport.id,
				result: 'deferred',
				notBefore: at,
				reply: 'We stopped before its turn.',
			} as const;
			await Promise.all(claimed.splice(0).map((one) => store.settle(one, stopped, at)));
		},
	};
}
