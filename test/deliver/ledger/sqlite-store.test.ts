import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSqliteStore } from '../../../pipeline/deliver/ledger/sqlite/open-sqlite-store.ts';
import type { LedgerStore } from '../../../pipeline/deliver/ledger/store.ts';
import { ledgerStoreSuite } from './store-suite.ts';

ledgerStoreSuite('the ledger on SQLite', async () => {
	const folder = await mkdtemp(path.join(tmpdir(), 'plainplan-ledger-'));
	const file = path.join(folder, 'ledger.db');
	const stores: LedgerStore[] = [];
	const again = async () => {
		const store = openSqliteStore(file);
		stores.push(store);
		return store;
	};
	return {
		store: await again(),
		again,
		end: async () => {
			for (const store of stores) store.close();
			await rm(folder, { recursive: true });
		},
	};
});
