/** What a TrueType program says about its shapes (OpenType, `head`, `hhea`, `hmtx`, `maxp`). */
export interface TrueType {
	readonly shapes: number;
	/** The width of a shape in thousandths of the font size. */
	width(shape: number): number;
}

/** `undefined` where the bytes are no TrueType program. */
export function readTrueType(bytes: Buffer): TrueType | undefined {
	if (bytes.length < 12) return undefined;
	const tables = new Map<string, number>();
	for (let index = 0; index < bytes.readUInt16BE(4); index++) {
		const at = 12 + index * 16;
		if (at + 16 <= bytes.length) tables.set(bytes.toString('latin1', at, at + 4), bytes.readUInt32BE(at + 8));
	}
	const [head, hhea, hmtx, maxp] = ['head', 'hhea', 'hmtx', 'maxp'].map((name) => tables.get(name));
	if (head === undefined || hhea === undefined || hmtx === undefined || maxp === undefined) return undefined;
	const unitsPerEm = bytes.readUInt16BE(head + 18);
	const measured = bytes.readUInt16BE(hhea + 34);
	return {
		shapes: bytes.readUInt16BE(maxp + 4),
		width: (shape) => (bytes.readUInt16BE(hmtx + 4 * Math.min(shape, measured - 1)) * 1000) / unitsPerEm,
	};
}
