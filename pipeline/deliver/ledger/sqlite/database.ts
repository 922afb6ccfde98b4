import { chmodSync, closeSync, openSync } from 'node:fs';
import Libsql from 'libsql';
import { UserError } from '../../../model/errors.ts';
import type { Cell, Row } from './columns.ts';

export type Value = string | number | null | Uint8Array;
/** By place (`?`) or by name (`:key`). */
export type Values = readonly Value[] | Readonly<Record<string, Value>>;

/** One connection to the file, with its statements kept ready. Every failure of disk or file is a `UserError`. */
export interface Connection {
	/** The rows of a query, or of a change with `RETURNING`. */
	all(sql: string, values?: Values): readonly Row[];
	/** A change without `RETURNING`. How many rows it changed. */
	run(sql: string, values?: Values): number;
	/** Statements without values, one or several. */
	exec(sql: string): void;
	inTransaction(): boolean;
	close(): void;
}

/** How long one process waits for another that writes. */
const busyMs = 15_000;

/**
 * Freed parts of pages are overwritten with zeros. 32 MB of pages stay in memory and the log grows to 32 MB before it is copied back:
 * with SQLite's own 2 and 4 MB the run of 10,000 messages took a third longer.
 */
const settings = `PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF;
	PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 8000;`;

/** Opens the file, made if it is not there, so that only its owner may read it. SQLite gives its side files the same rights. */
export function openConnection(path: string): Connection {
	return guarded(() => {
		closeSync(openSync(path, 'a', 0o600));
		chmodSync(path, 0o600);
		const database = new Libsql(path, { timeout: busyMs });
		const connection = connectionOf(database);
		connection.all(`PRAGMA busy_timeout = ${busyMs}`);
		useWriteAheadLog(connection);
		connection.exec(settings);
		return connection;
	});
}

/** Only one process can change the journal at a time, and SQLite does not wait its turn here. */
function useWriteAheadLog(connection: Connection): void {
	for (let left = 100; ; left -= 1) {
		try {
			connection.all('PRAGMA journal_mode = WAL');
			return;
		} catch (error) {
			if (left === 0 || !(error instanceof UserError) || error.code !== 'ledger/locked') throw error;
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
		}
	}
}

interface Prepared {
	readonly statement: ReturnType<InstanceType<typeof Libsql>['prepare']>;
	/** The names of what it returns, once somebody has asked for it. From then on rows come as lists: to let libsql make objects of 45 columns takes it longer than to change the row. */
	columns?: readonly string[];
}

function connectionOf(database: InstanceType<typeof Libsql>): Connection {
	const statements = new Map<string, Prepared>();

	/**
	 * libsql 0.5 reports the failure of a statement once more when the same statement is used again, so a failed one is thrown away.
	 * Values go in as one array or object, because a lone `Uint8Array` is read as an object of names.
	 */
	function using<T>(sql: string, use: (prepared: Prepared) => T): T {
		const prepared = statements.get(sql) ?? guarded(() => ({ statement: database.prepare(sql) }));
		try {
			const result = use(prepared);
			if (!statements.has(sql)) statements.set(sql, prepared);
			return result;
		} catch (error) {
			statements.delete(sql);
			throw asUserError(error);
		}
	}

	function rowsOf(prepared: Prepared, values: Values): readonly Row[] {
		const { statement } = prepared;
		if (prepared.columns === undefined) statement.raw();
		const rows = statement.all(values) as Cell[][];
		if (rows[0] === undefined) return [];
		// A table gets more columns where another process makes its schema newer.
		if (prepared.columns?.length !== rows[0].length) prepared.columns = statement.columns().map(({ name }) => name);
		const { columns } = prepared;
		return rows.map((cells) => {
			const row: Record<string, Cell> = {};
			for (let place = 0; place < columns.length; place += 1) row[columns[place] ?? ''] = cells[place] ?? null;
			return row;
		});
	}

	return {
		// `all` and never `get`, which adds a column `_metadata` of its own.
		all: (sql, values = []) => using(sql, (prepared) => rowsOf(prepared, values)),
		run: (sql, values = []) => using(sql, ({ statement }) => statement.run(values).changes),
		exec: (sql) => guarded(() => void database.exec(sql)),
		inTransaction: () => database.inTransaction,
		close: () => {
			statements.clear();
			database.close();
		},
	};
}

function guarded<T>(work: () => T): T {
	try {
		return work();
	} catch (error) {
		throw asUserError(error);
	}
}

/** A broken rule of the schema is a bug of ours and stays as it is. */
function asUserError(error: unknown): unknown {
	if (!(error instanceof Error) || error instanceof UserError) return error;
	const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
	if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new UserError('ledger/locked', 'Another Plainplan is writing into the ledger.');
	if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return new UserError('ledger/damaged', 'The file of the ledger is damaged.');
	if (/^SQLITE_(FULL|IOERR|READONLY|CANTOPEN)|^E[A-Z]+$/.test(code)) {
		return new UserError('disk/write', 'Plainplan cannot write into the ledger.');
	}
	return error;
}
