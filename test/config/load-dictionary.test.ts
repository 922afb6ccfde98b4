import { describe, expect, it } from 'vitest';
import { loadDictionary } from '../../pipeline/config/load-dictionary.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';
import { nodeHost } from '../../pipeline/host/node.ts';

describe('the dictionary', () => {
	it('is read from its package', async () => {
		const { affixes, words } = await loadDictionary(nodeHost, '.');
		expect(affixes).toContain('SET UTF-8');
		expect(words.split('\n').length).toBeGreaterThan(40_000);
	});

	it('is asked for by name where it is missing', async () => {
		await expect(loadDictionary(memoryHost({}), '/home')).rejects.toMatchObject({
			code: 'settings/missing-file',
			message: 'The dictionary "/home/node_modules/dictionary-en-gb/index.aff" is not there.',
		});
	});
});
