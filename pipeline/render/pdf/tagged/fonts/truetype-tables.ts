/** The tables of a TrueType file by tag (OpenType 1.9, "Organization of an OpenType Font"). They share its bytes. */
export function tablesOf(font: Uint8Array): ReadonlyMap<string, Buffer> {
	const source = Buffer.from(font.buffer, font.byteOffset, font.byteLength);
	const tables = new Map<string, Buffer>();
	for (let index = 0; index < source.readUInt16BE(4); index++) {
		const entry = headerSize + entrySize * index;
		const from = source.readUInt32BE(entry + 8);
		tables.set(source.toString('latin1', entry, entry + 4), source.subarray(from, from + source.readUInt32BE(entry + 12)));
	}
	return tables;
}

/** A file of these tables. `version`: the first four bytes. */
export function fontFile(version: number, tables: ReadonlyMap<string, Buffer>): Uint8Array {
	const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
	const power = Math.floor(Math.log2(sorted.length));
	const directory = Buffer.alloc(headerSize + entrySize * sorted.length);
	directory.writeUInt32BE(version, 0);
	[sorted.length, 16 * 2 ** power, power, 16 * (sorted.length - 2 ** power)].forEach((value, index) => {
		directory.writeUInt16BE(value, 4 + 2 * index);
	});
	const parts: Buffer[] = [directory];
	let offset = directory.length;
	for (const [index, [tag, table]] of sorted.entries()) {
		const entry = headerSize + entrySize * index;
		const padded = table.length % 4 === 0 ? table : Buffer.concat([table, Buffer.alloc(4 - (table.length % 4))]);
		directory.write(tag, entry, 'latin1');
		directory.writeUInt32BE(checksum(padded), entry + 4);
		directory.writeUInt32BE(offset, entry + 8);
		directory.writeUInt32BE(table.length, entry + 12);
		parts.push(padded);
		offset += padded.length;
	}
	return Buffer.concat(parts);
}

function checksum(table: Buffer): number {
	const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
	let sum = 0;
	for (let at = 0; at < table.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
	return sum;
}

const headerSize = 12;
const entrySize = 16;
