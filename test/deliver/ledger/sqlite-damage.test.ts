import { copyFile, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Libsql from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../pipeline/deliver/ledger/sqlite/open-sqlite-store.ts';
import type { LedgerStore } from '../../../pipeline/deliver/ledger/store.ts';
import { add, at, day, message, reply, send, sha256 } from './sample.ts';

let folder: string;
let file: string;
let store: LedgerStore;
beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'plainplan-damage-'));
	file = path.join(folder, 'ledger.db');
	store = openSqliteStore(file);
});
afterEach(async () => {
	store.close();
	await rm(folder, { recursive: true });
});

/** Somebody with the file and a database program, who first removes the rules that stand in the way. */
function tamper(sql: string): void {
	const database = new Libsql(file);
	const triggers = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).all([]) as { name: string }[];
	for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
	database.exec(sql);
	database.close();
}

describe('I11: somebody edits the ledger behind its back', () => {
	const short = message().key.slice(0, 8);

	beforeEach(async () => {
		await send(store, message(), 0);
		await store.addReply(reply(), at(day));
		await store.addConsent({ caseNumber: 'NM-0001', service: 'health', by: 'officer-1' }, at(day));
	});

	it.each([
		['the state of a message', `UPDATE message SET state = 'bounced'`, `message ${short}`],
		['a sealed address', `UPDATE message SET address = x'00'`, `message ${short}`],
		['who a message was for', `UPDATE message SET person_key = 'father'`, `message ${short}`],
		['a last day', `UPDATE reply_window SET last_day = '2026-12-24'`, `reply window ${short}`],
		['the code of an attempt', `UPDATE attempt SET code = 550`, `attempt ${short}/1`],
		[
			'the day of an answer',
			`UPDATE reply SET received_on = '2026-11-30'`,
			`reply ${sha256('reply\n<answer-1@mail.example>').slice(0, 8)}`,
		],
		['an event', `UPDATE event SET what = 'refused' WHERE seq = 3`, 'event 3'],
		['the time of an event', `UPDATE event SET at = '2026-01-01T00:00:00.000Z' WHERE seq = 4`, 'event 4'],
		['a row of the digest only', `UPDATE event SET digest = '${'a'.repeat(64)}' WHERE seq = 2`, 'event 2'],
		['an event that is taken out', 'DELETE FROM event WHERE seq = 5', 'event 5'],
		['a message that is taken out', 'PRAGMA foreign_keys = OFF; DELETE FROM message', `message ${short}`],
		['consent that is taken out', 'DELETE FROM consent', 'consent'],
		[
			'consent that was never given',
			`INSERT INTO consent (id, case_number, service, given_by, at) VALUES ('${'b'.repeat(64)}', 'NM-0001', 'care', 'me', '${at(0)}')`,
			'consent bbbbbbbb',
		],
	])('%s: "verify" names the place', async (_, sql, place) => {
		expect(await store.verify()).toBeUndefined();
		tamper(sql);
		expect((await store.verify())?.place).toContain(place);
	});

	it('what it says holds ids only, in a plain sentence', async () => {
		tamper(`UPDATE message SET lang = 'fr'`);
		expect(await store.verify()).toEqual({
			place: `message ${short}`,
			words: expect.stringMatching(/^This row is not as event \d+ left it\.$/),
		});
	});
});

describe('C9: the last part of the log did not reach the disk', () => {
	it('cut at 60 places, the ledger is always a clean beginning of itself', async () => {
		for (let n = 0; n < 12; n += 1) await send(store, message({ caseNumber: `NM-${n}` }), n * 10);
		const { seq } = await store.head();
		const { size } = await stat(`${file}-wal`);
		const lengths = new Set<number>();
		for (let cut = 0; cut < 60; cut += 1) {
			const copy = path.join(folder, `cut-${cut}.db`);
			await copyFile(file, copy);
			await copyFile(`${file}-wal`, `${copy}-wal`);
			await truncate(`${copy}-wal`, Math.floor((size * cut) / 59));
			const torn = openSqliteStore(copy);
			expect(await torn.verify()).toBeUndefined();
			const rows = await torn.messages({ states: ['queued', 'sending', 'accepted'] });
			expect(rows.map(({ caseNumber }) => caseNumber)).toEqual(rows.map((_, n) => `NM-${n}`));
			const windows = await torn.windows({ openOnly: true });
			expect(windows).toHaveLength(rows.filter(({ state }) => state === 'accepted').length);
			lengths.add((await torn.head()).seq);
			torn.close();
		}
		expect(Math.max(...lengths)).toBe(seq);
		expect(lengths.size).toBeGreaterThan(20);
	});

	it('a page of rubbish in the log ends it there', async () => {
		for (let n = 0; n < 6; n += 1) await send(store, message({ caseNumber: `NM-${n}` }), n * 10);
		const log = await readFile(`${file}-wal`);
		log.fill(0xa5, Math.floor(log.length * 0.8), Math.floor(log.length * 0.8) + 5000);
		const copy = path.join(folder, 'rubbish.db');
		await copyFile(file, copy);
		await writeFile(`${copy}-wal`, log);
		const torn = openSqliteStore(copy);
		expect(await torn.verify()).toBeUndefined();
		expect((await torn.head()).seq).toBeLessThan((await store.head()).seq);
		torn.close();
	});
});

describe('erasing takes the bytes out of the files', () => {
	const marks = {
		name: 'NAME-OF-A-CHILD',
		address: 'ADDRESS-OF-A-CHILD',
		detail: 'DETAIL-OF-A-HOLD',
		summary: 'WHAT-A-PARENT-WROTE',
		key: 'WRAPPED-KEY',
	};
	const bytes = (text: string, length = 60) => new TextEncoder().encode(`${text}-${'x'.repeat(length)}`);

	async function found(): Promise<readonly string[]> {
		const names = (await readdir(folder)).filter((name) => name.startsWith('ledger.db'));
		const contents = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'latin1')));
		return Object.values(marks).filter((mark) => contents.some((content) => content.includes(`${mark}-`)));
	}

	async function fillCase(caseNumber: string, say: (mark: string) => Uint8Array): Promise<void> {
		await store.caseKey(caseNumber, () => say(marks.key));
		for (let round = 1; round <= 4; round += 1) {
			const holds = [{ reason: 'changed-address', detail: say(marks.detail) }] as const;
			await add(store, [
				message({ caseNumber, round, name: say(marks.name), address: say(marks.address), holds: round === 4 ? holds : [] }),
			]);
		}
		await store.addReply(reply({ caseNumber, summary: say(marks.summary), sourceMessageId: `<${caseNumber}@mail.example>` }), at(day));
	}

	it('names, addresses, answers and the key are there before, and nowhere after', async () => {
		for (let n = 0; n < 20; n += 1) await fillCase(`NM-${n}`, (mark) => bytes(mark.toLowerCase(), n * 20));
		await fillCase('NM-SECRET', (mark) => bytes(mark, 900));
		for (let n = 20; n < 40; n += 1) await fillCase(`NM-${n}`, (mark) => bytes(mark.toLowerCase(), n * 20));
		expect(await found()).toEqual(Object.values(marks));
		await store.erase('NM-SECRET', 'officer-1', at(2 * day));
		expect(await found()).toEqual([]);
		expect(await store.verify()).toBeUndefined();
		expect(await store.messages({ caseNumber: 'NM-SECRET' })).toHaveLength(4);
		expect((await store.message(message({ caseNumber: 'NM-3' }).key))?.name).toEqual(bytes(marks.name.toLowerCase(), 60));
	});
});

describe('files that are no ledger', () => {
	it('text instead of a ledger is a damaged ledger, not a crash', async () => {
		const other = path.join(folder, 'notes.db');
		await writeFile(other, 'These are my notes about the case. '.repeat(200));
		expect(() => openSqliteStore(other)).toThrow(expect.objectContaining({ code: 'ledger/damaged' }));
		expect(await readFile(other, 'utf8')).toContain('These are my notes');
	});

	it('a folder that is not there is a mistake of the disk', () => {
		expect(() => openSqliteStore(path.join(folder, 'nowhere', 'ledger.db'))).toThrow(expect.objectContaining({ code: 'disk/write' }));
	});

	it('a ledger of a newer Plainplan is left alone', () => {
		const newer = path.join(folder, 'newer.db');
		const database = new Libsql(newer);
		database.exec('PRAGMA user_version = 99');
		database.close();
		expect(() => openSqliteStore(newer)).toThrow('A newer Plainplan made this ledger.');
	});

	it('only the owner may read the files, whatever stood there before', async () => {
		const open = path.join(folder, 'open.db');
		await writeFile(open, '', { mode: 0o666 });
		const mine = openSqliteStore(open);
		await add(mine, [message()]);
		const modes = await Promise.all(['', '-wal', '-shm'].map(async (end) => (await stat(`${open}${end}`)).mode & 0o777));
		expect(modes).toEqual([0o600, 0o600, 0o600]);
		mine.close();
	});
});
