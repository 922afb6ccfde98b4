// One release in a process of its own, which dies while its rows are being added.
import process from 'node:process';
import type { NewMessage } from '../../pipeline/deliver/ledger/store.ts';
import { openStage, sealedRow } from './ledger-stage.ts';

export interface ReleaseOrders {
	readonly folder: string;
	readonly count: number;
	/** Dies by SIGKILL where the ledger takes this row; after the commit where there is none. */
	readonly killAtRow?: number;
}

async function main(): Promise<void> {
	const { folder, count, killAtRow }: ReleaseOrders = JSON.parse(process.argv[2] ?? '');
	const ledger = openStage(folder);
	const rows: NewMessage[] = [];
	for (let number = 0; number < count; number += 1) {
		const row = await sealedRow(ledger, { number });
		rows.push(number === killAtRow ? deadly(row) : row);
	}
	await ledger.store.addBatch({ digest: 'c7'.repeat(32), by: 'officer', rows }, '2026-11-02T09:00:00.000Z');
	process.kill(process.pid, 'SIGKILL');
}

/** Whoever reads its body's hash is killed. */
function deadly(row: NewMessage): NewMessage {
	return Object.defineProperty({ ...row }, 'bodySha256', {
		get: () => {
			process.kill(process.pid, 'SIGKILL');
			return row.bodySha256;
		},
	});
}

void main();
