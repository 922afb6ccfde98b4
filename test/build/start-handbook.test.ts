import { describe, expect, it } from 'vitest';
import { startDocument } from '../../pipeline/build/start-document.ts';
import { hostOver } from './host-over.ts';

describe('a new handbook', () => {
	it('comes with the chapters that it names', async () => {
		const host = hostOver({ '/office/project.yml': '' });
		const started = await startDocument(host, '.', 'handbook', '/office/guide.md');
		expect(started).toEqual({ file: '/office/guide.md', others: ['/office/chapter-1.md', '/office/chapter-2.md'] });
		expect([...host.files.keys()]).toEqual(expect.arrayContaining(['/office/guide.md', '/office/chapter-1.md', '/office/chapter-2.md']));
	});

	it('writes nothing where one of its chapters would take the place of a file', async () => {
		const host = hostOver({ '/office/project.yml': '', '/office/chapter-2.md': 'Mine.' });
		await expect(startDocument(host, '.', 'handbook', '/office/guide.md')).rejects.toThrow(
			'The file "/office/chapter-2.md" is there already',
		);
		expect(host.files.has('/office/guide.md')).toBe(false);
		expect(new TextDecoder().decode(host.files.get('/office/chapter-2.md'))).toBe('Mine.');
	});

	it('is one file for every other kind of document', async () => {
		const host = hostOver({ '/office/project.yml': '' });
		expect(await startDocument(host, '.', 'booklet', '/office/')).toEqual({ file: '/office/booklet.md' });
	});
});
