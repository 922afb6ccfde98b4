import { describe, expect, it } from 'vitest';
import { loadLook } from '../../pipeline/build/looks.ts';
import type { Host } from '../../pipeline/host/host.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';
import { nodeHost } from '../../pipeline/host/node.ts';

/** The shipped themes, with one more. */
function themed(id: string, text: string): Host {
	const own = memoryHost({ [`templates/themes/${id}.yml`]: text });
	const hostFor = (path: string) => (path.endsWith(`${id}.yml`) ? own : nodeHost);
	return { ...nodeHost, read: (path) => hostFor(path).read(path), kind: (path) => hostFor(path).kind(path) };
}

describe('the look of a document', () => {
	it('is a theme with the words that are printed', async () => {
		const { theme, printed } = await loadLook(nodeHost, '.', 'large-print');
		expect([theme.id, printed.contents]).toEqual(['large-print', 'What is in this {document}']);
	});

	it('a theme whose text is too pale stops the build, and says which colours', async () => {
		const host = themed('pale', "extends: default\ncolour: {soft: '#9AA5AA'}\n");
		await expect(loadLook(host, '.', 'pale')).rejects.toMatchObject({
			code: 'settings/contrast',
			message: expect.stringContaining('- labels on the page: soft on white has a contrast of 2.5'),
		});
	});
});
