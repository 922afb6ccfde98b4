import { tablesOf } from './truetype-tables.ts';

/** How much closer a glyph stands to the one before it, in units of the font; 0 where the font says nothing of the pair. */
export type Kerning = (left: number, right: number) => number;

/**
 * The kerning of glyph pairs as the `kern` feature for Latin text has it, read straight from the `GPOS` table (OpenType 1.9,
 * "GPOS", "Lookup type 2: Pair adjustment positioning"). `undefined` for a font whose kerning needs a whole shaper: other kinds
 * of table or lookup, or pairs that move more than the advance of their first glyph.
 */
export function kerningOf(font: Uint8Array): Kerning | undefined {
	const isTrueType = Buffer.from(font.buffer, font.byteOffset, 4).readUInt32BE(0) === trueType;
	const gpos = isTrueType ? tablesOf(font).get('GPOS') : undefined;
	if (!gpos) return undefined;
	const lookups = latinLookups(gpos)?.map((lookup) => subtablesOf(gpos, lookup));
	if (!lookups?.length || !lookups.every((subtables) => subtables?.every((subtable) => isPlain(gpos, subtable)))) return undefined;
	return (left, right) => {
		let sum = 0;
		for (const subtables of lookups) sum += firstOf(gpos, subtables ?? [], left, right);
		return sum;
	};
}

const trueType = 0x00010000;
/** Only the horizontal advance of the first glyph. */
const xAdvance = 0x0004;
const pairAdjustment = 2;
const extension = 9;

function isPlain(gpos: Buffer, at: number): boolean {
	const format = gpos.readUInt16BE(at);
	return (format === 1 || format === 2) && gpos.readUInt16BE(at + 4) === xAdvance && gpos.readUInt16BE(at + 6) === 0;
}

/** Places of the lookups of `kern`, where every script that plain Latin text may be set in has the same ones. */
function latinLookups(gpos: Buffer): readonly number[] | undefined {
	const scripts = gpos.readUInt16BE(4);
	const lookupLists = recordsOf(gpos, scripts)
		.filter(({ tag }) => tag === 'DFLT' || tag === 'latn')
		.map(({ offset }) => kernLookups(gpos, scripts + offset));
	const [first] = lookupLists;
	return first && lookupLists.every((list) => list.join() === first.join()) ? first : undefined;
}

/** Records of a tag and an offset, after their count. */
function recordsOf(gpos: Buffer, at: number): readonly { readonly tag: string; readonly offset: number }[] {
	return Array.from({ length: gpos.readUInt16BE(at) }, (_, index) => {
		const record = at + 2 + index * 6;
		return { tag: gpos.toString('latin1', record, record + 4), offset: gpos.readUInt16BE(record + 4) };
	});
}

function kernLookups(gpos: Buffer, script: number): readonly number[] {
	const system = script + gpos.readUInt16BE(script);
	const featureList = gpos.readUInt16BE(6);
	const lookupList = gpos.readUInt16BE(8);
	const features = recordsOf(gpos, featureList);
	const places = numbersAt(gpos, system + 4)
		.map((index) => features[index])
		.flatMap((feature) => (feature?.tag === 'kern' ? numbersAt(gpos, featureList + feature.offset + 2) : []));
	return [...new Set(places)].sort((one, other) => one - other).map((index) => lookupList + gpos.readUInt16BE(lookupList + 2 + index * 2));
}

/** 16-bit numbers after their count. */
function numbersAt(gpos: Buffer, at: number): readonly number[] {
	return Array.from({ length: gpos.readUInt16BE(at) }, (_, index) => gpos.readUInt16BE(at + 2 + index * 2));
}

function subtablesOf(gpos: Buffer, lookup: number): readonly number[] | undefined {
	const places = numbersAt(gpos, lookup + 4).map((offset) => lookup + offset);
	const kind = gpos.readUInt16BE(lookup);
	if (kind === pairAdjustment) return places;
	if (kind !== extension || !places.every((place) => gpos.readUInt16BE(place + 2) === pairAdjustment)) return undefined;
	return places.map((place) => place + gpos.readUInt32BE(place + 4));
}

/** Of the subtables of one lookup, the first that knows the pair speaks. */
function firstOf(gpos: Buffer, subtables: readonly number[], left: number, right: number): number {
	for (const at of subtables) {
		const covered = coverageOf(gpos, at + gpos.readUInt16BE(at + 2), left);
		if (covered === undefined) continue;
		const known = gpos.readUInt16BE(at) === 1 ? inPairs(gpos, at, covered, right) : inClasses(gpos, at, left, right);
		if (known !== undefined) return known;
	}
	return 0;
}

function inPairs(gpos: Buffer, at: number, covered: number, right: number): number | undefined {
	const set = at + gpos.readUInt16BE(at + 10 + covered * 2);
	const index = search(gpos.readUInt16BE(set), (pair) => right - gpos.readUInt16BE(set + 2 + pair * 4));
	return index === undefined ? undefined : gpos.readInt16BE(set + 4 + index * 4);
}

function inClasses(gpos: Buffer, at: number, left: number, right: number): number {
	const first = classOf(gpos, at + gpos.readUInt16BE(at + 8), left);
	const second = classOf(gpos, at + gpos.readUInt16BE(at + 10), right);
	return gpos.readInt16BE(at + 16 + (first * gpos.readUInt16BE(at + 14) + second) * 2);
}

/** Place of a glyph in a coverage table. */
function coverageOf(gpos: Buffer, at: number, glyph: number): number | undefined {
	const count = gpos.readUInt16BE(at + 2);
	if (gpos.readUInt16BE(at) === 1) return search(count, (index) => glyph - gpos.readUInt16BE(at + 4 + index * 2));
	const range = rangeOf(gpos, at + 4, count, glyph);
	return range === undefined ? undefined : gpos.readUInt16BE(range + 4) + glyph - gpos.readUInt16BE(range);
}

/** Class of a glyph in a class definition table; 0 for those that it does not name. */
function classOf(gpos: Buffer, at: number, glyph: number): number {
	if (gpos.readUInt16BE(at) === 2) {
		const range = rangeOf(gpos, at + 4, gpos.readUInt16BE(at + 2), glyph);
		return range === undefined ? 0 : gpos.readUInt16BE(range + 4);
	}
	const index = glyph - gpos.readUInt16BE(at + 2);
	return index >= 0 && index < gpos.readUInt16BE(at + 4) ? gpos.readUInt16BE(at + 6 + index * 2) : 0;
}

/** Place of the record (first glyph, last glyph, number) that a glyph falls into. */
function rangeOf(gpos: Buffer, at: number, count: number, glyph: number): number | undefined {
	const index = search(count, (range) => {
		const place = at + range * 6;
		if (glyph < gpos.readUInt16BE(place)) return -1;
		return glyph > gpos.readUInt16BE(place + 2) ? 1 : 0;
	});
	return index === undefined ? undefined : at + index * 6;
}

/** Binary search; `side` says whether what is looked for stands before (below 0), at (0) or after an index. */
function search(count: number, side: (index: number) => number): number | undefined {
	let low = 0;
	let high = count - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const where = side(middle);
		if (where === 0) return middle;
		if (where < 0) high = middle - 1;
		else low = middle + 1;
	}
	return undefined;
}
