import { setImmediate } from 'node:timers/promises';
import { chainStart, eventHash } from '../chain.ts';
import type { ChainFault } from '../store.ts';
import { type Row, rowDigest, text, whole } from './columns.ts';
import type { Connection } from './database.ts';
import { keptTables } from './schema/tables.ts';

/** An event that was sound at an earlier look. */
type Since = { readonly seq: number; readonly hash: string };

/**
 * Walks every event, then holds every row against the last event that speaks of it (I11). Reads one unchanging moment of the ledger.
 * The connection is for this alone. `since`: walks only what came after that event, and looks only at the rows of which those events speak.
 */
export async function verifyLedger(connection: Connection, since?: Since): Promise<ChainFault | undefined> {
	connection.exec(littleMemory);
	connection.exec('BEGIN');
	try {
		return since ? (missingEvent(connection, since) ?? (await verifyFrom(connection, since))) : await verifyWhole(connection);
	} finally {
		connection.exec('ROLLBACK');
	}
}

/** libsql keeps temporary tables in memory unless it is told otherwise. */
const littleMemory = 'PRAGMA temp_store = FILE; PRAGMA cache_size = -8000';

function damage(connection: Connection): ChainFault | undefined {
	const found = connection.all('PRAGMA quick_check(1)')[0];
	const words = found ? Object.values(found)[0] : 'ok';
	return words === 'ok' ? undefined : { place: 'the file', words: 'The file of the ledger is damaged.' };
}

function missingEvent(connection: Connection, since: Since): ChainFault | undefined {
	const [known] = connection.all('SELECT hash FROM event WHERE seq = ?', [since.seq]);
	if (since.seq === 0 || (known && text(known, 'hash') === since.hash)) return undefined;
	return { place: `event ${since.seq}`, words: 'It is another one than at the last look, or it is gone.' };
}

async function verifyWhole(connection: Connection): Promise<ChainFault | undefined> {
	const fault = damage(connection) ?? (await verifyFrom(connection, { seq: 0, hash: chainStart }));
	if (fault) return fault;
	for (const table of keptTables) {
		const sql = `SELECT id FROM ${table} WHERE NOT EXISTS (SELECT 1 FROM last_event WHERE kind = '${table}' AND subject = id) ORDER BY n LIMIT 1`;
		const [row] = connection.all(sql);
		if (row) return { place: placeOf(table, text(row, 'id')), words: 'No event tells how this row came into the ledger.' };
	}
	return undefined;
}

async function verifyFrom(connection: Connection, since: Since): Promise<ChainFault | undefined> {
	const fault = await walkEvents(connection, since);
	if (fault) return fault;
	connection.exec(lastEvents);
	connection.run('INSERT INTO last_event SELECT kind, subject, MAX(seq), digest FROM event WHERE seq > ? GROUP BY kind, subject', [
		since.seq,
	]);
	for (const table of keptTables) {
		const found = await verifyRows(connection, table);
		if (found) return found;
	}
	const kept = keptTables.map((table) => `'${table}'`).join(', ');
	const [other] = connection.all(`SELECT kind, subject, seq FROM last_event WHERE kind NOT IN (${kept}) ORDER BY seq LIMIT 1`);
	return other && goneRow(text(other, 'kind'), text(other, 'subject'), whole(other, 'seq'));
}

/**
 * What the last event says of each row. SQLite keeps it, in a file of its own where it is much, so that a ledger of many years needs no more memory than a small one.
 * Where `MAX` is asked for, SQLite takes the other columns from the row that has it.
 */
const lastEvents = `CREATE TEMP TABLE IF NOT EXISTS last_event (kind TEXT, subject TEXT, seq INTEGER, digest TEXT, PRIMARY KEY (kind, subject)) WITHOUT ROWID;
	DELETE FROM last_event`;

async function walkEvents(connection: Connection, since: Since): Promise<ChainFault | undefined> {
	let { seq, hash: previous } = since;
	const sql = `SELECT * FROM event WHERE seq > ? ORDER BY seq LIMIT ${step}`;
	for await (const row of rowsInTurn(connection, sql, [], (last) => whole(last, 'seq'), since.seq)) {
		seq += 1;
		const event = {
			seq: whole(row, 'seq'),
			at: text(row, 'at'),
			kind: text(row, 'kind'),
			subject: text(row, 'subject'),
			what: text(row, 'what'),
			digest: text(row, 'digest'),
		};
		if (event.seq !== seq) return { place: `event ${seq}`, words: 'This event is missing.' };
		if (text(row, 'prev') !== previous) return { place: `event ${seq}`, words: 'This event does not follow the one before it.' };
		previous = eventHash(previous, event);
		if (text(row, 'hash') !== previous) return { place: `event ${seq}`, words: 'Somebody changed this event.' };
	}
	return undefined;
}

/** Every row of which an event speaks. */
async function verifyRows(connection: Connection, table: string): Promise<ChainFault | undefined> {
	const sql = `SELECT e.subject AS event_subject, e.seq AS event_seq, e.digest AS event_digest, t.* FROM last_event e LEFT JOIN ${table} t ON t.id = e.subject
		WHERE e.kind = ? AND e.subject > ? ORDER BY e.subject LIMIT ${step}`;
	for await (const found of rowsInTurn(connection, sql, [table], (last) => text(last, 'event_subject'), '')) {
		const { event_subject: _, event_seq: __, event_digest: digest, ...row } = found;
		const [id, seq] = [text(found, 'event_subject'), whole(found, 'event_seq')];
		if (row['id'] === null) return goneRow(table, id, seq);
		if (digest !== rowDigest(row)) return changedRow(table, id, seq);
	}
	return undefined;
}

function changedRow(table: string, id: string, seq: number): ChainFault {
	return { place: placeOf(table, id), words: `This row is not as event ${seq} left it.` };
}

function goneRow(table: string, id: string, seq: number): ChainFault {
	return { place: placeOf(table, id), words: `Event ${seq} speaks of this row, and it is gone.` };
}

/** `message 3f2a9c41`, `attempt 3f2a9c41/2`. */
function placeOf(table: string, id: string): string {
	const [key = '', number] = id.split('/');
	return `${table.replace('_', ' ')} ${key.slice(0, 8)}${number ? `/${number}` : ''}`;
}

const step = 1000;

/** Row after row, with a pause for other work now and then. The last value of `sql` is that of `placeIn` of the row before. */
async function* rowsInTurn<T extends string | number>(
	connection: Connection,
	sql: string,
	values: readonly string[],
	placeIn: (row: Row) => T,
	start: T,
): AsyncGenerator<Row> {
	for (let after = start; ; ) {
		const rows = connection.all(sql, [...values, after]);
		yield* rows;
		const last = rows.at(-1);
		if (!last || rows.length < step) return;
		after = placeIn(last);
		await setImmediate();
	}
}
