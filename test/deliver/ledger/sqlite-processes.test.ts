import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../pipeline/deliver/ledger/sqlite/open-sqlite-store.ts';
import { type Children, children } from './run-child.ts';
import { add, message } from './sample.ts';

let programs: Children;
beforeAll(async () => {
	programs = await children();
});
afterAll(() => programs.end());

const several = <T>(count: number, work: () => Promise<T>) => Promise.all(Array.from({ length: count }, work));

describe('several programs use one ledger at the same time', () => {
	it('eight that release the same 200 messages make exactly 200 rows, and each row has one that added it', async () => {
		const file = path.join(programs.folder, 'race.db');
		const ended = await several(8, () => programs.run('race', file));
		expect(ended.map(({ code, errors }) => code || errors)).toEqual(Array(8).fill(''));
		const added = ended.flatMap(({ lines }) => lines);
		expect(added).toHaveLength(200);
		expect(new Set(added).size).toBe(200);
		const store = openSqliteStore(file);
		expect((await store.counts()).messages.queued).toBe(200);
		expect(await store.verify()).toBeUndefined();
		store.close();
	});

	it('four workers never take the same row, and leave none', async () => {
		const file = path.join(programs.folder, 'drain.db');
		const store = openSqliteStore(file);
		await add(
			store,
			Array.from({ length: 300 }, (_, n) => message({ caseNumber: `NM-${n}` })),
		);
		const ended = await several(4, () => programs.run('drain', file));
		expect(ended.map(({ code, errors }) => code || errors)).toEqual(Array(4).fill(''));
		const handed = ended.flatMap(({ lines }) => lines);
		expect(handed).toHaveLength(300);
		expect(new Set(handed).size).toBe(300);
		expect((await store.counts()).messages).toMatchObject({ queued: 0, sending: 0, refused: 300 });
		expect(await store.verify()).toBeUndefined();
		store.close();
	});
});

describe('C9: the disk is full, or the program is killed', () => {
	it.each([
		['the file may grow no further', { before: "trap '' XFSZ; ulimit -f 2000;" }],
		['kill -9 after 10 messages', { killAfterLines: 10 }],
		['kill -9 after 50 messages', { killAfterLines: 50 }],
	])('%s: what the ledger said it had, it has', async (name, options) => {
		const file = path.join(programs.folder, `${name}.db`);
		const ended = await programs.run('fill', file, options);
		expect(ended.code).not.toBe(0);
		expect(ended.lines.length).toBeGreaterThanOrEqual(10);
		const store = openSqliteStore(file);
		const present = new Set((await store.messages({ states: ['queued'] })).map(({ key }) => key));
		expect(ended.lines.filter((key) => !present.has(key))).toEqual([]);
		expect(present.size - ended.lines.length).toBeLessThanOrEqual(1);
		expect(await store.verify()).toBeUndefined();
		await add(store, [message({ caseNumber: 'NM-after' })]);
		store.close();
	});

	it('a full disk is told as a mistake of the disk, not as a fault of the program', async () => {
		const ended = await programs.run('fill', path.join(programs.folder, 'full.db'), { before: "trap '' XFSZ; ulimit -f 2000;" });
		expect(ended.errors).toContain('Plainplan cannot write into the ledger.');
		expect(ended.errors).toContain("code: 'disk/write'");
	});
});
