import { inflateSync } from 'node:zlib';

/** An image that every renderer can take: a baseline RGB or grey JPEG, or a plain PNG without transparency. */
export interface ReadImage {
	readonly bytes: Uint8Array;
	readonly mediaType: 'image/png' | 'image/jpeg';
	readonly widthPx: number;
	readonly heightPx: number;
}

/**
 * Reads a PNG, JPEG, WebP, GIF, AVIF or SVG. Transparency becomes white, turned photos are set upright, large ones are made
 * smaller. `undefined` where the bytes are no image that can be read in time. The image library is loaded only when it is needed.
 */
export async function readImage(bytes: Uint8Array): Promise<ReadImage | undefined> {
	const plain = plainPng(bytes);
	if (plain && Math.max(plain.widthPx, plain.heightPx) <= maxSidePx) return plain;
	if (isSlowDrawing(bytes)) return undefined;
	try {
		const { default: sharp } = await import('sharp');
		const image = sharp(bytes, { failOn: 'error', density: 200, limitInputPixels: mostPixels })
			.rotate()
			.flatten({ background: '#ffffff' })
			.toColourspace('srgb');
		const { format } = await sharp(bytes).metadata();
		const sized = image.resize({ width: maxSidePx, height: maxSidePx, fit: 'inside', withoutEnlargement: true });
		const isPhoto = format === 'jpeg' || format === 'webp' || format === 'heif';
		const encoded = isPhoto
			? sized.jpeg({ quality: 85, progressive: false })
			: sized.removeAlpha().png({ palette: false, progressive: false });
		const { data, info } = await encoded.timeout({ seconds: mostSeconds }).toBuffer({ resolveWithObject: true });
		return { bytes: data, mediaType: isPhoto ? 'image/jpeg' : 'image/png', widthPx: info.width, heightPx: info.height };
	} catch {
		return undefined;
	}
}

/** More than any camera in a school gives; an image that claims more would fill the memory. */
const mostPixels = 60_000_000;

/** For one image; the largest that a school's camera gives takes 2 on an old machine. */
const mostSeconds = 20;

/** A drawing (SVG) with filters or entities, or a packed one: a few lines of those keep a machine busy for an hour, and no time limit stops them. */
function isSlowDrawing(bytes: Uint8Array): boolean {
	if (bytes[0] === 0x1f && bytes[1] === 0x8b) return true;
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').replaceAll('\0', '');
	return /^[\s\S]{0,4096}?<(?:\w+:)?svg[\s>]/.test(text) && /<(?:\w+:)?filter[\s>]|<!ENTITY/i.test(text);
}

/** Longest side: 180 mm at 300 dots an inch. */
const maxSidePx = 2126;

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG that needs no work: 8 bits, grey or RGB, not interlaced, complete. (PNG specification, 11.2.2.) */
function plainPng(bytes: Uint8Array): ReadImage | undefined {
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (file.length < 57 || !file.subarray(0, 8).equals(pngSignature) || file.toString('latin1', file.length - 8, file.length - 4) !== 'IEND')
		return undefined;
	const [bits, colourType, , , interlace] = file.subarray(24, 29);
	if (bits !== 8 || (colourType !== 0 && colourType !== 2) || interlace !== 0 || file.includes('tRNS')) return undefined;
	const [widthPx, heightPx] = [file.readUInt32BE(16), file.readUInt32BE(20)];
	const rowBytes = 1 + widthPx * (colourType === 2 ? 3 : 1);
	return isWhole(file, rowBytes * heightPx) ? { bytes, mediaType: 'image/png', widthPx, heightPx } : undefined;
}

/** Whether the picture data can be unpacked, to as many bytes as its rows have: a page would show a blank, with no word of it. */
function isWhole(file: Buffer, length: number): boolean {
	const parts: Buffer[] = [];
	for (let at = 8; at + 12 <= file.length; at += 12 + file.readUInt32BE(at))
		if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
	if (length === 0 || length > mostBytes) return false;
	try {
		return inflateSync(Buffer.concat(parts), { maxOutputLength: length + 1 }).length === length;
	} catch {
		return false;
	}
}

/** Of the rows of a picture that is not made smaller. */
const mostBytes = (3 * maxSidePx + 1) * maxSidePx;
