import { describe, expect, it } from 'vitest';
import { findDocuments } from '../../pipeline/build/find-documents.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';

const host = memoryHost({
	'plans/sam.md': '',
	'plans/amira.markdown': '',
	'plans/README.md': '',
	'plans/notes.txt': '',
	'guide.MD': '',
	'empty/readme.md': '',
});

describe('the documents at a path', () => {
	it.each([
		[['.'], ['guide.MD', 'plans/amira.markdown', 'plans/sam.md']],
		[['plans'], ['plans/amira.markdown', 'plans/sam.md']],
		[['./plans/'], ['plans/amira.markdown', 'plans/sam.md']],
		[
			['plans/sam.md', 'plans', '/plans/sam.md'],
			['/plans/sam.md', 'plans/amira.markdown'],
		],
		[['plans/notes.txt'], ['plans/notes.txt']],
		[['plans/README.md'], ['plans/README.md']],
	])('%j', async (paths, files) => {
		expect(await findDocuments(host, paths)).toEqual(files);
	});

	it('none: a mistake that says so', async () => {
		await expect(findDocuments(host, ['empty'])).rejects.toMatchObject({ code: 'build/nothing' });
		await expect(findDocuments(host, ['nowhere'])).rejects.toMatchObject({ code: 'usage/no-such-path' });
	});
});
