import type { LedgerStore } from '../../deliver/ledger/store.ts';
import { deriveSecret, type MasterKey, macOf } from '../../deliver/seals/master-key.ts';
import { type Host, readText } from '../../host/host.ts';

/** An event up to which somebody looked through the chain. */
export type Look = Awaited<ReturnType<LedgerStore['head']>>;

/** A file with a look, sealed with the key of the ledger so that nobody can move it. `undefined`: nobody looked yet. */
export async function readLook(host: Host, path: string, master: MasterKey): Promise<Look | undefined | 'changed'> {
	if ((await host.kind(path)) === 'missing') return undefined;
	try {
		const read: unknown = JSON.parse(await readText(host, path));
		return isSealedLook(read) && read.mac === macOfLook(read, master) ? read : 'changed';
	} catch (error) {
		if (error instanceof SyntaxError) return 'changed';
		throw error;
	}
}

export async function writeLook(host: Host, path: string, { seq, hash }: Look, master: MasterKey): Promise<void> {
	const text = `${JSON.stringify({ seq, hash, mac: macOfLook({ seq, hash }, master) })}\n`;
	await host.write([{ path, bytes: new TextEncoder().encode(text), private: true }]);
}

function macOfLook({ seq, hash }: Look, master: MasterKey): string {
	return macOf(deriveSecret(master, 'last look'), `${seq} ${hash}`);
}

function isSealedLook(read: unknown): read is Look & { readonly mac: string } {
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
