import type { Ledger } from '../../deliver/ledger/ledger.ts';
import { openSqliteStore } from '../../deliver/ledger/sqlite/open-sqlite-store.ts';
import { newBodies } from '../../deliver/seals/bodies.ts';
import { deriveSecret, type MasterKey, macOf } from '../../deliver/seals/master-key.ts';
import { sealPeople } from '../../deliver/seals/seal-people.ts';
import { newSeals } from '../../deliver/seals/seals.ts';
import { type Host, readText } from '../../host/host.ts';
import { UserError } from '../../model/errors.ts';
import type { Project } from '../../model/project.ts';
import { checkChain } from './check-chain.ts';
import { findMasterKey } from './find-master-key.ts';
import type { LedgerTools } from './key-source.ts';
import { type LedgerPlace, ledgerPlace, refuseUnsafePlace } from './ledger-place.ts';

/**
 * Opens the ledger of a project, and makes it with its key where there is none: what `release` does. Looks through the events since the last look (I11).
 * An unsafe place, a missing or another key, and a chain that does not hold are a `UserError` `ledger/...`. Close it when you are done.
 */
export async function openLedger(tools: LedgerTools, project: Project): Promise<Ledger> {
	return (await openLooked(tools, project)).ledger;
}

/** The same, with its place and its key. */
export async function openLooked(tools: LedgerTools, project: Project): Promise<OpenedLedger> {
	const opened = await openUnlooked(tools, project);
	const { ledger, place, master } = opened;
	try {
		await checkChain(tools.host, place, ledger.store, master);
		return opened;
	} catch (error) {
		await ledger.close();
		throw error;
	}
}

/** A ledger with what a look through its chain needs. */
export interface OpenedLedger {
	readonly ledger: Ledger;
	readonly place: LedgerPlace;
	readonly master: MasterKey;
}

/** The same without the look at the events: for verbs that say themselves what is wrong. */
export async function openUnlooked(tools: LedgerTools, project: Project): Promise<OpenedLedger> {
	const { host } = tools;
	const place = await ledgerPlace(host, project);
	await refuseUnsafePlace(host, place.folder);
	await wasMade(host, place);
	const master = await findMasterKey(tools, project, (await host.kind(place.keyCheck)) === 'missing');
	await host.create(place.keyCheck, new TextEncoder().encode(`${keyCheckOf(master)}\n`));
	await refuseAnotherKey(host, place, master);
	const store = openSqliteStore(place.database);
	const seals = newSeals(store.caseKey, master);
	const fingerprints = deriveSecret(master, 'fingerprints');
	const ledger: Ledger = {
		store: sealPeople(store, seals),
		seals,
		bodies: newBodies(host, place.bodies, seals),
		fingerprint: (address) => macOf(fingerprints, address.trim().toLowerCase()),
		bounceSecret: deriveSecret(master, 'bounce tags'),
		close: async () => store.close(),
	};
	return { ledger, place, master };
}

/** The same for verbs that only look, or that change what is there: `undefined` where nobody released anything yet, and nothing is made. */
export async function openLedgerIfMade(tools: LedgerTools, project: Project): Promise<Ledger | undefined> {
	const place = await ledgerPlace(tools.host, project);
	return (await wasMade(tools.host, place)) ? openLedger(tools, project) : undefined;
}

/** Whether there is a ledger. A database without its key check, and messages without their database, are no new ledger: parts of an old one are lost. */
export async function wasMade(host: Host, { database, keyCheck, bodies, folder }: LedgerPlace): Promise<boolean> {
	const isThere = async (path: string) => (await host.kind(path)) !== 'missing';
	const lost = (name: string) => new UserError('ledger/damaged', `The file "${name}" is missing from the ledger "${folder}".`);
	if (await isThere(database)) {
		if (!(await isThere(keyCheck))) throw lost('key-check');
		return true;
	}
	if (await isThere(bodies)) throw lost('ledger.db');
	return false;
}

/** Tells one key from another, and leads back to none. */
function keyCheckOf(master: MasterKey): string {
	return macOf(deriveSecret(master, 'key check'), 'the key of this ledger');
}

async function refuseAnotherKey(host: Host, { keyCheck, folder }: LedgerPlace, master: MasterKey): Promise<void> {
	if ((await readText(host, keyCheck)).trim() === keyCheckOf(master)) return;
	throw new UserError('ledger/missing-key', `This is not the key of the ledger "${folder}". The ledger has another one.`);
}
