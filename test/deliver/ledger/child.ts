/**
 * One of several programs that use the same ledger at once. Says on its standard output, line by line, what the ledger told it had happened.
 * `race FILE`: releases the same 200 messages, one batch each. `drain FILE`: leases rows until none is left. `fill FILE`: adds messages without end.
 */
import { openSqliteStore } from '../../../pipeline/deliver/ledger/sqlite/open-sqlite-store.ts';
import { at, message, sha256 } from './sample.ts';

const [task, file = ''] = process.argv.slice(2);
const store = openSqliteStore(file);
const say = (line: string) => process.stdout.write(`${line}\n`);

async function race(): Promise<void> {
	for (let n = 0; n < 200; n += 1) {
		const rows = [message({ caseNumber: `NM-${n}` })];
		const { added } = await store.addBatch({ digest: sha256(`${process.pid} ${n}`), by: 'officer-1', rows }, at(n));
		for (const key of added) say(key);
	}
}

async function drain(): Promise<void> {
	const worker = `worker-${process.pid}`;
	for (;;) {
		const claims = await store.claim({ worker, now: at(1), leaseMs: 3_600_000, limit: 3 });
		if (claims.length === 0) return;
		await Promise.all(
			claims.map(async (lease) => {
				await store.handed(lease, at(2));
				say(lease.key);
				await store.settle(lease, { result: 'refused', startedAt: at(1), relay: 'outbox', code: 550 }, at(3));
			}),
		);
	}
}

async function fill(): Promise<void> {
	for (let n = 0; ; n += 1) {
		const row = message({ caseNumber: `NM-${n}` });
		await store.addBatch({ digest: sha256(`fill ${n}`), by: 'officer-1', rows: [row] }, at(n));
		say(row.key);
	}
}

const tasks = new Map([
	['race', race],
	['drain', drain],
	['fill', fill],
]);
await tasks.get(task ?? '')?.();
store.close();
