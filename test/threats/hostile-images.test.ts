import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readImage } from '../../pipeline/render/shared/image.ts';
import { drawingImage, symbolImage } from '../../pipeline/render/shared/symbol-image.ts';

const svg = (body: string, more = 'width="100" height="100"') =>
	Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${more}>${body}</svg>`);

/** A whole PNG of one colour, 16,000 dots a side: 256 million dots in a few hundred kilobytes. */
const hugePng = await sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: '#336699' } })
	.png({ compressionLevel: 9 })
	.toBuffer();

/** `use` of `use` of `use`: ten to the ninth squares. */
const useBomb = `<defs><rect id="a0" width="1" height="1"/>${Array.from({ length: 9 }, (_, n) => `<g id="a${n + 1}">${`<use xlink:href="#a${n}"/>`.repeat(10)}</g>`).join('')}</defs><use xlink:href="#a9"/>`;

const slowFilter =
	'<filter id="f"><feTurbulence numOctaves="60" baseFrequency="0.9"/><feGaussianBlur stdDeviation="90"/></filter><rect width="2400" height="2400" filter="url(#f)"/>';

const lol = `<!DOCTYPE svg [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${'bcdefghij'[n]} "${`&${'abcdefghi'[n]};`.repeat(10)}">`).join('')}]><svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><text>&j;</text></svg>`;

describe('an image that would fill the memory or the day is none that we can print', () => {
	it.each<[string, Uint8Array]>([
		['a PNG of 256 million dots', hugePng],
		['a drawing 16,000 dots a side', svg('<rect width="9" height="9"/>', 'width="16000" height="16000"')],
		['a drawing of which each part uses ten others', svg(useBomb)],
		['a drawing with a filter that takes a minute', svg(slowFilter, 'width="2400" height="2400"')],
		['the same in letters of two bytes', Buffer.from(`\ufeff${svg(slowFilter, 'width="2400" height="2400"')}`, 'utf16le')],
		['the same, packed', gzipSync(svg(slowFilter, 'width="2400" height="2400"'))],
		['a drawing whose words stand for ten others each', Buffer.from(lol)],
	])('%s', async (_, bytes) => {
		expect(await readImage(bytes)).toBeUndefined();
		expect(await symbolImage(bytes)).toBeUndefined();
	});

	it('a large photo of a camera is still taken', async () => {
		const photo = await sharp({ create: { width: 6000, height: 4000, channels: 3, background: '#336699' } })
			.jpeg()
			.toBuffer();
		expect(await readImage(photo)).toMatchObject({ widthPx: 2126 });
	});
});

describe('a drawing that names another file shows nothing of it', () => {
	it.each(['/etc/passwd', 'file:///etc/passwd', 'secret.png', 'http://127.0.0.1:9/x.png'])('%s', async (href) => {
		const drawing = svg(`<image href="${href}" xlink:href="${href}" width="100" height="100"/>`);
		const shown = await readImage(drawing);
		const { channels } = await sharp(shown?.bytes ?? Buffer.from([])).stats();
		expect(channels.map(({ min }) => min)).toEqual(channels.map(() => 255));
		expect(await symbolImage(drawing)).toBeUndefined();
		expect(await drawingImage(drawing.toString())).toBeUndefined();
	});

	it('an entity of the disk is not read', async () => {
		const text =
			'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]><svg xmlns="http://www.w3.org/2000/svg" width="300" height="50"><text y="20">&x;</text></svg>';
		const shown = await readImage(Buffer.from(text));
		const darkest = shown && Math.min(...(await sharp(shown.bytes).stats()).channels.map(({ min }) => min));
		expect(darkest ?? 255).toBe(255);
	});
});
