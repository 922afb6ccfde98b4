import { type ChainEvent, chainStart, eventHash } from '../chain.ts';
import { type Row, rowDigest, text, whole } from './columns.ts';
import type { Connection, Values } from './database.ts';

/** What one piece of work may do within its transaction. */
export interface Transaction {
	all(sql: string, values?: Values): readonly Row[];
	/**
	 * A change of rows of one table, `... RETURNING *`: each changed row gets its event in the same transaction.
	 * There is no other way to change the ledger, so no change goes without its event.
	 */
	change(what: string, at: string, sql: string, values: Values): readonly Row[];
}

/** Does the work in a transaction and settles when it is on the disk. Work that throws leaves no trace, and takes no other work with it. */
export type Write = <T>(work: (transaction: Transaction) => T, haste?: Haste) => Promise<T>;

/** `soon`: something stands still until it is done. `gathered`: nobody waits for it, so it shares a commit with what comes a little later. */
type Haste = 'soon' | 'gathered';

interface Job {
	readonly run: (transaction: Transaction) => void;
	readonly done: () => void;
	readonly fail: (error: unknown) => void;
}

/**
 * Gathers what several connections ask for at about the same time into one transaction, so that they share one sync of the disk. A piece of work that throws is
 * undone alone. A caller hears of success only after the commit. What must be done soon never waits for what was gathered.
 */
export function groupCommit(connection: Connection): { readonly write: Write; readonly flush: () => void } {
	const commit = (jobs: readonly Job[]) => commitTogether(connection, jobs);
	const queues = {
		// All that the next two looks at the sockets bring in: the second costs less than the commits that it saves.
		soon: newQueue(commit, (end) => setImmediate(() => setImmediate(end))),
		gathered: newQueue(commit, (end) => setTimeout(end, gatherMs)),
	};

	function write<T>(work: (transaction: Transaction) => T, haste: Haste = 'soon'): Promise<T> {
		return new Promise((resolve, reject) => {
			let done = () => {};
			queues[haste].add({
				run: (transaction) => {
					const result = work(transaction);
					done = () => resolve(result);
				},
				done: () => done(),
				fail: reject,
			});
		});
	}

	function flush(): void {
		queues.soon.flush();
		queues.gathered.flush();
	}
	return { write, flush };
}

/** Some twenty syncs of a disk. */
const gatherMs = 20;

interface Queue {
	add(job: Job): void;
	flush(): void;
}

/** The first job plans the end of its group. A flush may come before that: then the planned end finds the jobs that came after it, or none. */
function newQueue(commit: (jobs: readonly Job[]) => void, plan: (end: () => void) => void): Queue {
	let waiting: Job[] = [];
	function flush(): void {
		const jobs = waiting;
		waiting = [];
		if (jobs.length > 0) commit(jobs);
	}
	return {
		add: (job) => {
			if (waiting.push(job) === 1) plan(flush);
		},
		flush,
	};
}

/** Work seldom fails, so all of it runs as one first. Where a piece throws, everything is undone and each runs again behind a savepoint of its own. */
function commitTogether(connection: Connection, jobs: readonly Job[]): void {
	if (commit(connection, jobs, runPlainly) || jobs.length === 1) return;
	commit(connection, jobs, runBehindSavepoint);
}

type RunJob = (connection: Connection, transaction: OpenTransaction, job: Job) => boolean;

/** `false`: several jobs were undone because of one of them, and nobody has been told. */
function commit(connection: Connection, jobs: readonly Job[], runOne: RunJob): boolean {
	const finished: Job[] = [];
	try {
		connection.run('BEGIN IMMEDIATE');
		const transaction = openTransaction(connection);
		for (const job of jobs) if (runOne(connection, transaction, job)) finished.push(job);
		transaction.writeEvents();
		connection.run('COMMIT');
	} catch (error) {
		undo(connection);
		if (runOne === runPlainly && jobs.length > 1) return false;
		for (const job of jobs) job.fail(error);
		return true;
	}
	for (const job of finished) job.done();
	return true;
}

function runPlainly(_: Connection, transaction: Transaction, job: Job): boolean {
	job.run(transaction);
	return true;
}

/** `false`: the job has failed alone. */
function runBehindSavepoint(connection: Connection, transaction: OpenTransaction, job: Job): boolean {
	const before = transaction.events();
	connection.run('SAVEPOINT job');
	try {
		job.run(transaction);
		return true;
	} catch (error) {
		// After a full disk SQLite has ended the whole transaction itself: then nobody's work is done.
		if (!connection.inTransaction()) throw error;
		connection.run('ROLLBACK TO job');
		transaction.forgetFrom(before);
		job.fail(error);
		return false;
	} finally {
		if (connection.inTransaction()) connection.run('RELEASE job');
	}
}

function undo(connection: Connection): void {
	if (!connection.inTransaction()) return;
	try {
		connection.exec('ROLLBACK');
	} catch {
		// The first failure is the one to tell.
	}
}

interface OpenTransaction extends Transaction {
	/** How many events it holds. */
	events(): number;
	/** Those of work that was undone never happened. */
	forgetFrom(count: number): void;
	/** Events join their rows just before the commit, many in one statement. */
	writeEvents(): void;
}

function openTransaction(connection: Connection): OpenTransaction {
	let start: ReturnType<typeof lastEvent> | undefined;
	const events: (ChainEvent & { readonly prev: string; readonly hash: string })[] = [];

	function record(what: string, at: string, kind: string, row: Row): void {
		start ??= lastEvent(connection);
		const { seq, hash: prev } = events.at(-1) ?? start;
		const event = { seq: seq + 1, at, kind, subject: text(row, 'id'), what, digest: rowDigest(row) };
		events.push({ ...event, prev, hash: eventHash(prev, event) });
	}

	return {
		all: connection.all,
		change: (what, at, sql, values) => {
			const kind = /^(?:INSERT INTO|UPDATE) (\w+)/.exec(sql)?.[1];
			if (!kind || !sql.endsWith('RETURNING *')) throw new TypeError('A change names its table first and ends with RETURNING *.');
			const rows = connection.all(sql, values);
			for (const row of rows) record(what, at, kind, row);
			return rows;
		},
		events: () => events.length,
		forgetFrom: (count) => {
			events.length = count;
		},
		writeEvents: () => {
			for (let first = 0; first < events.length; ) {
				const left = events.length - first;
				const count = eventsAtOnce.find((size) => size <= left) ?? 1;
				const values = events
					.slice(first, first + count)
					.flatMap(({ seq, at, kind, subject, what, digest, prev, hash }) => [seq, at, kind, subject, what, digest, prev, hash]);
				connection.run(insertEvents(count), values);
				first += count;
			}
		},
	};
}

/** Few statements serve every number of events, and each stays ready. */
const eventsAtOnce = [32, 16, 8, 4, 2, 1] as const;

function insertEvents(count: number): string {
	const places = Array.from({ length: count }, () => '(?, ?, ?, ?, ?, ?, ?, ?)').join(', ');
	return `INSERT INTO event (seq, at, kind, subject, what, digest, prev, hash) VALUES ${places}`;
}

/** The end of the chain. */
export function lastEvent(connection: Pick<Connection, 'all'>): { readonly seq: number; readonly hash: string } {
	const row = connection.all('SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1')[0];
	return row ? { seq: whole(row, 'seq'), hash: text(row, 'hash') } : { seq: 0, hash: chainStart };
}
