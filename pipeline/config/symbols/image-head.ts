/** What the first bytes of an image say. */
export interface ImageHead {
	readonly mediaType: 'image/png' | 'image/jpeg';
	readonly widthPx: number;
	readonly heightPx: number;
}

/** Reads the kind and size of a PNG or JPEG from its bytes, whatever its name says. `undefined` for anything else, and for a file that ends too early. */
export function imageHead(bytes: Uint8Array): ImageHead | undefined {
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return pngHead(file) ?? jpegHead(file);
}

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function pngHead(file: Buffer): ImageHead | undefined {
	if (file.length < 33 || !file.subarray(0, 8).equals(pngStart) || file.toString('latin1', 12, 16) !== 'IHDR') return undefined;
	return sized('image/png', file.readUInt32BE(16), file.readUInt32BE(20));
}

/** Walks the segments up to the frame header (ITU-T T.81, annex B). */
function jpegHead(file: Buffer): ImageHead | undefined {
	if (file.length < 4 || file.readUInt16BE(0) !== 0xffd8) return undefined;
	for (let at = 2; at + 9 < file.length; ) {
		if (file[at] !== 0xff) return undefined;
		const marker = file[at + 1] ?? 0;
		const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
		if (isFrame) return sized('image/jpeg', file.readUInt16BE(at + 7), file.readUInt16BE(at + 5));
		const isAlone = marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
		at += isAlone ? (marker === 0xff ? 1 : 2) : 2 + Math.max(2, file.readUInt16BE(at + 2));
	}
	return undefined;
}

function sized(mediaType: ImageHead['mediaType'], widthPx: number, heightPx: number): ImageHead | undefined {
	return widthPx > 0 && heightPx > 0 ? { mediaType, widthPx, heightPx } : undefined;
}
