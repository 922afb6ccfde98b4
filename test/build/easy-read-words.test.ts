import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../pipeline/build/check-documents.ts';
import { loadProject } from '../../pipeline/config/load-project.ts';
import { loadSettings } from '../../pipeline/config/load-settings.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';
import { nodeHost } from '../../pipeline/host/node.ts';

const settings = await loadSettings(nodeHost, '.');

/** The words that the easy read of a booklet with this line explains. */
async function explained(line: string): Promise<readonly (readonly [string, string])[] | undefined> {
	const text = `---\ndocument: booklet\n---\n\n# Help\n\n## Who helps\n\n:::easy-read[Who helps]\n- ${line}\n:::\n`;
	const host = memoryHost({ 'a.md': text });
	const checked = await checkDocument(host, 'a.md', { settings, project: await loadProject(host, '.'), themes: ['default'] });
	if (!('results' in checked)) throw new Error('The document could not be read.');
	return checked.results?.easyRead?.words.map(({ word, means }) => [word, means] as const);
}

describe('a hard word in easy read', () => {
	it('that says nothing of itself is explained from the shared glossary', async () => {
		expect(await explained('You can see a :term[physiotherapist].')).toEqual([['physiotherapist', 'a person who helps with movement']]);
	});

	it('keeps the meaning that its writer gave it', async () => {
		expect(await explained('You can see a :term[physiotherapist]{means="a person who helps you move"}.')).toEqual([
			['physiotherapist', 'a person who helps you move'],
		]);
	});

	it('that nobody explains is not listed', async () => {
		expect(await explained('You can ride a :term[unicycle].')).toEqual([]);
	});
});
