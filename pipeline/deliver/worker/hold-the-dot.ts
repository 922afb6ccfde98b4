import type { Instant } from '../../model/delivery.ts';
import type { Lease, LedgerStore } from '../ledger/store.ts';

/** Where a run of a worker can be cut off; the tests kill it there. C4, between the last dot and its answer, lies in the transport. */
export type CrashPoint = 'C1' | 'C2' | 'C3' | 'C5' | 'C6';

export interface Held {
	body(): AsyncIterable<Uint8Array>;
	/** Whether the ledger says that the message was handed over. Waits for a commit that is under way: a broken connection must not overtake it. */
	wasHanded(): Promise<boolean>;
}

/**
 * The bytes of a message, whose end waits until the ledger has committed that it is being handed over (I5). No transport makes anything final before a body
 * has ended, so a message that nobody handed over was surely not sent, and one that was handed over may have been.
 */
export function holdTheDot(
	bytes: Uint8Array,
	{
		store,
		lease,
		now,
		at,
	}: { readonly store: LedgerStore; readonly lease: Lease; readonly now: () => Instant; readonly at?: (point: CrashPoint) => void },
): Held {
	let handing: Promise<boolean> | undefined;
	async function* body(): AsyncGenerator<Uint8Array> {
		for (let offset = 0; offset < bytes.length; offset += chunkBytes) {
			yield bytes.subarray(offset, offset + chunkBytes);
			at?.('C2');
		}
		const handed = store.handed(lease, now());
		handing = handed.then(
			() => true,
			() => false,
		);
		await handed;
		at?.('C3');
	}
	return { body, wasHanded: async () => (await handing) ?? false };
}

const chunkBytes = 64 * 1024;
