import { cp, readdir, rm } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openToSend } from '../../pipeline/build/ledger/old-copy.ts';
import { openLedger } from '../../pipeline/build/ledger/open-ledger.ts';
import { outboxOf } from '../../pipeline/build/send-messages.ts';
import { runProgram } from '../../pipeline/cli/program.ts';
import type { Stream } from '../../pipeline/cli/session.ts';
import { UserError } from '../../pipeline/model/errors.ts';
import { type Office, office } from '../build/ledger/a-ledger.ts';
import { type Letter, releaseLetters } from '../crash/ledger-stage.ts';

/** Runs a verb in an office, on the morning on which its letters were released. */
async function run({ folder, tools }: Office, ...words: readonly string[]) {
	const [out, err]: [string[], string[]] = [[], []];
	const stream = (into: string[]): Stream => ({ write: (text) => void into.push(text), isTerminal: false, colour: false, width: 100 });
	const code = await runProgram([...words, '--project', `${folder}/cases`], {
		...tools,
		host: { ...tools.host, now: () => new Date('2026-11-02T10:00:00.000Z') },
		home: '.',
		data: stream(out),
		people: stream(err),
	});
	return { code, out: out.join(''), err: err.join('').replaceAll(folder, '~') };
}

const letters = (...numbers: readonly number[]): readonly Letter[] => numbers.map((number) => ({ number }));

async function release({ tools, project }: Office, those: readonly Letter[], open = openToSend): Promise<readonly string[]> {
	const ledger = await open(tools, project);
	const keys = await releaseLetters(ledger, those);
	await ledger.close();
	return keys;
}

/** Somebody made a copy of the ledger with two messages in its queue, sent both, and later brought the copy back. */
async function officeWithOldCopy() {
	const one = await office();
	const keys = await release(one, letters(1, 2));
	await cp(`${one.folder}/cases/ledger`, `${one.folder}/copy`, { recursive: true });
	await run(one, 'send');
	await bringBack(one);
	return { one, keys };
}

async function bringBack({ folder }: Office): Promise<void> {
	await rm(`${folder}/cases/ledger`, { recursive: true });
	await cp(`${folder}/copy`, `${folder}/cases/ledger`, { recursive: true });
}

/** What stands in the outbox. */
const sentFiles = ({ project }: Office) => readdir(outboxOf(project)).catch(() => []);
const emptyOutbox = ({ project }: Office) => rm(outboxOf(project), { recursive: true });

describe('a ledger that came back from a copy', () => {
	it('sends nothing before a person has stopped what went out since', async () => {
		const { one } = await officeWithOldCopy();
		await emptyOutbox(one);
		const { code, err } = await run(one, 'send');
		expect(code).toBe(2);
		expect(err).toContain('This ledger came back from a copy, and does not know what went out since.');
		expect(err).toContain('plainplan resolve --old-copy');
		expect(await sentFiles(one)).toEqual([]);
	});

	it('releases nothing either', async () => {
		const { one } = await officeWithOldCopy();
		await expect(release(one, letters(3))).rejects.toMatchObject({ code: 'ledger/old-copy' });
	});

	it('still tells what waits in it, and lets a person stop that', async () => {
		const { one, keys } = await officeWithOldCopy();
		const { code, out } = await run(one, 'send', '--dry-run');
		expect(code).toBe(0);
		for (const key of keys) expect(out).toContain(key.slice(0, 10));
		expect((await run(one, 'cancel', keys[0] ?? '', '--why', 'It went out', '--by', 'JS')).code).toBe(0);
	});

	it('sends the rest once a person has looked', async () => {
		const { one, keys } = await officeWithOldCopy();
		await emptyOutbox(one);
		await run(one, 'cancel', keys[0] ?? '', '--why', 'It went out', '--by', 'JS');
		const looked = await run(one, 'resolve', '--old-copy');
		expect([looked.code, looked.err]).toEqual([0, 'This ledger counts as it is now. The next send takes what waits in it.\n']);
		expect((await run(one, 'send')).code).toBe(0);
		expect(await sentFiles(one)).toEqual([`${keys[1]}.eml`]);
	});

	it('stays refused, and says why, where nobody may write down that a person has looked', async () => {
		const { one } = await officeWithOldCopy();
		const host = { ...one.tools.host, write: () => Promise.reject(new UserError('disk/write', 'The disk is full.')) };
		const looked = await run({ ...one, tools: { ...one.tools, host } }, 'resolve', '--old-copy');
		expect([looked.code, looked.err]).toEqual([2, expect.stringContaining('The disk is full.')]);
		expect((await run(one, 'send')).code).toBe(2);
	});

	it('is known again where it has gone on by itself since, with more changes than the one that was lost', async () => {
		const { one } = await officeWithOldCopy();
		await release(one, letters(3, 4, 5, 6, 7, 8, 9), openLedger);
		expect((await run(one, 'send')).err).toContain('This ledger came back from a copy');
	});
});

describe('a ledger that did not come back from a copy', () => {
	it('sends as often as it is asked, after releases and without', async () => {
		const one = await office();
		for (const those of [letters(1), letters(2, 3), []]) {
			if (those.length > 0) await release(one, those);
			expect((await run(one, 'send')).code).toBe(0);
		}
		expect(await sentFiles(one)).toHaveLength(3);
	});

	it('may be a new one in the place of one that somebody deleted', async () => {
		const one = await office();
		await release(one, letters(1, 2, 3));
		await run(one, 'send');
		await rm(`${one.folder}/cases/ledger`, { recursive: true });
		await release(one, letters(4));
		expect((await run(one, 'send')).code).toBe(0);
	});

	it('needs nobody to look where there is none yet', async () => {
		expect((await run(await office(), 'resolve', '--old-copy')).err).toBe('Nobody released anything yet.\n');
	});
});
