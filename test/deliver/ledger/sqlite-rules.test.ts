import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Libsql from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Connection, openConnection } from '../../../pipeline/deliver/ledger/sqlite/database.ts';
import { groupCommit } from '../../../pipeline/deliver/ledger/sqlite/group-commit.ts';
import { openSqliteStore } from '../../../pipeline/deliver/ledger/sqlite/open-sqlite-store.ts';
import { keptTables } from '../../../pipeline/deliver/ledger/sqlite/schema/tables.ts';
import type { LedgerStore } from '../../../pipeline/deliver/ledger/store.ts';
import { add, at, day, finalPlan, message, refused, reply, send, service, sha256, take, unsure } from './sample.ts';

let folder: string;
let file: string;
let store: LedgerStore;
let database: InstanceType<typeof Libsql>;

const keys = {
	accepted: message({ personKey: 'accepted' }).key,
	refused: message({ personKey: 'refused' }).key,
	unsure: message({ personKey: 'unsure' }).key,
	sending: message({ personKey: 'sending' }).key,
	handed: message({ personKey: 'handed' }).key,
	queued: message({ personKey: 'queued' }).key,
	held: message({ personKey: 'held' }).key,
	cancelled: message({ personKey: 'cancelled' }).key,
	letter: message({ personKey: 'letter', route: 'post' }).key,
	final: finalPlan().key,
	otherFinal: finalPlan({ caseNumber: 'NM-0004' }).key,
};

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'plainplan-rules-'));
	file = path.join(folder, 'ledger.db');
	store = openSqliteStore(file);
	await send(store, message({ personKey: 'accepted' }), 0);
	await send(store, message({ personKey: 'refused' }), 10, refused);
	await send(store, message({ personKey: 'unsure' }), 20, unsure);
	await add(store, [message({ personKey: 'sending' })]);
	await take(store, at(30));
	await add(store, [message({ personKey: 'handed' })]);
	await store.handed(await take(store, at(30)), at(31));
	const hold = { reason: 'no-consent', detail: new Uint8Array([1]) } as const;
	await add(store, [
		message({ personKey: 'queued' }),
		message({ personKey: 'held', holds: [hold] }),
		message({ personKey: 'cancelled' }),
		message({ personKey: 'letter', route: 'post' }),
		finalPlan(),
	]);
	await store.cancel(keys.cancelled, 'why', 'officer-1', at(40));
	await store.addReply(reply({ personKey: 'accepted' }), at(day));
	await store.addConsent({ caseNumber: 'NM-0001', service: 'health', by: 'officer-1' }, at(day));
	await add(store, [message({ caseNumber: 'NM-0002' }), finalPlan({ caseNumber: 'NM-0004' })]);
	const letter = message({ caseNumber: 'NM-0004', route: 'post' });
	await add(store, [letter]);
	await store.posted(letter.key, 'officer-1', '2026-11-02', service, at(day));
	await store.addReply(reply({ caseNumber: 'NM-0004', sourceMessageId: '<answer-2@mail.example>' }), at(day));
	await store.erase('NM-0003', 'officer-1', at(2 * day));
	const lost = await send(store, message({ caseNumber: 'NM-0005', notBefore: at(-9) }), 3 * day, unsure);
	await store.resolve(lost, { verdict: 'accepted', evidence: 'person', by: 'officer-1', service }, at(4 * day));
	await store.extendWindow(lost.slice(0, 24), '2026-12-01', 'officer-1', 'a move', at(4 * day));
	const back = await send(store, message({ caseNumber: 'NM-0006', notBefore: at(-9) }), 5 * day);
	await store.bounce(back, { sourceSha256: 'a'.repeat(64) }, at(6 * day));
	database = new Libsql(file);
	database.exec('PRAGMA foreign_keys = ON');
});
afterAll(async () => {
	database.close();
	store.close();
	await rm(folder, { recursive: true });
});

const lease = `lease_owner = 'w', lease_until = '${at(99)}'`;
const free = 'lease_owner = NULL, lease_until = NULL';
const is = (key: string) => `WHERE id = '${key}'`;

/** Adds a row like one that is there, with some values changed. */
function addLike(table: string, id: string, changes: Readonly<Record<string, string | null>>): void {
	const [row] = database.prepare(`SELECT * FROM ${table} WHERE id = ?`).all([id]) as Record<string, string>[];
	const { n: _, name: __, address: ___, ...values } = { ...row, ...changes };
	const names = Object.keys(values);
	const places = names.map((name) => `:${name}`).join(', ');
	database.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`).run(values);
}

describe('the database itself refuses', () => {
	it.each([
		['I1: a second row with a key', `UPDATE message SET id = '${keys.held}' ${is(keys.queued)}`],
		['I4: a lease without a new number', `UPDATE message SET state = 'sending', ${lease} ${is(keys.queued)}`],
		['I4: another owner of a lease that runs', `UPDATE message SET lease_owner = 'w2' ${is(keys.sending)}`],
		['I4: "sending" without an owner', `UPDATE message SET state = 'sending', lease_no = lease_no + 1 ${is(keys.queued)}`],
		['I5: "accepted" that was never handed over', `UPDATE message SET state = 'refused', handed_at = NULL, ${free} ${is(keys.handed)}`],
		['I5: another moment of handing over', `UPDATE message SET handed_at = '${at(77)}' ${is(keys.handed)}`],
		['I5: a queued message that was handed over', `UPDATE message SET handed_at = '${at(77)}' ${is(keys.queued)}`],
		[
			'I6: an accepted draft without a window',
			`UPDATE message SET state = 'accepted', accepted_at = '${at(77)}', ${free} ${is(keys.handed)}`,
		],
		[
			'I7: a message goes again that may have been sent',
			`UPDATE message SET state = 'queued', handed_at = NULL, ${free} ${is(keys.handed)}`,
		],
		['I8: an unsure message goes again without a verdict', `UPDATE message SET state = 'queued', handed_at = NULL ${is(keys.unsure)}`],
		['I8: an unsure message bounces without a bounce', `UPDATE message SET state = 'bounced' ${is(keys.unsure)}`],
		['I8: other bytes under the same key', `UPDATE message SET body_sha256 = '${'f'.repeat(64)}' ${is(keys.unsure)}`],
		['I9: a last day before the floor', `UPDATE reply_window SET last_day = '2026-11-01'`],
		['I9: a last day that moves earlier', `UPDATE reply_window SET last_day = '2026-11-17'`],
		['I9: fewer days than were given before', `UPDATE reply_window SET last_day = '2026-11-25' WHERE last_day = '2026-12-01'`],
		['I9: a lower floor', `UPDATE reply_window SET floor_day = '2026-11-03'`],
		[
			'I12: words in an event',
			`INSERT INTO event SELECT seq + 1, at, kind, 'Anna Field', what, digest, hash, hash FROM event ORDER BY seq DESC LIMIT 1`,
		],
		[
			'I12: an address in an event',
			`INSERT INTO event SELECT seq + 1, at, kind, subject, 'anna@mail.example', digest, hash, hash FROM event ORDER BY seq DESC LIMIT 1`,
		],
		['I11: an event that changes', `UPDATE event SET what = 'queued'`],
		['I11: an event that goes', 'DELETE FROM event'],
		[
			'I11: an event that skips a number',
			'INSERT INTO event SELECT seq + 2, at, kind, subject, what, digest, hash, hash FROM event ORDER BY seq DESC LIMIT 1',
		],
		[
			'I11: an event that does not follow',
			'INSERT INTO event SELECT seq + 1, at, kind, subject, what, digest, prev, hash FROM event ORDER BY seq DESC LIMIT 1',
		],
		['I13: a final while a window is open', `UPDATE message SET state = 'sending', lease_no = 1, ${lease} ${is(keys.final)}`],
		[
			'I13: a final before the last day of a window that was answered',
			`UPDATE message SET state = 'sending', lease_no = 1, ${lease}, changed_at = '2026-11-18T22:59:59.000Z' ${is(keys.otherFinal)}`,
		],
		['more time on another day', `UPDATE extension SET last_day = '2026-12-24'`],
		['a message for another person', `UPDATE message SET person_key = 'father' ${is(keys.queued)}`],
		['another address on a released message', `UPDATE message SET address = x'0102' ${is(keys.queued)}`],
		['a held message that goes with an open hold', `UPDATE message SET state = 'queued', open_holds = 0 ${is(keys.held)}`],
		['a hold that loses its confirmation or its reason', `UPDATE hold SET reason = 'shared-address'`],
		['a cancelled message that comes back', `UPDATE message SET state = 'queued' ${is(keys.cancelled)}`],
		['a refused message that goes again', `UPDATE message SET state = 'queued', handed_at = NULL ${is(keys.refused)}`],
		['an accepted message that is cancelled', `UPDATE message SET state = 'refused' ${is(keys.accepted)}`],
		['a letter in the hands of a worker', `UPDATE message SET state = 'sending', lease_no = 1, ${lease} ${is(keys.letter)}`],
		['an email that a person "posted"', `UPDATE message SET state = 'accepted', accepted_at = '${at(77)}' ${is(keys.queued)}`],
		['a message that goes', `DELETE FROM message ${is(keys.cancelled)}`],
		['an attempt that changes', `UPDATE attempt SET outcome = 'accepted'`],
		['consent that goes', 'DELETE FROM consent'],
		['consent that changes', `UPDATE consent SET service = 'care'`],
		['another day of an answer', `UPDATE reply SET received_on = '2026-11-30'`],
		['an answer that moves to another window', `UPDATE reply SET reply_window = NULL`],
		['an answered window that opens again', `UPDATE reply_window SET state = 'open', closed_at = NULL WHERE state = 'answered'`],
		['an erased case that gets a key', `UPDATE plan SET wrapped = x'01' WHERE erased_at IS NOT NULL`],
		['an erased case that is no longer erased', `UPDATE plan SET erased_at = NULL WHERE erased_at IS NOT NULL`],
		['a moment without milliseconds', `UPDATE message SET changed_at = '2026-11-02T09:00:00Z' ${is(keys.queued)}`],
		['text where bytes belong', `UPDATE plan SET wrapped = 'a key' WHERE case_number = 'NM-0002'`],
	])('%s', (_, sql) => {
		expect(() => database.exec(sql)).toThrow();
	});

	const another = { id: 'd'.repeat(64), message_id: null };

	it.each([
		['a message that begins accepted', 'a message begins held or queued', () => addLike('message', keys.accepted, another)],
		['a message for an erased case', 'the case was erased', () => addLike('message', keys.queued, { ...another, case_number: 'NM-0003' })],
		[
			'a window that begins answered',
			'a window begins open',
			() => addLike('reply_window', keys.accepted.slice(0, 24), { id: 'd'.repeat(24), message: keys.held }),
		],
	])('%s', (_, words, change) => {
		expect(change).toThrow(words);
	});

	it('a message that begins queued is taken, so that is not for another reason', async () => {
		database.exec('BEGIN');
		addLike('message', keys.queued, another);
		database.exec('ROLLBACK');
		expect(await store.message(another.id)).toBeUndefined();
	});

	it.each(keptTables)('that a row of "%s" goes', (table) => {
		expect(database.prepare(`SELECT COUNT(*) AS count FROM ${table}`).all([])).not.toEqual([{ count: 0 }]);
		expect(() => database.exec(`DELETE FROM ${table}`)).toThrow('nothing leaves the ledger');
	});

	it.each(['batch', 'attempt', 'verdict', 'bounce', 'consent', 'event'])('that a row of "%s" changes at all', (table) => {
		expect(() => database.exec(`UPDATE ${table} SET rowid = rowid`)).toThrow('only added to, never changed');
	});

	it('and stays sound through all of it', async () => {
		expect(await store.verify()).toBeUndefined();
	});

	it('these rows may change, so the refusals above are not for another reason', () => {
		database.exec('BEGIN');
		database.exec(`UPDATE message SET state = 'sending', lease_no = 1, ${lease} ${is(keys.queued)}`);
		database.exec(`UPDATE message SET state = 'queued', ${free} ${is(keys.sending)}`);
		database.exec(
			`UPDATE message SET state = 'sending', lease_no = 1, ${lease}, changed_at = '2026-11-18T23:00:00.000Z' ${is(keys.otherFinal)}`,
		);
		database.exec(`UPDATE reply_window SET last_day = '2026-12-24'`);
		database.exec(`UPDATE plan SET wrapped = x'01' WHERE case_number = 'NM-0002'`);
		database.exec(`UPDATE message SET address = NULL ${is(keys.accepted)}`);
		database.exec('INSERT INTO event SELECT seq + 1, at, kind, subject, what, digest, hash, hash FROM event ORDER BY seq DESC LIMIT 1');
		database.exec('ROLLBACK');
		expect(database.inTransaction).toBe(false);
	});
});

describe('the overview is counted by index alone', () => {
	it.each([
		'SELECT state, COUNT(*) AS count FROM message GROUP BY state',
		'SELECT COUNT(*) AS count FROM plan',
		`SELECT COUNT(*) AS count FROM reply_window WHERE state = 'open'`,
		'SELECT * FROM message WHERE case_number = ? ORDER BY n',
		`SELECT * FROM reply_window WHERE case_number = ? ORDER BY n`,
		'SELECT * FROM message WHERE id >= ? AND id < ? LIMIT 2',
	])('%s', (sql) => {
		const values = Array(sql.split('?').length - 1).fill('x');
		const plan = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(values) as { detail: string }[];
		expect(plan.filter(({ detail }) => /SCAN (?!.*COVERING INDEX)/.test(detail))).toEqual([]);
	});
});

describe('pieces of work that share one commit', () => {
	it('a piece that fails takes no other with it, and the next use of the same statement is well', async () => {
		const connection = openConnection(path.join(folder, 'pieces.db'));
		connection.exec(
			'CREATE TABLE event (seq INTEGER PRIMARY KEY, at TEXT, kind TEXT, subject TEXT, what TEXT, digest TEXT, prev TEXT, hash TEXT)',
		);
		connection.exec('CREATE TABLE note (id TEXT PRIMARY KEY CHECK (length(id) = 64)) STRICT');
		const { write } = groupCommit(connection);
		const put = (id: string) =>
			write((transaction) => transaction.change('put', at(0), 'INSERT INTO note (id) VALUES (?) RETURNING *', [id]).length);
		const results = await Promise.allSettled(['a', 'short', 'b', 'a', 'c'].map((id) => put(id === 'short' ? id : sha256(id))));
		expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled']);
		expect(connection.all('SELECT COUNT(*) AS count FROM note')).toEqual([{ count: 3 }]);
		expect(connection.all('SELECT seq FROM event').map(({ seq }) => seq)).toEqual([1, 2, 3]);
		connection.close();
	});

	it('what is asked for together is on the disk with one commit', async () => {
		const connection = openConnection(path.join(folder, 'together.db'));
		const begun: string[] = [];
		const watched = {
			...connection,
			run: (sql: string, values?: readonly string[]) => {
				begun.push(sql);
				return connection.run(sql, values);
			},
		};
		const { write } = groupCommit(watched);
		await Promise.all([1, 2, 3, 4, 5].map((n) => write(() => n)));
		expect(begun.filter((sql) => sql === 'COMMIT')).toHaveLength(1);
		connection.close();
	});

	it('what may wait is gathered into one commit, and holds up nothing that stands still for its own', async () => {
		const connection = openConnection(path.join(folder, 'haste.db'));
		const begun: string[] = [];
		const watched = {
			...connection,
			run: (sql: string, values?: readonly string[]) => {
				begun.push(sql);
				return connection.run(sql, values);
			},
		};
		const { write } = groupCommit(watched);
		const done: string[] = [];
		const note = (name: string) => () => void done.push(name);
		const patient = [1, 2].map((n) => write(note(`patient ${n}`), 'gathered'));
		await Promise.all([...patient, write(note('soon'))]);
		expect(done).toEqual(['soon', 'patient 1', 'patient 2']);
		expect(begun.filter((sql) => sql === 'COMMIT')).toHaveLength(2);
		connection.close();
	});

	it('a row has the columns that another process gave its table meanwhile, and its bytes as they were put', () => {
		const [one, other] = [1, 2].map(() => openConnection(path.join(folder, 'columns.db'))) as [Connection, Connection];
		one.exec('CREATE TABLE note (n INTEGER PRIMARY KEY, seal BLOB) STRICT');
		const put = () => one.all('INSERT INTO note (seal) VALUES (?) RETURNING *', [new Uint8Array([1, 2])]);
		expect(put()).toEqual([{ n: 1, seal: Buffer.from([1, 2]) }]);
		other.exec('ALTER TABLE note ADD COLUMN words TEXT');
		expect(put()).toEqual([{ n: 2, seal: Buffer.from([1, 2]), words: null }]);
		one.close();
		other.close();
	});

	it('a failed sync of the disk is told to everyone who waited for it', async () => {
		const connection = openConnection(path.join(folder, 'failing.db'));
		const failing = {
			...connection,
			run: (sql: string, values?: readonly string[]) => {
				if (sql === 'COMMIT') throw new Error('no disk');
				return connection.run(sql, values);
			},
		};
		const { write } = groupCommit(failing);
		const results = await Promise.allSettled([1, 2].map((n) => write(() => n)));
		expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
		expect(connection.inTransaction()).toBe(false);
		connection.close();
	});

	it('each connection waits for the disk, cleans what it frees and holds rows together', () => {
		const connection = openConnection(path.join(folder, 'settings.db'));
		const setting = (name: string) => Object.values(connection.all(`PRAGMA ${name}`)[0] ?? {})[0];
		expect(['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete'].map(setting)).toEqual(['wal', 2, 1, 1]);
		connection.close();
	});
});
