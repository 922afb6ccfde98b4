import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { booklet, filesIn, folderWith, folderWithSamples, home, plainplan } from './plainplan.ts';

describe('plainplan check', () => {
	it('finds no error in the samples and makes no file', async () => {
		const folder = await folderWithSamples();
		const before = await filesIn(folder);
		const { code, out, err } = await plainplan(folder, ['check']);
		expect({ code, out }).toEqual({ code: 0, out: '' });
		expect(err).toMatch(/19 documents checked: no errors, .*\.\n$/);
		expect(await filesIn(folder)).toEqual(before);
	});

	it('loads no renderer', async () => {
		const folder = await folderWithSamples();
		const log = path.join(folder, 'modules.log');
		const nodeOptions = ['--import', path.join(home, 'test/e2e/log-modules.mjs')];
		const { code } = await plainplan(folder, ['check'], { nodeOptions, env: { MODULE_LOG: log, PLAINPLAN_MODULES: '1' } });
		const loaded = await readFile(log, 'utf8');
		expect(code).toBe(0);
		expect(loaded).toContain('/dist/parse/parse-plan.js');
		expect(loaded).not.toMatch(/node_modules\/(pdfmake|pdfkit|mjml|nodemailer|sharp)\b/);
		expect(loaded).not.toMatch(/dist\/render\/(?!shared\/(contrast|nearest-colour)|pdf\/rule-notes)/);
	});

	it('says where, what, why and what to do', async () => {
		const folder = await folderWith({ 'help.md': booklet('Write to :person[jo].\n') });
		const { code, err } = await plainplan(folder, ['check', 'help.md']);
		expect(code).toBe(1);
		expect(err).toContain('error[name/unknown]  help.md:');
		expect(err).toMatch(/\| Write to :person\[jo\]\.\n +\| {10,}\^+/);
		for (const part of ['= why ', '= mend ', '= more  plainplan explain name/unknown', '1 document checked: 1 error'])
			expect(err).toContain(part);
	});

	it('has a short form for editors, on standard output', async () => {
		const folder = await folderWith({ 'help.md': booklet('Write to :person[jo].\n') });
		const { out, err } = await plainplan(folder, ['check', 'help.md', '--format', 'short']);
		expect(out).toMatch(/^help\.md:18:\d+: error\[name\/unknown\] .+\.\n$/);
		expect(err).toBe('');
	});

	it('has JSON for programs, and nothing else on either stream', async () => {
		const folder = await folderWith({ 'help.md': booklet('Write to :person[jo].\n') });
		const { code, out, err } = await plainplan(folder, ['check', 'help.md', '--json']);
		expect({ code, err }).toEqual({ code: 1, err: '' });
		expect(JSON.parse(out)).toMatchObject({
			schema: 1,
			tool: { name: 'plainplan' },
			findings: [{ ruleId: 'name/unknown', level: 'error', span: { file: 'help.md', start: { line: 18 } }, fix: [] }],
			documents: [{ file: 'help.md' }],
			summary: { documents: 1, errors: 1 },
		});
	});

	it('ends with 0 for warnings, and with 1 for them under --strict', async () => {
		const folder = await folderWith({ 'help.md': booklet().replace(/:::easy-read.*:::\n/s, '') });
		expect((await plainplan(folder, ['check', 'help.md'])).code).toBe(0);
		expect((await plainplan(folder, ['check', 'help.md', '--strict'])).code).toBe(1);
	});

	it('prints only errors under --quiet', async () => {
		const folder = await folderWith({ 'help.md': booklet(), 'bad.md': booklet('Write to :person[jo].\n') });
		expect(await plainplan(folder, ['check', 'help.md', '--quiet'])).toMatchObject({ code: 0, out: '', err: '' });
		expect((await plainplan(folder, ['check', '--quiet'])).err).toMatch(/^error\[name\/unknown\]/);
	});

	it('prints no colour and no progress where nobody looks at a terminal', async () => {
		const folder = await folderWith({ 'help.md': booklet('Write to :person[jo].\n') });
		const { err } = await plainplan(folder, ['check']);
		expect(err).not.toContain('\u001b');
		expect(err).not.toContain('\r');
		expect((await plainplan(folder, ['check'], { env: { FORCE_COLOR: '1' } })).err).toContain('\u001b[31merror');
		expect((await plainplan(folder, ['check'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).err).not.toContain('\u001b');
	});
});
