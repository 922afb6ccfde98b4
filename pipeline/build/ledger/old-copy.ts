import type { Ledger } from '../../deliver/ledger/ledger.ts';
import type { LedgerStore } from '../../deliver/ledger/store.ts';
import { UserError } from '../../model/errors.ts';
import type { Project } from '../../model/project.ts';
import { folderOf } from '../paths.ts';
import { sha256 } from '../served.ts';
import type { LedgerTools } from './key-source.ts';
import { ledgerPlace } from './ledger-place.ts';
import { readLook, writeLook } from './look.ts';
import { type OpenedLedger, openLooked, wasMade } from './open-ledger.ts';

/**
 * Opens the ledger of a project to release or to send with it, and makes it where there is none. A ledger that came back from a copy does not know what went out
 * since, and would send it again: it is a `UserError` `ledger/old-copy`. To tell, this computer keeps beside the key how far each ledger had come when it was
 * closed. Another computer knows nothing of that.
 */
export async function openToSend(tools: LedgerTools, project: Project): Promise<Ledger> {
	const opened = await openLooked(tools, project);
	const { ledger } = opened;
	try {
		await refuseOldCopy(tools, opened);
	} catch (error) {
		await ledger.close();
		throw error;
	}
	return {
		...ledger,
		close: async () => {
			// Where nobody may write beside the key, there is one guard less, and messages still go.
			await keepNewest(tools, opened).catch(unlessBug);
			await ledger.close();
		},
	};
}

/** The same where there is a ledger; `undefined` where nobody released anything yet. */
export async function openToSendIfMade(tools: LedgerTools, project: Project): Promise<Ledger | undefined> {
	const place = await ledgerPlace(tools.host, project);
	return (await wasMade(tools.host, place)) ? openToSend(tools, project) : undefined;
}

/** A person has stopped what went out since the copy was made: from here on the ledger counts as it is. `false`: there is none. A `UserError` `disk/write` where that cannot be kept. */
export async function acceptOldCopy(tools: LedgerTools, project: Project): Promise<boolean> {
	if (!(await wasMade(tools.host, await ledgerPlace(tools.host, project)))) return false;
	const opened = await openLooked(tools, project);
	await keepNewest(tools, opened).finally(() => opened.ledger.close());
	return true;
}

async function refuseOldCopy(tools: LedgerTools, { ledger: { store }, place, master }: OpenedLedger): Promise<void> {
	const file = newestFile(tools, place.folder);
	const newest = file === undefined ? undefined : await readLook(tools.host, file, master);
	// Another key sealed it: that was another ledger in the same folder.
	if (newest === undefined || newest === 'changed' || !(await isOlder(store, newest))) return;
	throw new UserError('ledger/old-copy', 'This ledger came back from a copy, and does not know what went out since.');
}

/** One that has no event yet is new. */
async function isOlder(store: LedgerStore, newest: { readonly seq: number; readonly hash: string }): Promise<boolean> {
	const { seq } = await store.head();
	return seq > 0 && (seq < newest.seq || (await store.verify(newest)) !== undefined);
}

async function keepNewest(tools: LedgerTools, { ledger: { store }, place, master }: OpenedLedger): Promise<void> {
	const file = newestFile(tools, place.folder);
	if (file !== undefined) await writeLook(tools.host, file, await store.head(), master);
}

function unlessBug(error: unknown): void {
	if (!(error instanceof UserError)) throw error;
}

/** The name of the ledger's folder may say whose it is, so the file is named after its hash. */
function newestFile({ ledgerKey }: LedgerTools, folder: string): string | undefined {
	return ledgerKey && `${folderOf(ledgerKey.file)}/newest/${sha256(folder).slice(0, 16)}.json`;
}
