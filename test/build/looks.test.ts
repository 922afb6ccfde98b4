import { describe, expect, it } from 'vitest';
import { checkDocuments } from '../../pipeline/build/check-documents.ts';
import { loadLook, refuseBadLooks } from '../../pipeline/build/looks.ts';
import type { Host } from '../../pipeline/host/host.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';
import { nodeHost } from '../../pipeline/host/node.ts';

/** The shipped themes, with one more. */
function themed(id: string, text: string): Host {
	const own = memoryHost({ [`templates/themes/${id}.yml`]: text });
	const hostFor = (path: string) => (path.endsWith(`${id}.yml`) ? own : nodeHost);
	return { ...nodeHost, read: (path) => hostFor(path).read(path), kind: (path) => hostFor(path).kind(path) };
}

/** Checks the document of an invented case in memory, with the program's own data, and holds its theme to its rules. */
async function checkThemes(own: Host): Promise<void> {
	const of = (path: string) => (path.startsWith('/cases') ? own : nodeHost);
	const host: Host = {
		...nodeHost,
		read: (path) => of(path).read(path),
		kind: (path) => of(path).kind(path),
		list: (path) => of(path).list(path),
	};
	const { checked, run } = await checkDocuments({ host, home: '.' }, ['/cases/a.md']);
	await refuseBadLooks(run, checked);
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

	it('a title in the colour of its ground has no nearest colour: one of the two must be another', async () => {
		const host = themed('flat', 'extends: default\ncover: {ground: pine}\n');
		await expect(loadLook(host, '.', 'flat')).rejects.toThrow('Both are pine: name another colour for one of them.');
	});

	it('is held to its rules by a check already, not only when files are made', async () => {
		const own = memoryHost({
			'/cases/a.md': '---\ndocument: booklet\ntheme: pale\n---\n',
			'/cases/project.yml': 'authority: {name: Northmoor Council}\n',
			'/cases/themes/pale.yml': "extends: default\ncolour: {soft: '#9AA5AA'}\n",
		});
		await expect(checkThemes(own)).rejects.toMatchObject({ code: 'settings/contrast' });
	});

	it('prints no letters of the settings that the fonts do not have: the settings are named, not the document', async () => {
		const own = memoryHost({
			'/cases/a.md': '---\ndocument: booklet\n---\n',
			'/cases/project.yml': 'authority: {name: Northmoor Council, team: Team 你好}\n',
		});
		await expect(checkThemes(own)).rejects.toThrow('/cases/project.yml" has "Team 你好". The fonts cannot print "你好".');
	});

	it('has no logo that would stand on no page', async () => {
		const logoOf = (alt: string) =>
			memoryHost({
				'/cases/a.md': '---\ndocument: booklet\ntheme: north\n---\n',
				'/cases/project.yml': 'authority: {name: Northmoor Council}\n',
				'/cases/themes/north.yml': `extends: default\nlogo: {file: north.svg, alt: ${alt}}\n`,
				'/cases/themes/north.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><rect width="4" height="2"/></svg>',
			});
		await expect(checkThemes(logoOf('Northmore Council'))).rejects.toMatchObject({
			message: 'The logo of the theme "north" would stand on no page: "Northmore Council" names nobody who writes here.',
			hint: 'Write the name of its owner after "alt", as it stands here: "Northmoor Council".',
		});
		await expect(checkThemes(logoOf('Logo of Northmoor Council'))).resolves.toBeUndefined();
	});
});
