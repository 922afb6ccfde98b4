import type { Ledger } from '../../deliver/ledger/ledger.ts';

/** How long the ledger keeps a message itself once its window is over, or once it went where it opened none. Its hash stays for ever. */
const keptDays = 30;

/** A release that breaks off leaves bodies that no message names. One that is under way now has written its own within so many hours. */
const strayHours = 24;

/** Deletes the files of messages that were kept long enough, and those that a broken release or deletion left behind. Returns how many went. */
export async function purgeBodies({ store, bodies }: Pick<Ledger, 'store' | 'bodies'>, now: Date): Promise<number> {
	const before = new Date(now.getTime() - keptDays * 86_400_000);
	const mayGo = await store.purgeBodies(before.toISOString(), now.toISOString());
	for (const sha256 of mayGo) await bodies.remove(sha256);
	return mayGo.length + (await sweepBodies({ store, bodies }, now));
}

async function sweepBodies({ store, bodies }: Pick<Ledger, 'store' | 'bodies'>, now: Date): Promise<number> {
	const before = now.getTime() - strayHours * 3_600_000;
	let swept = 0;
	for (const sha256 of await store.unusedBodies(await bodies.names())) {
		const written = await bodies.writtenAt(sha256);
		if (written === undefined || written.getTime() >= before) continue;
		await bodies.remove(sha256);
		swept += 1;
	}
	return swept;
}
