import type { ChainFault, LedgerStore } from '../../deliver/ledger/store.ts';
import type { MasterKey } from '../../deliver/seals/master-key.ts';
import type { Host } from '../../host/host.ts';
import { UserError } from '../../model/errors.ts';
import type { LedgerPlace } from './ledger-place.ts';
import { readLook, writeLook } from './look.ts';

/** Looks through what came since the last look. A fault is a `UserError` `ledger/damaged`. */
export async function checkChain(host: Host, place: LookPlace, store: LookStore, master: MasterKey): Promise<void> {
	const fault = await chainFault(host, place, store, master, 'since the last look');
	if (fault !== undefined) throw new UserError('ledger/damaged', `The ledger does not hold together at ${fault.place}. ${fault.words}`);
}

type LookPlace = Pick<LedgerPlace, 'lastLook'>;
type LookStore = Pick<LedgerStore, 'verify' | 'head'>;

/**
 * Looks through the chain of events, all of it or what came since the last look, and keeps how far it came. The last look is sealed with the key of the ledger,
 * so that nobody can move it, and a chain that lost its end shows. Returns the first place that does not hold.
 */
export async function chainFault(
	host: Host,
	{ lastLook }: LookPlace,
	store: LookStore,
	master: MasterKey,
	what: 'everything' | 'since the last look',
): Promise<ChainFault | undefined> {
	const last = await readLook(host, lastLook, master);
	if (last === 'changed') return { place: 'the last look', words: 'Somebody changed the file "last-look.json".' };
	const head = await store.head();
	if (last !== undefined && head.seq < last.seq) {
		return { place: `event ${last.seq}`, words: 'It stood there at the last look, and is gone now.' };
	}
	const fault = (what === 'everything' || last === undefined ? await store.verify() : undefined) ?? (last && (await store.verify(last)));
	if (fault !== undefined) return fault;
	if (last === undefined || head.seq > last.seq) await writeLook(host, lastLook, head, master);
	return undefined;
}
