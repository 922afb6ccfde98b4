import { afterEach, beforeEach, describe } from 'vitest';
import type { LedgerStore } from '../../../pipeline/deliver/ledger/store.ts';
import { keysAndLeases } from './suite/keys-and-leases.ts';
import { privacyAndChain } from './suite/privacy-and-chain.ts';
import { randomOperations } from './suite/random-operations.ts';
import { reading } from './suite/reading.ts';
import { sending } from './suite/sending.ts';
import { stillTrue } from './suite/still-true.ts';
import { unsureMessages } from './suite/unsure.ts';
import { windowsAndReplies } from './suite/windows-and-replies.ts';

/** An empty ledger, and a way for a second program to open the same one. */
export interface OpenedStore {
	readonly store: LedgerStore;
	again(): Promise<LedgerStore>;
	/** Ends everything that was opened. */
	end(): Promise<void>;
}

/** The ledger of the test that runs now. */
export interface Ledgers {
	readonly store: LedgerStore;
	readonly again: () => Promise<LedgerStore>;
}

/** What every engine must hold. */
export function ledgerStoreSuite(name: string, open: () => Promise<OpenedStore>): void {
	describe(name, () => {
		let opened: OpenedStore;
		beforeEach(async () => {
			opened = await open();
		});
		afterEach(async () => {
			await opened.end();
		});
		const ledgers: Ledgers = {
			get store() {
				return opened.store;
			},
			again: () => opened.again(),
		};
		keysAndLeases(ledgers);
		unsureMessages(ledgers);
		sending(ledgers);
		stillTrue(ledgers);
		windowsAndReplies(ledgers);
		reading(ledgers);
		privacyAndChain(ledgers);
		randomOperations(open);
	});
}
