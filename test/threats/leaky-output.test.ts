import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { releaseDocument } from '../../pipeline/build/release-document.ts';
import { runProgram } from '../../pipeline/cli/program.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import { office } from '../build/ledger/a-ledger.ts';
import { ellie } from '../e2e/a-case.ts';

it('the whole road of a draft on a machine that gives everybody every right (umask 000) leaves nothing that others may open, and no name in a file name', async () => {
	const one = await office();
	const cases = `${one.folder}/cases`;
	for (const [name, content] of Object.entries(await ellie())) await writeFile(`${cases}/${name}`, content);
	await mkdir(`${one.folder}/pages`, { mode: 0o700 });
	const typed = await everythingIn(one.folder);
	const host = { ...nodeHost, now: () => new Date('2026-10-12T09:00:00Z') };
	const { batchDigest = '' } = await releaseDocument({ ...one.tools, host, home: '.' }, `${cases}/draft-1.md`);
	const said: string[] = [];
	const run = (words: readonly string[]) => {
		const stream = { write: (text: string) => void said.push(text), isTerminal: false, colour: false, width: 100 };
		return runProgram(words, { host, home: '.', data: stream, people: stream, ledgerKey: one.tools.ledgerKey ?? { file: one.keyFile } });
	};
	const codes = [
		await run(['build', `${cases}/draft-1.md`]),
		await run(['release', `${cases}/draft-1.md`, '--batch', batchDigest, '--by', 'officer-1']),
		await run(['send', '--project', cases]),
		await run(['status', '--project', cases, '--page', `${one.folder}/pages/status.html`]),
		await run(['status', 'EL-1', '--project', cases, '--page', `${one.folder}/pages/case.html`]),
		await run(['verify', '--project', cases]),
	];
	expect([codes, codes.every((code) => code === 0) ? '' : said.join('')]).toEqual([[0, 0, 0, 0, 0, 0], '']);

	const made = (await everythingIn(one.folder)).filter((file) => !typed.includes(file));
	for (const ending of ['.eml', '.pdf', '.db', '.key', 'status.html', 'messages.html']) {
		expect(made.filter((file) => file.endsWith(ending))).not.toEqual([]);
	}
	const open = await Promise.all(made.map(async (file) => (((await stat(path.join(one.folder, file))).mode & 0o077) === 0 ? '' : file)));
	expect(open.filter((file) => file !== '')).toEqual([]);
	expect(made.filter((file) => /ellie|olu|abena|@|\.part$/i.test(file))).toEqual([]);
}, 120_000);

async function everythingIn(folder: string): Promise<readonly string[]> {
	return (await readdir(folder, { recursive: true })).toSorted();
}
