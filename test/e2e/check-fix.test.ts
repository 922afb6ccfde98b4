import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, plainplan } from './plainplan.ts';

const booklet = (text: string) => `---
document: booklet
title: Planning help
authority: Northmoor Council
audience: parents and carers
checked: 2026-11-16
check-again: 2027-11-16
people:
  helpline: Family advice line, free advice, advice@example.org
---

# How help is planned

## Who helps

${text}
`;

describe('check --fix', () => {
	it('changes what is safe, says what it was, and has nothing to do the second time', async () => {
		const folder = await folderWith({ 'help.md': booklet('We meet meet every family.') });
		const dry = await plainplan(folder, ['check', '--fix', '--dry-run', '--format', 'short', 'help.md']);
		expect(dry.err).toContain('Plainplan could fix one place in help.md:\n  16:8  without " meet"  lang/repeated-word\n');
		expect(await readFile(path.join(folder, 'help.md'), 'utf8')).toBe(booklet('We meet meet every family.'));
		const fixed = await plainplan(folder, ['check', '--fix', '--format', 'short', 'help.md']);
		expect(fixed.err).toContain('Plainplan fixed one place in help.md:');
		expect(fixed.out).not.toContain('lang/repeated-word');
		expect(await readFile(path.join(folder, 'help.md'), 'utf8')).toBe(booklet('We meet every family.'));
		const again = await plainplan(folder, ['check', '--fix', '--format', 'short', 'help.md']);
		expect(again.err).toContain('There is nothing to fix without asking you.');
	});

	it.each([
		[['--dry-run'], '--fix'],
		[['--allow-growth'], '--write-baseline'],
		[['--as', 'need'], '--explain-sentence'],
	])('%s asks for its other option', async (options, other) => {
		const folder = await folderWith({ 'help.md': booklet('We meet every family.') });
		const { code, err } = await plainplan(folder, ['check', ...options, 'help.md']);
		expect([code, err.includes(`goes with ${other}.`)]).toEqual([2, true]);
	});
});

describe('check --write-baseline', () => {
	it('keeps what is there, and the build goes on', async () => {
		const folder = await folderWith({
			'project.yml': 'authority: { name: Northmoor Council }\n',
			'help.md': booklet('The holistic team meets.'),
		});
		expect((await plainplan(folder, ['check', 'help.md'])).code).toBe(1);
		const kept = await plainplan(folder, ['check', '--write-baseline', 'help.md']);
		expect(kept.code).toBe(0);
		expect(kept.err).toMatch(/The baseline "plainplan-baseline\.yml" holds \d findings now\./);
		expect((await plainplan(folder, ['build', 'help.md', '--to', 'out'])).code).toBe(0);
		await writeFile(path.join(folder, 'help.md'), booklet('The holistic team meets.\n\nThe paediatric team meets.'));
		expect((await plainplan(folder, ['check', 'help.md'])).code).toBe(1);
		const grown = await plainplan(folder, ['check', '--write-baseline', 'help.md']);
		expect([grown.code, grown.err.includes('add --allow-growth')]).toEqual([1, true]);
		expect((await plainplan(folder, ['check', '--write-baseline', '--allow-growth', 'help.md'])).code).toBe(0);
	});
});
