import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { openLedger } from '../../../pipeline/build/ledger/open-ledger.ts';
import { verifyLedger } from '../../../pipeline/build/ledger/verify-ledger.ts';
import { bytesOf, mailHash, office, sendOne, usedOffice } from './a-ledger.ts';

/** Changes the file behind the program's back, as somebody with the right tool can: without the triggers that forbid it. */
function change(folder: string, sql: string, ...values: readonly string[]): void {
	const file = new Database(`${folder}/cases/ledger/ledger.db`);
	for (const { name } of file.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as { name: string }[]) {
		file.exec(`DROP TRIGGER ${name}`);
	}
	file.prepare(sql).run(...values);
	file.close();
}

describe('a ledger that somebody changed is found out', () => {
	const changed = async (sql: string, ...values: readonly string[]) => {
		const { tools, project, folder, key } = await usedOffice();
		change(folder, sql, ...values.map((value) => (value === 'KEY' ? key : value)));
		return { fault: (await verifyLedger(tools, project))?.fault, key };
	};

	it('where the state of a message is another', async () => {
		const { fault, key } = await changed("UPDATE message SET state = 'bounced' WHERE id = ?", 'KEY');
		expect(fault?.place).toBe(`message ${key.slice(0, 8)}`);
	});

	it('where an event is gone', async () => {
		expect((await changed('DELETE FROM event WHERE seq = 2')).fault?.place).toMatch(/^event [23]$/);
	});

	it('where the last events and all that they tell of are gone', async () => {
		const { fault } = await changed('DELETE FROM event WHERE seq > 3');
		expect(fault).toBeDefined();
	});
});

describe('a start looks at what came since the last one', () => {
	/** One draft went, the ledger was opened once more, then a second one went; then somebody changed a row. */
	const opened = async (whose: 'first' | 'second') => {
		const one = await usedOffice();
		const ledger = await openLedger(one.tools, one.project);
		const key = await sendOne(ledger, 'NM-0002');
		await ledger.close();
		const changed = whose === 'first' ? one.key : key;
		change(one.folder, "UPDATE message SET state = 'bounced' WHERE id = ?", changed);
		const start = openLedger(one.tools, one.project).then(
			(again) => again.close().then(() => 'opened'),
			(error: Error) => error.message,
		);
		return { start: await start, look: (await verifyLedger(one.tools, one.project))?.fault, place: `message ${changed.slice(0, 8)}` };
	};

	it('and stops where a row of that time is not as it was left', async () => {
		const { start, look, place } = await opened('second');
		expect(start).toMatch(`The ledger does not hold together at ${place}.`);
		expect(look?.place).toBe(place);
	});

	it('and leaves older rows to "verify", which reads all of them', async () => {
		const { start, look, place } = await opened('first');
		expect(start).toBe('opened');
		expect(look?.place).toBe(place);
	});
});

describe('a look through the whole ledger', () => {
	it('counts what it saw', async () => {
		const { tools, project } = await usedOffice();
		const look = await verifyLedger(tools, project);
		expect(look).toMatchObject({ messages: 1, bodies: 1 });
		expect(look?.fault).toBeUndefined();
	});

	it('names a message whose file is missing, and one whose file was changed', async () => {
		const { tools, project, folder, key } = await usedOffice();
		const file = `${folder}/cases/ledger/bodies/${mailHash}`;
		const sealed = await tools.host.read(file);
		await tools.host.write([{ path: file, bytes: Uint8Array.from(sealed, (byte, index) => (index === 40 ? byte ^ 1 : byte)) }]);
		const place = `message ${key.slice(0, 8)}`;
		expect((await verifyLedger(tools, project))?.fault).toEqual({ place, words: 'Somebody changed the file of the message itself.' });
		await tools.host.remove(file);
		expect((await verifyLedger(tools, project))?.fault).toEqual({ place, words: 'The file of the message itself is missing.' });
	});

	it('says nothing where nobody released anything yet, and makes nothing', async () => {
		const { tools, project, folder } = await office();
		expect(await verifyLedger(tools, project)).toBeUndefined();
		expect(await bytesOf(folder)).toEqual(new Map());
	});
});
