import { describe, expect, it } from 'vitest';
import { loadProject } from '../../pipeline/config/load-project.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';
import { parsePlan } from '../../pipeline/parse/parse-plan.ts';
import { settings } from '../build/run-over.ts';

/** Eight lists, each of nine times the one before: 43 million values. */
const aliasBomb = [
	'a: &a [x, x, x, x, x, x, x, x, x]',
	...'bcdefgh'.split('').map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`)}]`),
].join('\n');

const bombs: readonly (readonly [what: string, yaml: string])[] = [
	['values that point at each other', aliasBomb],
	['a value that holds itself', 'organisations: &all [*all]'],
	['20,000 open brackets', `levels: ${'['.repeat(20_000)}`],
	['20,000 brackets, all closed', `levels: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
	['5,000 sets in sets', `levels: ${'{a: '.repeat(5_000)}x${'}'.repeat(5_000)}`],
	['30,000 rows in rows', `levels:\n  ${'- '.repeat(30_000)}x`],
	['keys of every object', '__proto__: {theme: large-print}\nconstructor: {prototype: {theme: large-print}}'],
	['a tag that would make an object', 'authority: !!binary "aGVsbG8="'],
];

describe.each(bombs)('%s', (_, yaml) => {
	it('in project.yml is a mistake in the settings, told in a sentence', async () => {
		await expect(loadProject(memoryHost({ 'project.yml': yaml }), '.')).rejects.toMatchObject({
			name: 'UserError',
			code: 'settings/bad',
			message: expect.stringContaining('/project.yml'),
		});
		expect(Object.keys(Object.prototype)).toEqual([]);
	});

	it('at the top of a plan is a finding', () => {
		const text = `---\ndocument: booklet\n${yaml}\n---\n\n# Help\n\nText.\n`;
		const { findings } = parsePlan({ file: 'plan.md', text }, settings.types);
		expect(findings.filter(({ level }) => level === 'error')).not.toEqual([]);
		expect('theme' in {}).toBe(false);
	});
});

it('a tag of a program runs nothing: its words stay words', async () => {
	const project = await loadProject(memoryHost({ 'project.yml': 'theme: !!js/function "function () { return 1 }"' }), '.');
	expect(project.theme).toBe('function () { return 1 }');
});
