import type { Ledger } from '../../deliver/ledger/ledger.ts';
import type { ChainFault, MessageRow } from '../../deliver/ledger/store.ts';
import { messageStates } from '../../model/delivery.ts';
import type { Project } from '../../model/project.ts';
import { chainFault } from './check-chain.ts';
import type { LedgerTools } from './key-source.ts';
import { ledgerPlace } from './ledger-place.ts';
import { openUnlooked, wasMade } from './open-ledger.ts';

/** What a look through a whole ledger found. */
export interface LedgerLook {
	/** The last event, and its hash: to be held against what was printed earlier. */
	readonly head: { readonly seq: number; readonly hash: string };
	readonly messages: number;
	/** How many of their files were opened and held against their hashes. */
	readonly bodies: number;
	/** The first place that does not hold; absent where all of it does. */
	readonly fault?: ChainFault;
}

/**
 * Walks every event and row of a ledger (I11), opens every name and address, and holds every message that it keeps against its hash (I2).
 * `undefined` where there is no ledger yet.
 */
export async function verifyLedger(tools: LedgerTools, project: Project): Promise<LedgerLook | undefined> {
	if (!(await wasMade(tools.host, await ledgerPlace(tools.host, project)))) return undefined;
	const { ledger, place, master } = await openUnlooked(tools, project);
	try {
		const fault = await chainFault(tools.host, place, ledger.store, master, 'everything');
		const head = await ledger.store.head();
		if (fault !== undefined) return { head, messages: 0, bodies: 0, fault };
		const rows = await ledger.store.messages({ states: messageStates });
		let bodies = 0;
		for (const row of rows) {
			const found = await rowFault(ledger, row);
			if (typeof found === 'object') return { head, messages: rows.length, bodies, fault: found };
			if (found === 'has a body') bodies += 1;
		}
		return { head, messages: rows.length, bodies };
	} finally {
		await ledger.close();
	}
}

async function rowFault({ seals, bodies }: Ledger, row: MessageRow): Promise<ChainFault | 'has a body' | 'has none'> {
	const place = `message ${row.key.slice(0, 8)}`;
	const { caseNumber, bodySha256 } = row;
	if (row.purged) return 'has none';
	for (const sealed of [row.name, row.address]) {
		const opened = await seals.open(caseNumber, sealed).catch(() => 'changed' as const);
		if (opened === 'erased') return 'has none';
		if (opened === 'changed') return { place, words: 'Its name or its address does not open. Somebody changed it.' };
	}
	const body = await bodies.get(caseNumber, bodySha256);
	if (body === 'erased') return 'has none';
	if (body === 'missing') return { place, words: 'The file of the message itself is missing.' };
	if (body === 'changed') return { place, words: 'Somebody changed the file of the message itself.' };
	return 'has a body';
}
