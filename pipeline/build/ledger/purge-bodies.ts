import type { Ledger } from '../../deliver/ledger/ledger.ts';

/** How long the ledger keeps a message itself once its window is over, or once it went where it opened none. Its hash stays for ever. */
const keptDays = 30;

/** Deletes the files of messages that were kept long enough. Returns how many went. */
export async function purgeBodies({ store, bodies }: Pick<Ledger, 'store' | 'bodies'>, now: Date): Promise<number> {
	const before = new Date(now.getTime() - keptDays * 86_400_000);
	const mayGo = await store.purgeBodies(before.toISOString(), now.toISOString());
	for (const sha256 of mayGo) await bodies.remove(sha256);
	return mayGo.length;
}
