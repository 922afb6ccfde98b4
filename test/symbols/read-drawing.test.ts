import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { readDrawing, readDrawings } from '../../pipeline/config/read-drawing.ts';
import { openPack } from '../../pipeline/config/symbols/packs/pack-files.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import type { Picture } from '../../pipeline/model/picture.ts';
import { drawingImage, symbolImage } from '../../pipeline/render/shared/symbol-image.ts';
import { drawing, png, zipped } from './own-packs.ts';

const makeImage = { photo: symbolImage, drawing: drawingImage };
const picture = (file: string, within = '/p', more: Partial<Picture> = {}): Picture => ({
	concept: 'p/dog',
	name: 'dog',
	shows: 'dog',
	pack: 'p',
	drawing: `p/${file}`,
	file,
	within,
	...more,
});
const reading = (files: Record<string, string | Uint8Array>, one: Picture) => readDrawing(memoryHost(files), one, makeImage);

const photo = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#3366cc' } });
const placed = await photo(60, 40)
	.withExif({ IFD0: { Copyright: 'SECRET-NAME' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100' } })
	.jpeg()
	.toBuffer();

describe('the art of a picture that a project brings', () => {
	it('comes from a folder or from a zip file', async () => {
		const host = memoryHost({ '/p/dog.svg': drawing(7), '/p.zip': zipped({ 'a/dog.svg': drawing(8) }) });
		const art = await readDrawings(host, [picture('/p/dog.svg'), picture('/p.zip#a/dog.svg', '/p.zip')], makeImage);
		expect([...art.values()].map(({ width }) => width)).toEqual([7, 8]);
	});

	it('has its skin drawn in the colour that the pack chose', async () => {
		const files = { '/p/dog.svg': '<svg><path class="aac-skin-fill" fill="#fff" d="M0 0H5V5Z"/></svg>' };
		expect(await reading(files, picture('/p/dog.svg', '/p', { skin: '#8D5524' }))).toMatchObject({
			svg: expect.stringContaining('#8D5524'),
		});
	});

	it('is, for a photo, upright, at most 709 dots a side, and without the place where it was taken', async () => {
		expect(placed.includes('SECRET-NAME')).toBe(true);
		const plain = await reading({ '/p/dog.jpg': placed }, picture('/p/dog.jpg'));
		if (plain.kind !== 'image') throw new Error('A photo is an image.');
		expect(Buffer.from(plain.bytes).includes('SECRET-NAME')).toBe(false);
		expect((await sharp(plain.bytes).metadata()).exif).toBeUndefined();
		const turned = await photo(900, 1800).withMetadata({ orientation: 6 }).jpeg().toBuffer();
		expect(await reading({ '/p/dog.jpg': turned }, picture('/p/dog.jpg'))).toMatchObject({ width: 709, height: 355 });
	});

	it('is drawn as an image where a clip path cuts it, and stays a drawing where one cuts nothing', async () => {
		const clip = (size: number) =>
			`<svg viewBox="0 0 72 72"><clipPath id="c"><rect x="10" width="${size}" height="${size}"/></clipPath><g clip-path="url(#c)"><rect x="10" width="20" height="40"/></g></svg>`;
		expect(await reading({ '/p/dog.svg': clip(20) }, picture('/p/dog.svg'))).toMatchObject({ kind: 'image', width: 709, height: 709 });
		const whole = await reading({ '/p/dog.svg': clip(60) }, picture('/p/dog.svg'));
		expect(whole).toMatchObject({ kind: 'svg', width: 20, height: 40 });
	});

	it('stands on white', async () => {
		const clear = await sharp({ create: { width: 9, height: 9, channels: 4, background: '#00000000' } })
			.png()
			.toBuffer();
		const made = await reading({ '/p/dog.png': clear }, picture('/p/dog.png'));
		if (made.kind !== 'image') throw new Error('A photo is an image.');
		const { data, info } = await sharp(made.bytes).raw().toBuffer({ resolveWithObject: true });
		expect([info.channels, data[0], data[1], data[2]]).toEqual([3, 255, 255, 255]);
	});

	it('is taken for what it is, whatever its name says', async () => {
		expect(await reading({ '/p/dog.jpg': png }, picture('/p/dog.jpg'))).toMatchObject({ kind: 'image', width: 240 });
	});
});

describe('art is refused, with its file', () => {
	const huge = Buffer.from(png);
	huge.writeUInt32BE(60_000, 16);
	huge.writeUInt32BE(60_000, 20);
	it.each<[string, string, string | Uint8Array, string]>([
		['a JPG that is none', 'dog.jpg', '<html>', 'is not a PNG or JPG, whatever its name says'],
		['an SVG that calls itself a PNG', 'dog.png', drawing(), 'is not a PNG or JPG'],
		['an empty file', 'dog.png', '', 'is not a PNG or JPG'],
		['half a photo', 'dog.jpg', placed.subarray(0, placed.length - 20), 'is broken'],
		['an image that would fill the memory', 'dog.png', huge, 'is too large to print'],
		['a drawing with a program', 'dog.svg', '<svg><script>x</script></svg>', 'is not safe to use. The drawing holds a <script>.'],
		[
			'a drawing of which a clip path leaves nothing',
			'dog.svg',
			'<svg><clipPath id="c"><rect x="50" width="1" height="1"/></clipPath><rect width="9" height="9" clip-path="url(#c)"/></svg>',
			'shows nothing',
		],
		['a drawing with a link', 'dog.svg', '<svg><image href="http://example.org/x.png"/></svg>', 'is not safe to use.'],
		['letters that are no text', 'dog.svg', Uint8Array.of(0xff, 0xfe, 0, 1), 'is not safe to use.'],
	])('%s', async (_, name, bytes, told) => {
		const result = reading({ [`/p/${name}`]: bytes }, picture(`/p/${name}`));
		await expect(result).rejects.toThrow(told);
		await expect(result).rejects.toThrow(`/p/${name}`);
		await expect(result).rejects.toMatchObject({ name: 'UserError' });
	});

	it('a file that is gone', async () => {
		await expect(reading({ '/p/cat.svg': drawing() }, picture('/p/dog.svg'))).rejects.toThrow('The file "/p/dog.svg" is not there.');
		await expect(reading({ '/p.zip': zipped({ 'cat.svg': drawing() }) }, picture('/p.zip#dog.svg', '/p.zip'))).rejects.toThrow(
			'holds no file "dog.svg"',
		);
	});

	it('a file outside its folder', async () => {
		await expect(reading({ '/secret.svg': drawing() }, picture('/p/../secret.svg'))).rejects.toThrow('leads out of its folder');
	});
});

describe('a folder on a real disk', async () => {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'pictures-'));
	afterAll(() => rm(folder, { recursive: true }));
	await mkdir(`${folder}/pack/inner`, { recursive: true });
	await writeFile(`${folder}/secret.svg`, drawing());
	await writeFile(`${folder}/pack/dog.svg`, drawing());
	await symlink(`${folder}/secret.svg`, `${folder}/pack/link.svg`);
	await symlink(folder, `${folder}/pack/inner/all`);
	await symlink(`${folder}/pack/dog.svg`, `${folder}/pack/inner/hound.svg`);

	it('has a link inside it followed, and one that leads out refused', async () => {
		const pack = await openPack(nodeHost, `${folder}/pack`);
		expect(pack.names).toEqual(['dog.svg', 'inner/hound.svg', 'link.svg']);
		const art = (name: string) => readDrawing(nodeHost, picture(pack.fileOf(name), pack.place), makeImage);
		expect(await art('inner/hound.svg')).toMatchObject({ kind: 'svg' });
		await expect(art('link.svg')).rejects.toThrow('is a link that leads out of its folder');
		await expect(pack.read('link.svg')).rejects.toThrow('is a link that leads out of its folder');
	});
});
