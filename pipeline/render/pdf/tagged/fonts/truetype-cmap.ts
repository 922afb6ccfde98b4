/**
 * A table `cmap` that finds glyphs by Unicode (platform 3, encoding 1, format 4): the fonts of a page name glyphs by number, but a form
 * names them by character. `glyphs`: glyph by code point of the Basic Multilingual Plane. Source: OpenType 1.9, "cmap".
 */
export function characterMap(glyphs: ReadonlyMap<number, number>): Buffer {
	const segments: { readonly start: number; end: number; readonly delta: number }[] = [];
	for (const [codePoint, glyph] of [...glyphs].sort(([a], [b]) => a - b)) {
		const last = segments.at(-1);
		if (last && last.end === codePoint - 1 && last.delta === glyph - codePoint) last.end = codePoint;
		else segments.push({ start: codePoint, end: codePoint, delta: glyph - codePoint });
	}
	segments.push({ start: 0xffff, end: 0xffff, delta: 1 });
	const power = Math.floor(Math.log2(segments.length));
	const length = 16 + 8 * segments.length;
	const header = [0, 1, 3, 1, 0, 12];
	const facts = [4, length, 0, 2 * segments.length, 2 * 2 ** power, power, 2 * (segments.length - 2 ** power)];
	const ends = segments.map(({ end }) => end);
	const starts = segments.map(({ start }) => start);
	const deltas = segments.map(({ delta }) => delta & 0xffff);
	const words = [...header, ...facts, ...ends, 0, ...starts, ...deltas, ...segments.map(() => 0)];
	const table = Buffer.alloc(2 * words.length);
	words.forEach((word, index) => {
		table.writeUInt16BE(word, 2 * index);
	});
	return table;
}
