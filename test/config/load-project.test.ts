import { describe, expect, it } from 'vitest';
import { loadProject } from '../../pipeline/config/load-project.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';
import { nodeHost } from '../../pipeline/host/node.ts';

describe('the settings of a folder', () => {
	it('are the defaults where there is no project.yml', async () => {
		expect(await loadProject(memoryHost({ 'plans/sam.md': '' }), 'plans')).toEqual({
			folder: 'plans',
			organisations: [],
			region: 'england',
			rules: 'england-2014',
			language: 'en-GB',
			theme: 'default',
			levels: new Map(),
			words: [],
			sharedWording: [],
			holidays: [],
			schoolHolidays: [],
			served: 'output/served',
			ledger: 'ledger',
			transports: { outbox: 'output/outbox' },
			output: 'output',
		});
	});

	it('come from the nearest project.yml above', async () => {
		const host = memoryHost({
			'project.yml': 'theme: large-print',
			'cases/project.yml': 'theme: high-contrast',
			'cases/a/b/plan.md': '',
			'other/plan.md': '',
		});
		expect(await loadProject(host, 'cases/a/b')).toMatchObject({ folder: '/cases', theme: 'high-contrast' });
		expect(await loadProject(host, 'other')).toMatchObject({ folder: '/', theme: 'large-print' });
	});

	it('take words from a words.txt beside them, a word a line', async () => {
		const host = memoryHost({
			'project.yml': 'words: [wubbly]',
			'words.txt': 'flumpet\r\n# places\n\nOssulby   # a village\n',
			'a/plan.md': '',
		});
		expect((await loadProject(host, 'a')).words).toEqual(['wubbly', 'flumpet', 'Ossulby']);
	});

	it('refuse a words.txt that is no UTF-8, such as the "Unicode" of an old Notepad', async () => {
		const host = memoryHost({ 'project.yml': '', 'words.txt': Uint8Array.of(0xff, 0xfe, 0x75, 0x00), 'a/plan.md': '' });
		await expect(loadProject(host, 'a')).rejects.toMatchObject({
			code: 'settings/bad',
			message: 'The file "/words.txt" is not UTF-8 text.',
		});
	});

	it('keep every value as it is typed, so that no phone number or date is turned into something else', async () => {
		const host = memoryHost({
			'project.yml': 'authority:\n  name: yes\n  phone: 01632960041\nholidays: [2026-12-28]\nlevels: {lang/jargon: off}\n',
		});
		expect(await loadProject(host, '.')).toMatchObject({
			authority: { name: 'yes', phone: '01632960041' },
			holidays: ['2026-12-28'],
			levels: new Map([['lang/jargon', 'off']]),
		});
	});

	it('of the repository name the invented authorities', async () => {
		const project = await loadProject(nodeHost, 'content/plans');
		expect(project).toMatchObject({
			authority: { name: 'Northmoor Council', phone: '01632 960 041', formatsPhone: '01632 960 040' },
			localOffer: { name: 'Northmoor Local Offer', web: 'www.northmoor.example' },
			schoolsList: { web: 'www.northmoor.example/schools' },
			adviceService: { name: 'Northmoor Family Advice', phone: '01632 960 017' },
			output: '../output',
		});
		expect(project.organisations.map(({ name }) => name)).toEqual(['Marsh Farm Academy', 'Example County']);
	});
});

describe('a mistake in project.yml is named in plain words', () => {
	it.each([
		['autority: {name: Northmoor}', '- The key "autority" is not known here. Did you mean "authority"?'],
		['authority: Northmoor Council', '- authority: This must be a set of keys and values.'],
		['authority: {phone: 01632 960 041}', '- authority, name: This key is missing or empty.'],
		[
			'organisations: [{name: A}, {nam: B}]',
			'- organisations, item 2, name: This key is missing or empty.\n- organisations, item 2: The key "nam" is not known here. Did you mean "name"?',
		],
		['sender: {name: A, address: nobody}', '- sender, address: Write an email address, such as team@northmoor.example.'],
		['region: wales', '- region: Use one of these: england, scotland.'],
		['levels: {jargon: off}', '- levels, jargon: Write the name of a rule like "outcome/thread".'],
		['levels: {lang/jargon: loud}', '- levels, lang/jargon: Use one of these: error, warning, advice, off.'],
		['holidays: [2026-02-30]', '- holidays, item 1: No calendar has this day.'],
		['theme: ""', '- theme: This must not be empty.'],
		['- a list', '- This must be a set of keys and values.'],
	])('%s', async (text, sentence) => {
		const loading = loadProject(memoryHost({ 'project.yml': text }), '.');
		await expect(loading).rejects.toMatchObject({
			code: 'settings/bad',
			message: `The settings file "/project.yml" has a mistake.\n${sentence}`,
		});
	});

	it.each([
		['theme: default\ntheme: large-print', 'at line 2, column 1. This key stands there twice.'],
		['authority: {name: "Northmoor', 'column'],
	])('%j', async (text, ending) => {
		await expect(loadProject(memoryHost({ 'project.yml': text }), '.')).rejects.toThrow(ending);
	});
});
