import type { ChainFault, LedgerStore } from '../../deliver/ledger/store.ts';
import { deriveSecret, type MasterKey, macOf } from '../../deliver/seals/master-key.ts';
import { type Host, readText } from '../../host/host.ts';
import { UserError } from '../../model/errors.ts';
import type { LedgerPlace } from './ledger-place.ts';

/** An event up to which the chain was found sound. */
interface Look {
	readonly seq: number;
	readonly hash: string;
}

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
	const secret = deriveSecret(master, 'last look');
	const last = await readLook(host, lastLook, secret);
	if (last === 'changed') return { place: 'the last look', words: 'Somebody changed the file "last-look.json".' };
	const head = await store.head();
	if (last !== undefined && head.seq < last.seq) {
		return { place: `event ${last.seq}`, words: 'It stood there at the last look, and is gone now.' };
	}
	const fault = (what === 'everything' || last === undefined ? await store.verify() : undefined) ?? (last && (await store.verify(last)));
	if (fault !== undefined) return fault;
	if (last === undefined || head.seq > last.seq) {
		const text = `${JSON.stringify({ seq: head.seq, hash: head.hash, mac: macOf(secret, `${head.seq} ${head.hash}`) })}\n`;
		await host.write([{ path: lastLook, bytes: new TextEncoder().encode(text), private: true }]);
	}
	return undefined;
}

async function readLook(host: Host, path: string, secret: Uint8Array): Promise<Look | undefined | 'changed'> {
	if ((await host.kind(path)) === 'missing') return undefined;
	try {
		const read: unknown = JSON.parse(await readText(host, path));
		if (!isLook(read) || read.mac !== macOf(secret, `${read.seq} ${read.hash}`)) return 'changed';
		return { seq: read.seq, hash: read.hash };
	} catch (error) {
		if (error instanceof SyntaxError) return 'changed';
		throw error;
	}
}

function isLook(read: unknown): read is Look & { readonly mac: string } {
	return (
		typeof read === 'object' &&
		read !== null &&
		'seq' in read &&
		typeof read.seq === 'number' &&
		'hash' in read &&
		typeof read.hash === 'string' &&
		'mac' in read &&
		typeof read.mac === 'string'
	);
}
