import { describe, expect, it } from 'vitest';
import { readText } from '../../pipeline/host/host.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';

describe('a host in memory', () => {
	const host = memoryHost({ 'plans/sam.md': '# Sam', 'plans/old/amira.md': '# Amira', 'project.yml': '' });

	it('lists files below a folder, with the folder as typed', async () => {
		expect(await host.list('plans')).toEqual(['plans/old/amira.md', 'plans/sam.md']);
		expect(await host.list('./plans/')).toEqual(['./plans/old/amira.md', './plans/sam.md']);
		expect(await host.list('.')).toEqual(['./plans/old/amira.md', './plans/sam.md', './project.yml']);
	});

	it('knows files, folders and what is missing', async () => {
		expect(await Promise.all(['plans/sam.md', 'plans', 'plan', 'plans/../project.yml'].map(host.kind))).toEqual([
			'file',
			'folder',
			'missing',
			'file',
		]);
	});

	it('writes, reads and removes', async () => {
		await host.write([{ path: 'output/a.txt', bytes: new TextEncoder().encode('Café') }]);
		expect(await readText(host, '/output/a.txt')).toBe('Café');
		await host.remove('output/a.txt');
		await expect(host.read('output/a.txt')).rejects.toThrow('We cannot read the file');
	});
});
