import { setImmediate } from 'node:timers/promises';
import { chainStart, eventHash } from '../chain.ts';
import type { ChainFault } from '../store.ts';
import { type Row, rowDigest, text, whole } from './columns.ts';
import type { Connection } from './database.ts';
import { keptTables } from './schema/tables.ts';

/** An event that was sound at an earlier look. */
type Since = { readonly seq: number; readonly hash: string };

/** By table and id of a row: what the last event that speaks of it says. */
type Digests = Map<string, { readonly digest: string; readonly seq: number }>;

/**
 * Walks every event, then holds every row against the last event that speaks of it (I11). Reads one unchanging moment of the ledger.
 * `since`: walks only what came after that event, and looks only at the rows of which those events speak.
 */
export async function verifyLedger(connection: Connection, since?: Since): Promise<ChainFault | undefined> {
	connection.exec('BEGIN');
	try {
		return since ? await verifyTail(connection, since) : (damage(connection) ?? (await verifyChain(connection)));
	} finally {
		connection.exec('ROLLBACK');
	}
}

function damage(connection: Connection): ChainFault | undefined {
	const found = connection.all('PRAGMA quick_check(1)')[0];
	const words = found ? Object.values(found)[0] : 'ok';
	return words === 'ok' ? undefined : { place: 'the file', words: 'The file of the ledger is damaged.' };
}

async function verifyTail(connection: Connection, since: Since): Promise<ChainFault | undefined> {
	const [known] = connection.all('SELECT hash FROM event WHERE seq = ?', [since.seq]);
	if (since.seq > 0 && (!known || text(known, 'hash') !== since.hash)) {
		return { place: `event ${since.seq}`, words: 'It is another one than at the last look, or it is gone.' };
	}
	const digests: Digests = new Map();
	const fault = await walkEvents(connection, since, digests);
	if (fault) return fault;
	for (const [subject, last] of digests) {
		const [table = '', id = ''] = subject.split(' ');
		const [row] = keptTables.some((kept) => kept === table) ? connection.all(`SELECT * FROM ${table} WHERE id = ?`, [id]) : [];
		if (!row) return goneRow(table, id, last.seq);
		if (last.digest !== rowDigest(row)) return changedRow(table, id, last.seq);
	}
	return undefined;
}

async function verifyChain(connection: Connection): Promise<ChainFault | undefined> {
	const digests: Digests = new Map();
	return (await walkEvents(connection, { seq: 0, hash: chainStart }, digests)) ?? (await verifyRows(connection, digests));
}

/** Fills `digests`. */
async function walkEvents(connection: Connection, since: Since, digests: Digests): Promise<ChainFault | undefined> {
	let { seq, hash: previous } = since;
	for await (const row of rowsInTurn(connection, 'event', 'seq', since.seq)) {
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
		digests.set(`${event.kind} ${event.subject}`, { digest: event.digest, seq });
	}
	return undefined;
}

async function verifyRows(connection: Connection, digests: Digests): Promise<ChainFault | undefined> {
	for (const table of keptTables) {
		for await (const row of rowsInTurn(connection, table, 'n')) {
			const id = text(row, 'id');
			const known = digests.get(`${table} ${id}`);
			if (!known) return { place: placeOf(table, id), words: 'No event tells how this row came into the ledger.' };
			if (known.digest !== rowDigest(row)) return changedRow(table, id, known.seq);
			digests.delete(`${table} ${id}`);
		}
	}
	const [missing] = digests;
	if (!missing) return undefined;
	const [kind = '', id = ''] = missing[0].split(' ');
	return goneRow(kind, id, missing[1].seq);
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

const step = 2000;

/** Row after row, with a pause for other work now and then. */
async function* rowsInTurn(connection: Connection, table: string, order: 'seq' | 'n', start = 0): AsyncGenerator<Row> {
	for (let after = start; ; ) {
		const rows = connection.all(`SELECT * FROM ${table} WHERE ${order} > ? ORDER BY ${order} LIMIT ${step}`, [after]);
		yield* rows;
		const last = rows.at(-1);
		if (!last || rows.length < step) return;
		after = whole(last, order);
		await setImmediate();
	}
}
