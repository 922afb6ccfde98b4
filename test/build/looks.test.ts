import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../pipeline/build/check-documents.ts';
import type { CheckedDocument } from '../../pipeline/build/checked.ts';
import { loadLooks } from '../../pipeline/build/looks.ts';
import { loadProject } from '../../pipeline/config/load-project.ts';
import { loadSettings } from '../../pipeline/config/load-settings.ts';
import type { Host } from '../../pipeline/host/host.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';
import { nodeHost } from '../../pipeline/host/node.ts';

const settings = await loadSettings(nodeHost, '.');

/** A booklet that asks for a theme. */
async function booklet(theme: string): Promise<CheckedDocument> {
	const host = memoryHost({ 'a.md': `---\ndocument: booklet\ntheme: ${theme}\n---\n\n# A\n` });
	const checked = await checkDocument(host, 'a.md', { settings, project: await loadProject(host, '.'), themes: ['pale', 'default'] });
	if (!('document' in checked)) throw checked.error;
	return checked;
}

/** The shipped themes, with one more. */
function themed(id: string, text: string): Host {
	const own = memoryHost({ [`templates/themes/${id}.yml`]: text });
	const hostFor = (path: string) => (path.endsWith(`${id}.yml`) ? own : nodeHost);
	return { ...nodeHost, read: (path) => hostFor(path).read(path), kind: (path) => hostFor(path).kind(path) };
}

describe('the looks of a run', () => {
	it('are read once for each theme', async () => {
		const looks = await loadLooks(nodeHost, '.', [await booklet('default'), await booklet('default')]);
		expect([...looks.keys()]).toEqual(['default']);
	});

	it('a theme whose text is too pale stops the build, and says which colours', async () => {
		const host = themed('pale', "extends: default\ncolour: {soft: '#9AA5AA'}\n");
		await expect(loadLooks(host, '.', [await booklet('pale')])).rejects.toMatchObject({
			code: 'settings/contrast',
			message: expect.stringContaining('- labels on the page: soft on white has a contrast of 2.5'),
		});
	});
});
