import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLedger } from '../../pipeline/build/ledger/open-ledger.ts';
import { loadProject } from '../../pipeline/config/load-project.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import { ellie } from './a-case.ts';
import { filesIn, folderWith, home, plainplan as run } from './plainplan.ts';

const given = 'ab'.repeat(32);
const plainplan = (folder: string, words: readonly string[]) => run(folder, words, { env: { PLAINPLAN_KEY: given } });

const release = (folder: string, code: string, ...more: readonly string[]) =>
	plainplan(folder, ['release', 'draft-1.md', '--batch', code, '--by', 'JS, plan officer', ...more]);

/** Builds the draft, and reads the line that its page of messages says to type. */
async function looked(folder: string): Promise<string> {
	const built = await plainplan(folder, ['build', 'draft-1.md']);
	expect(built.err).not.toContain('error[');
	return codeOf(await readFile(path.join(folder, 'output/messages/EL-1-draft-1-messages.html'), 'utf8'));
}

function codeOf(page: string): string {
	const [, code = ''] = /plainplan release draft-1\.md --batch ([0-9a-f]{16}) --by/.exec(page) ?? [];
	return code;
}

/** The rows of the ledger of a folder. */
async function rowsIn(folder: string) {
	const ledger = await openLedger(
		{ host: nodeHost, ledgerKey: { given, file: '/nowhere/ledger.key' } },
		await loadProject(nodeHost, folder),
	);
	const rows = await ledger.store.messages({ caseNumber: 'EL-1' });
	const shown = await Promise.all(
		rows.map(async (row) => ({
			...row,
			address: await ledger.seals.openText('EL-1', row.address),
			body: await ledger.bodies.get('EL-1', row.bodySha256),
		})),
	);
	await ledger.close();
	return shown;
}

describe('from the page of messages into the ledger', () => {
	it('what somebody looked at is what stands there, byte for byte; a release without a batch leaves no ledger', async () => {
		const folder = await folderWith(await ellie());
		const code = await looked(folder);
		const frozen = await plainplan(folder, ['release', 'draft-1.md']);
		expect(codeOf(frozen.err)).toBe(code);
		expect((await filesIn(folder)).filter((file) => file.includes('ledger'))).toEqual([]);
		const { code: exit, out, err } = await release(folder, code);
		expect({ exit, err: err.includes('Nothing went out yet.') }).toEqual({ exit: 0, err: true });
		const rows = await rowsIn(folder);
		expect(rows.map(({ kind, personKey, route, state, address }) => [kind, personKey, route, state, address]).slice(0, 2)).toEqual([
			['draft-plan', 'mum', 'email', 'queued', 'olu@example.org'],
			['draft-plan', 'gran', 'post', 'queued', '4 Harbour Row, Northmoor'],
		]);
		expect(rows[0]?.documentDigest.slice(0, 16)).toBe(out.trim());
		expect(rows[0]?.body).toEqual(new Uint8Array(await readFile(path.join(folder, 'output/messages/EL-1-draft-1-draft-plan-1.eml'))));
		expect(rows[1]?.body).toEqual(new Uint8Array(await readFile(path.join(folder, 'output/messages/EL-1-draft-1-draft-plan-2.pdf'))));
	});

	it('a word or an address that changed in between: refused in plain words, with nothing frozen and no ledger', async () => {
		const folder = await folderWith(await ellie());
		const code = await looked(folder);
		const draft = path.join(folder, 'draft-1.md');
		const typed = await readFile(draft, 'utf8');
		for (const changed of [
			typed.replace('Ellie laughs first', 'Ellie smiles first'),
			typed.replace('olu@example.org', 'ola@example.org'),
		]) {
			await writeFile(draft, changed);
			const { code: exit, out, err } = await release(folder, code);
			expect({ exit, out }).toEqual({ exit: 2, out: '' });
			expect(err).toContain('Something has changed since somebody looked at them.');
		}
		expect((await filesIn(folder)).filter((file) => file.includes('served') || file.includes('ledger'))).toEqual([]);
	});

	it('of two officers at the same time one adds the messages, and the other is told so', async () => {
		const folder = await folderWith(await ellie());
		const code = await looked(folder);
		const both = await Promise.all([release(folder, code), release(folder, code)]);
		expect(both.map((one) => one.code)).toEqual([0, 0]);
		const late = both.filter(({ err }) => err.includes('Somebody released these messages before. Nothing has changed in the ledger.'));
		expect(late).toHaveLength(1);
		const rows = await rowsIn(folder);
		expect(new Set(rows.map(({ document, kind, occasion, personKey }) => [document, kind, occasion, personKey].join(' '))).size).toBe(
			rows.length,
		);
	});

	it('the PDF of another case among the reports (check 11): refused, and both cases are named', async () => {
		const amira = await readFile(path.join(home, 'content/plans/one-plan-amira.md'), 'utf8');
		const folder = await folderWith({ ...(await ellie((plan) => plan.replace('| report.txt |', '| other.pdf |'))), 'amira.md': amira });
		await plainplan(folder, ['build', 'amira.md', '--output', 'pdf']);
		await writeFile(path.join(folder, 'other.pdf'), await readFile(path.join(folder, 'output/MF-1022-one-plan.pdf')));
		await plainplan(folder, ['build', 'draft-1.md']);
		const page = await readFile(path.join(folder, 'output/messages/EL-1-draft-1-messages.html'), 'utf8');
		expect({ code: codeOf(page), refused: page.includes('Nobody can release this batch') }).toEqual({ code: '', refused: true });
		const { code: exit, err } = await release(folder, '00000000');
		expect(exit).toBe(1);
		expect(err).toContain('That PDF belongs to the case MF-1022, and the message to the case EL-1.');
		expect((await filesIn(folder)).filter((file) => file.includes('served') || file.includes('ledger'))).toEqual([]);
	});

	it.each([
		['a code that is none', ['--batch', 'hello', '--by', 'JS'], '"hello" is not the code of a batch.'],
		['a code that is too short', ['--batch', '3f2a', '--by', 'JS'], 'at least 8 of them'],
		['nobody who releases', ['--batch', '3f2a9c41'], 'There is no name of who releases it.'],
		['a reason but no batch', ['--again', 'lost'], 'The options --by, --again and --many go with --batch.'],
	])('%s is refused', async (_, options, words) => {
		const folder = await folderWith(await ellie());
		const { code, err } = await plainplan(folder, ['release', 'draft-1.md', ...options]);
		expect(code).toBe(2);
		expect(err).toContain(words);
	});
});

describe('a message that waits for a second person', () => {
	const slip = () => ellie((plan) => plan.replace('olu@example.org', 'olu@gmial.com'));

	it('is shown on the page, held in the ledger, and goes once somebody else confirms it', async () => {
		const folder = await folderWith(await slip());
		const code = await looked(folder);
		expect(await readFile(path.join(folder, 'output/messages/EL-1-draft-1-messages.html'), 'utf8')).toContain(
			'close to &quot;gmail.com&quot;',
		);
		const { err } = await release(folder, code);
		const [, key = ''] = /plainplan confirm ([0-9a-f]{12}) --hold look-alike-address/.exec(err) ?? [];
		expect(await rowsIn(folder).then(([row]) => row?.state)).toBe('held');
		const confirm = (by: string) => plainplan(folder, ['confirm', key, '--hold', 'look-alike-address', '--by', by]);
		const own = await confirm('js,  Plan Officer');
		expect({ code: own.code, held: (await rowsIn(folder))[0]?.state }).toEqual({ code: 2, held: 'held' });
		expect(own.err).toContain('Somebody else has to confirm it.');
		const second = await confirm('MK, team manager');
		expect({ code: second.code, out: second.out }).toEqual({ code: 0, out: expect.stringContaining('Nothing holds it back now.') });
		expect((await rowsIn(folder))[0]?.state).toBe('queued');
		expect((await confirm('MK, team manager')).err).toContain('does not wait for "look-alike-address"');
	});
});

describe('the messages of a document that is no plan', () => {
	it('are released without a frozen copy; one that is stopped goes again, in a round and under a name of its own', async () => {
		const starter = await readFile(path.join(home, 'templates/types/one-plan/starter.md'), 'utf8');
		const folder = await folderWith({
			'project.yml': (await ellie())['project.yml'] ?? '',
			'draft-1.md': starter.replace('case: EXAMPLE', 'case: EL-1'),
		});
		await plainplan(folder, ['build', 'draft-1.md', '--output', 'messages']);
		const code = codeOf(await readFile(path.join(folder, 'output/messages/EL-1-one-plan-messages.html'), 'utf8'));
		expect(await release(folder, code)).toMatchObject({ code: 0, out: '' });
		expect((await filesIn(folder)).filter((file) => file.includes('served'))).toEqual([]);
		const first = (await rowsIn(folder)).find(({ route }) => route === 'email');
		expect(await plainplan(folder, ['cancel', first?.key.slice(0, 12) ?? '', '--why', 'wrong day', '--by', 'JS'])).toMatchObject({
			code: 0,
			err: '',
		});
		const { err } = await release(folder, code, '--again', 'stopped by mistake');
		expect(err).toContain('Ready to go: 1 message.');
		const again = (await rowsIn(folder)).filter(({ personKey }) => personKey === first?.personKey);
		expect(again.map(({ round, state, messageId }) => [round, state, messageId])).toEqual([
			[1, 'cancelled', first?.messageId],
			[2, 'queued', first?.messageId?.replace('@', '-2@')],
		]);
	});
});

describe('consent', () => {
	it('is noted for a case and a service that there is', async () => {
		const folder = await folderWith(await ellie());
		const { code, out } = await plainplan(folder, ['consent', 'EL-1', '--service', 'health', '--by', 'JS']);
		expect({ code, out }).toEqual({ code: 0, out: 'Noted for the case EL-1: the service "health" may have the papers.\n' });
		expect((await plainplan(folder, ['consent', 'EL-1', '--service', 'police', '--by', 'JS'])).code).toBe(2);
		expect((await plainplan(folder, ['consent', 'EL 1', '--service', 'health', '--by', 'JS'])).code).toBe(2);
	});
});
