import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../pipeline/build/check-documents.ts';
import { runOver } from './run-over.ts';

/** The words that the easy read of a booklet with this line explains. */
async function explained(line: string): Promise<readonly (readonly [string, string])[] | undefined> {
	const text = `---\ndocument: booklet\n---\n\n# Help\n\n## Who helps\n\n:::easy-read[Who helps]\n- ${line}\n:::\n`;
	const checked = await checkDocument(runOver({ 'a.md': text }), 'a.md');
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
