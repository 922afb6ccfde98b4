import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readImage } from '../../../pipeline/render/shared/image.ts';

const picture = (channels: 3 | 4 = 3) =>
	sharp({ create: { width: 40, height: 20, channels, background: { r: 11, g: 79, b: 90, alpha: 0.5 } } });
const svg = Buffer.from(
	'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#0B4F5A"/></svg>',
);
const plain = await picture().png().toBuffer();
const damaged = (damage: (png: Buffer) => unknown): Buffer => {
	const png = Buffer.from(plain);
	damage(png);
	return png;
};

describe('readImage', () => {
	it('passes a plain PNG on as it is', async () => {
		const png = await picture().png().toBuffer();
		expect(await readImage(png)).toEqual({ bytes: png, mediaType: 'image/png', widthPx: 40, heightPx: 20 });
	});

	it.each([
		['a transparent PNG', 'image/png', () => picture(4).png().toBuffer()],
		['an interlaced PNG', 'image/png', () => picture().png({ progressive: true }).toBuffer()],
		['a PNG with a palette', 'image/png', () => picture().png({ palette: true }).toBuffer()],
		['a GIF', 'image/png', () => picture().gif().toBuffer()],
		['an SVG', 'image/png', async () => svg],
		['a JPEG', 'image/jpeg', () => picture().jpeg().toBuffer()],
		['a progressive JPEG', 'image/jpeg', () => picture().jpeg({ progressive: true }).toBuffer()],
		['a JPEG in print colours', 'image/jpeg', () => picture().toColourspace('cmyk').jpeg().toBuffer()],
		['a WebP', 'image/jpeg', () => picture().webp().toBuffer()],
	])('makes a plain file of %s', async (_, mediaType, make) => {
		const read = await readImage(await make());
		expect(read?.mediaType).toBe(mediaType);
		const facts = await sharp(read?.bytes).metadata();
		expect({ alpha: facts.hasAlpha, space: facts.space, progressive: facts.isProgressive }).toEqual({
			alpha: false,
			space: 'srgb',
			progressive: false,
		});
		expect((read?.widthPx ?? 0) / (read?.heightPx ?? 1)).toBeCloseTo(2, 1);
	});

	it('turns a photo upright and makes it no larger than paper needs', async () => {
		const photo = await sharp({ create: { width: 4000, height: 1000, channels: 3, background: '#888888' } })
			.jpeg()
			.withMetadata({ orientation: 6 })
			.toBuffer();
		expect(await readImage(photo)).toMatchObject({ widthPx: 532, heightPx: 2126 });
	});

	it('gives the same bytes each time', async () => {
		const webp = await picture(4).webp().toBuffer();
		expect(Buffer.compare(Buffer.from((await readImage(webp))?.bytes ?? []), Buffer.from((await readImage(webp))?.bytes ?? [1]))).toBe(0);
	});

	it.each([
		['nothing', Buffer.alloc(0)],
		['words', Buffer.from('a picture of Sam')],
		['half a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
		['a PNG of damaged data', damaged((png) => png.writeUInt16BE(0xffff, png.indexOf('IDAT') + 4))],
		['a PNG that is cut off', damaged((png) => png.writeUInt32BE(4000, 20))],
		['a PNG without width', damaged((png) => png.writeUInt32BE(0, 16))],
	])('knows that %s is no image', async (_, bytes) => {
		expect(await readImage(bytes)).toBeUndefined();
	});
});
