import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyLedger } from '../../../pipeline/build/ledger/verify-ledger.ts';
import { releaseDocument } from '../../../pipeline/build/release-document.ts';
import { sendMessages } from '../../../pipeline/build/send-messages.ts';
import { loadProject } from '../../../pipeline/config/load-project.ts';
import { nodeHost } from '../../../pipeline/host/node.ts';
import { ellie } from '../../e2e/a-case.ts';
import { bytesOf, office } from './a-ledger.ts';

describe('the ledger of a plan that was released and sent', () => {
	it('holds no name, no address and no word of the plan in any byte of any file', async () => {
		const one = await office();
		const cases = `${one.folder}/cases`;
		for (const [name, content] of Object.entries(await ellie())) {
			await mkdir(path.dirname(`${cases}/${name}`), { recursive: true });
			await writeFile(`${cases}/${name}`, content.replaceAll(/\b(?:Nia|Olu|Ines|Owen|Beth)\b/g, '$&anne'));
		}
		const tools = { ...one.tools, host: { ...nodeHost, now: () => new Date('2026-10-12T09:00:00Z') }, home: '.' };
		const { batchDigest: digest = '' } = await releaseDocument(tools, `${cases}/draft-1.md`);
		const released = await releaseDocument(tools, `${cases}/draft-1.md`, { digest, by: 'officer-1', many: false });
		expect(released.batch?.added.length).toBeGreaterThan(0);
		const project = await loadProject(nodeHost, cases);
		const sent = await sendMessages({ ...tools, secretOf: () => undefined }, project, 'outbox');
		expect(sent).toBeDefined();

		const files = await bytesOf(`${cases}/ledger`);
		const all = [...files].flat().join('\n');
		expect(all).toContain('EL-1');
		expect(personalWords(await readFile(`${cases}/draft-1.md`, 'utf8')).filter((words) => all.includes(words))).toEqual([]);
		expect((await verifyLedger(one.tools, project))?.fault).toBeUndefined();
	}, 60_000);
});

/** Every address of the plan, every name of its people, and lines of its text. None is short: the bytes of a ledger are random, and one in ten holds `Nia` by chance. */
function personalWords(plan: string): readonly string[] {
	const addresses = plan.match(/[\w.+-]+@[\w.-]+\w/g) ?? [];
	const [, people = ''] = /^people:\n((?: .*\n)+)/m.exec(plan) ?? [];
	const names = [...people.matchAll(/^ +[\w-]+: *([^,\n]+)/gm)].map((match) => match[1] ?? '');
	const lines = plan.split('\n').filter((line) => /^[A-Z][a-z]+ .{30,}/.test(line));
	expect([addresses.length > 2, names.length > 2, lines.length > 10]).toEqual([true, true, true]);
	const words = [...addresses, ...names, ...lines.map((line) => line.slice(0, 30)), 'Ellie'];
	expect(words.filter((word) => word.length < 5)).toEqual([]);
	return words;
}
