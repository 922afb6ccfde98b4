import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { buildDocuments } from '../../../pipeline/build/build.ts';
import { about, arasaac, drawing, mulberry, png, zipped } from '../../symbols/own-packs.ts';
import { hostOver } from '../host-over.ts';

const booklet = (rows: readonly string[], { more = '', checked = '2026-11-16' } = {}) => `---
document: booklet
title: Help
authority: Example County
audience: parents and carers
checked: ${checked}
check-again: 2027-11-16
${more}---

# Help

Example County is made up.

## A part

You can ask for help.

:::easy-read[A part]
${rows.map((row) => `- ${row}`).join('\n')}
:::
`;
const dog = [':pic[dog] You can bring your dog.'];

async function build(files: Record<string, string | Uint8Array>) {
	const host = hostOver(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`/office/${name}`, bytes])));
	const [built] = await buildDocuments({ host, home: '.' }, { paths: ['/office/help.md'], outputs: ['easy-read'] });
	if (built === undefined || !('document' in built.checked)) throw new Error('One document was asked for.');
	const said = built.findings.filter(({ ruleId, level }) => ruleId.startsWith('picture/') || level === 'error');
	return {
		written: built.written,
		said: said.map(({ level, ruleId, message, span }) => `${level} ${ruleId} line ${span.start.line}: ${message}`),
		mends: said.map(({ mend }) => mend),
		easyRead: built.checked.results?.easyRead,
		drawings: built.checked.results?.ownDrawings,
		pdf: built.written.map((file) => host.files.get(file)),
	};
}
const folder = { 'pack/pack.yml': about, 'pack/dog.svg': drawing() };
const shownBy = ({ easyRead }: Awaited<ReturnType<typeof build>>) =>
	easyRead?.parts.flatMap(({ rows }) => rows.map(({ picture }) => picture?.drawing));

describe('a document of a project with packs of its own', () => {
	it.each<[string, string, Record<string, string | Uint8Array>, string]>([
		['a folder', 'packs: [pack], main: pack', folder, 'hillside-pictures/dog'],
		[
			'a zip file',
			'packs: [pack.zip], main: pack.zip',
			{ 'pack.zip': zipped({ 'pack.yml': about, 'dog.png': png }) },
			'hillside-pictures/dog',
		],
		['a Mulberry release', 'packs: [m.zip], main: mulberry', { 'm.zip': zipped(mulberry('release')) }, 'mulberry/dog 1a'],
		[
			'a clone of Mulberry',
			'packs: [m], main: mulberry',
			Object.fromEntries(Object.entries(mulberry('clone')).map(([name, text]) => [`m/${name}`, text])),
			'mulberry/dog 1a',
		],
		['ARASAAC', 'packs: [a.zip], main: arasaac, use: not commercial', { 'a.zip': zipped(arasaac()) }, 'arasaac/12'],
	])('prints pictures from %s, and its credit line', async (_, symbols, files, art) => {
		const built = await build({ 'project.yml': `symbols: {${symbols}}`, 'help.md': booklet(dog), ...files });
		expect(built.said).toEqual([]);
		expect(shownBy(built)).toEqual([art]);
		expect(built.easyRead?.credits.map(({ id }) => id)).toContain(art.split('/')[0]);
		expect(built.pdf[0]?.length).toBeGreaterThan(5000);
	});

	it('has the same text whatever pack it takes its pictures from, and the same bytes twice', async () => {
		const one = await build({ 'project.yml': '', 'help.md': booklet(dog) });
		const other = await build({ 'project.yml': 'symbols: {packs: [pack], main: pack}', 'help.md': booklet(dog), ...folder });
		const again = await build({ 'project.yml': 'symbols: {packs: [pack], main: pack}', 'help.md': booklet(dog), ...folder });
		const textOf = ({ easyRead }: typeof one) => ({
			title: easyRead?.title,
			rows: easyRead?.parts.flatMap((part) => part.rows.map(({ sentences }) => sentences)),
			about: easyRead?.about,
		});
		expect(textOf(other)).toEqual(textOf(one));
		expect(shownBy(other)).not.toEqual(shownBy(one));
		expect(other.pdf).toEqual(again.pdf);
	});

	it('is warned of mixed sets in its lines', async () => {
		const built = await build({
			'project.yml': 'symbols: {packs: [pack], main: pack}',
			'help.md': booklet([...dog, ':pic[train] You can come by train.']),
			...folder,
		});
		expect(built.said).toEqual([
			'warning picture/mixed line 19: The document mixes sets of pictures: 1 of Hillside pictures, 1 of OpenMoji.',
		]);
	});

	it('can take a picture of a pack by its name in the line', async () => {
		const built = await build({
			'project.yml': 'symbols: {packs: [pack]}',
			'help.md': booklet([':pic[dog]{as="hillside-pictures/dog"} You can bring your dog.']),
			...folder,
		});
		expect(shownBy(built)).toEqual(['hillside-pictures/dog']);
	});
});

describe('lists of words', () => {
	const school = {
		'project.yml': 'symbols: {packs: [pack], words: words.csv}',
		...folder,
		'pack/rex.png': png,
		'words.csv': 'phrase,sense,symbol,on\ndog,,hillside-pictures/dog,\n',
	};

	it("of a school win over our pictures, and the child's own over those", async () => {
		const rows = ['You can bring your dog.'];
		expect(shownBy(await build({ ...school, 'help.md': booklet(rows) }))).toEqual(['hillside-pictures/dog']);
		const child = 'phrase,sense,symbol,on\ndog,,hillside-pictures/rex,\n';
		expect(shownBy(await build({ ...school, 'help.md': booklet(rows, { more: 'pictures: sam.csv\n' }), 'sam.csv': child }))).toEqual([
			'hillside-pictures/rex',
		]);
	});

	it('of a child that we cannot read stop its document, with the line', async () => {
		const at = (files: Record<string, string>) => build({ ...school, ...files });
		const named = (file: string) => ({ 'help.md': booklet(dog, { more: `pictures: ${file}\n` }) });
		expect((await at(named('sam.csv'))).said).toEqual(['error picture/list line 8: The list of pictures "sam.csv" is not there.']);
		expect((await at(named('../../etc/passwd'))).said).toEqual([
			'error picture/list line 8: The list of pictures "../../etc/passwd" stands outside the folder of the documents.',
		]);
		const built = await at({ ...named('sam.csv'), 'sam.csv': 'phrase,sense,symbol,on\ndog,,hillside-pictures/fox,\n' });
		expect(built.said).toEqual([
			'error picture/list line 8: In the list "sam.csv": Line 2: No pack has the symbol "hillside-pictures/fox". Write it as pack and name: "mulberry/dog".',
		]);
		expect(built.written).toEqual([]);
	});
});

describe('photos of people', async () => {
	const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#3366cc' } })
		.withExif({ IFD3: { GPSLatitude: '51/1 30/1 3230/100' }, IFD0: { Copyright: 'SECRET-PLACE' } })
		.jpeg()
		.toBuffer();
	const office = (until: string) => ({
		'project.yml': 'symbols: {photos: photos}',
		'photos/Leila.jpg': photo,
		'photos/pack.yml': `licence: Ours\nattribution: Photos by Hillside School\nconsent: [{who: Leila, by: Leila Karim, until: ${until}}]\n`,
	});
	const rows = ['Leila can help you.'];

	it('are printed without the place where they were taken, for as long as the person agrees', async () => {
		const built = await build({
			...office('2026-11-16'),
			'help.md': booklet(rows, { more: 'people:\n  leila: Leila, adviser, leila@example.org\n' }),
		});
		expect(built.said).toEqual([]);
		expect(shownBy(built)).toEqual(['photos/leila']);
		const [pdf] = built.pdf;
		if (pdf === undefined) throw new Error('A PDF was made.');
		expect(Buffer.from(pdf).includes('SECRET-PLACE')).toBe(false);
		expect(built.drawings?.get('photos/leila')).toMatchObject({ width: 709, height: 532 });
	});

	it('stop the document after that day', async () => {
		const built = await build({
			...office('2026-11-15'),
			'help.md': booklet(rows, { more: 'people:\n  leila: Leila, adviser, leila@example.org\n' }),
		});
		expect(built.said.map((one) => one.replace(/ line \d+/, ''))).toEqual([
			'error picture/consent: Leila Karim agreed to show the photo "leila" until 15 November 2026. The document is of 16 November 2026.',
		]);
		expect(built.written).toEqual([]);
	});
});

describe('a picture with few dots', () => {
	it('is printed, with a warning', async () => {
		const small = await sharp({ create: { width: 90, height: 120, channels: 3, background: '#3366cc' } })
			.png()
			.toBuffer();
		const built = await build({
			'project.yml': 'symbols: {packs: [pack], main: pack}',
			'help.md': booklet(dog),
			'pack/pack.yml': about,
			'pack/dog.png': small,
		});
		expect(built.said).toEqual(['warning picture/small line 19: The picture "/office/pack/dog.png" has only 90 by 120 dots.']);
		expect(built.written).toHaveLength(1);
	});
});

describe('a picture that may not be shown', () => {
	const withPack = (files: Record<string, string | Uint8Array>, more = '') =>
		build({ 'project.yml': `symbols: {packs: [pack], main: pack${more}}`, 'help.md': booklet(dog), ...files });
	const errors = async (built: ReturnType<typeof build>) =>
		(await built).said.filter((one) => one.startsWith('error')).map((one) => one.replace(/ line \d+/, ''));

	it('stops the document where nobody wrote down its licence, and says what to write', async () => {
		const built = await withPack({ 'pack/dog.svg': drawing() });
		expect(built.said[0]).toMatch(/^error picture\/licence line \d+: Nobody wrote down the licence of the pictures "pack"\.$/);
		expect(built.mends[0]).toBe(
			'Write a line "licence: " and its name, then a line "attribution: " and the credit line into the file "/office/pack/pack.yml".',
		);
		expect(built.written).toEqual([]);
	});

	it('stops no document that does not show it', async () => {
		const built = await build({ 'project.yml': 'symbols: {packs: [pack]}', 'help.md': booklet(dog), 'pack/fox.svg': drawing() });
		expect(built.said).toEqual([]);
	});

	it('stops a document that somebody pays for', async () => {
		const built = build({
			'project.yml': 'symbols: {packs: [a.zip], main: arasaac, use: commercial}',
			'help.md': booklet(dog),
			'a.zip': zipped(arasaac()),
		});
		expect(await errors(built)).toEqual([
			'error picture/commercial: The pictures "ARASAAC" are not for commercial use. Your project.yml says "use: commercial".',
		]);
	});

	it.each<[string, string, string | Uint8Array, string]>([
		[
			'has a program in it',
			'dog.svg',
			'<svg><script>x</script></svg>',
			'The drawing "/office/pack/dog.svg" is not safe to use. The drawing holds a <script>. Only shapes may stand in a drawing.',
		],
		[
			'leads to another place',
			'dog.svg',
			'<svg><image href="http://example.org/x.png"/></svg>',
			'The drawing "/office/pack/dog.svg" is not safe to use. The drawing holds a <image>. Only shapes may stand in a drawing.',
		],
		['is no picture', 'dog.jpg', 'hello', 'The picture "/office/pack/dog.jpg" is not a PNG or JPG, whatever its name says.'],
		['is broken', 'dog.png', png.slice(0, 45), 'The picture "/office/pack/dog.png" is broken: we cannot read all of it.'],
	])('stops the document where it %s', async (_, name, bytes, told) => {
		expect(await errors(withPack({ 'pack/pack.yml': about, [`pack/${name}`]: bytes }))).toEqual([`error picture/unreadable: ${told}`]);
	});
});
