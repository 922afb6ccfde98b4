import { fontFile, tablesOf } from './truetype-tables.ts';

/**
 * A TrueType file of some glyphs of another, numbered as they stand in `glyphs`; the parts of composed letters come after them.
 * Holds the tables that a PDF asks for (ISO 32000-1, 9.9), as fontkit's subsets do, at a tenth of the time. `undefined` for a font
 * that has no TrueType outlines.
 */
export function subsetOf(font: Uint8Array, glyphs: readonly number[]): Uint8Array | undefined {
	if (Buffer.from(font.buffer, font.byteOffset, 4).readUInt32BE(0) !== trueType) return undefined;
	const tables = tablesOf(font);
	const [head, hhea, maxp, loca, hmtx, glyf] = ['head', 'hhea', 'maxp', 'loca', 'hmtx', 'glyf'].map((tag) => tables.get(tag));
	if (!head || !hhea || !maxp || !loca || !hmtx || !glyf) return undefined;
	const outlines = outlinesOf(glyphs, glyf, offsetsOf(loca, head));
	const kept = new Map<string, Buffer>([
		['head', withNumber(head, longOffsets, 50)],
		['hhea', withNumber(hhea, outlines.glyphs.length, 34)],
		['maxp', withNumber(maxp, outlines.glyphs.length, 4)],
		['hmtx', metricsOf(outlines.glyphs, hmtx, hhea.readUInt16BE(34))],
		['loca', placesOf(outlines.data)],
		['glyf', Buffer.concat(outlines.data)],
	]);
	for (const tag of ['cvt ', 'fpgm', 'prep']) {
		const table = tables.get(tag);
		if (table) kept.set(tag, table);
	}
	return fontFile(trueType, kept);
}

const trueType = 0x00010000;
/** `head.indexToLocFormat`. */
const longOffsets = 1;

function withNumber(table: Buffer, value: number, at: number): Buffer {
	const copy = Buffer.from(table);
	copy.writeUInt16BE(value, at);
	return copy;
}

/** Where the outline of a glyph begins in `glyf`. */
function offsetsOf(loca: Buffer, head: Buffer): (glyph: number) => number {
	const isLong = head.readUInt16BE(50) === longOffsets;
	return (glyph) => (isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
}

/** The outlines of glyphs and of their parts, and the numbers that they have in the whole font. */
function outlinesOf(
	asked: readonly number[],
	glyf: Buffer,
	offsetOf: (glyph: number) => number,
): { readonly glyphs: readonly number[]; readonly data: readonly Buffer[] } {
	const glyphs = [...asked];
	const places = new Map(glyphs.map((glyph, place) => [glyph, place]));
	const data: Buffer[] = [];
	for (const glyph of glyphs) {
		const outline = glyf.subarray(offsetOf(glyph), offsetOf(glyph + 1));
		const isComposed = outline.length > 0 && outline.readInt16BE(0) < 0;
		data.push(isComposed ? renumbered(outline, placeOf) : outline);
	}
	return { glyphs, data };

	function placeOf(glyph: number): number {
		const known = places.get(glyph);
		if (known !== undefined) return known;
		places.set(glyph, glyphs.length);
		return glyphs.push(glyph) - 1;
	}
}

/** A composed glyph (OpenType 1.9, "glyf", "Composite glyph description") whose parts have new numbers. */
function renumbered(outline: Buffer, placeOf: (glyph: number) => number): Buffer {
	const copy = Buffer.from(outline);
	let at = 10;
	for (let goesOn = true; goesOn; ) {
		const flags = copy.readUInt16BE(at);
		copy.writeUInt16BE(placeOf(copy.readUInt16BE(at + 2)), at + 2);
		at += 4 + (flags & 0x0001 ? 4 : 2);
		if (flags & 0x0008) at += 2;
		else if (flags & 0x0040) at += 4;
		else if (flags & 0x0080) at += 8;
		goesOn = (flags & 0x0020) !== 0;
	}
	return copy;
}

/** An advance width and a left side bearing a glyph; `wide`: how many glyphs of the whole font have a width of their own. */
function metricsOf(glyphs: readonly number[], hmtx: Buffer, wide: number): Buffer {
	const metrics = Buffer.alloc(glyphs.length * 4);
	glyphs.forEach((glyph, place) => {
		metrics.writeUInt16BE(hmtx.readUInt16BE(Math.min(glyph, wide - 1) * 4), place * 4);
		metrics.writeInt16BE(hmtx.readInt16BE(glyph < wide ? glyph * 4 + 2 : wide * 4 + (glyph - wide) * 2), place * 4 + 2);
	});
	return metrics;
}

function placesOf(outlines: readonly Buffer[]): Buffer {
	const places = Buffer.alloc((outlines.length + 1) * 4);
	let offset = 0;
	outlines.forEach(({ length }, index) => {
		offset += length;
		places.writeUInt32BE(offset, (index + 1) * 4);
	});
	return places;
}
