import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a zip file that a test makes; `said`: what the list of the zip file says of it, where that is not the truth. */
export interface ZipFile {
	readonly name: string | Uint8Array;
	readonly bytes: string | Uint8Array;
	readonly stored?: boolean;
	/** What the system of its maker knows: 0xA1FF is a link. */
	readonly mode?: number;
	readonly said?: {
		readonly size?: number;
		readonly packed?: number;
		readonly flags?: number;
		readonly method?: number;
		readonly start?: number;
		readonly checksum?: number;
	};
}

/** Writes a zip file (APPNOTE 6.3.10), true or not. */
export function makeZip(
	files: readonly ZipFile[],
	end: { readonly count?: number; readonly offset?: number; readonly comment?: string } = {},
): Uint8Array {
	const parts: Buffer[] = [];
	const list: Buffer[] = [];
	let at = 0;
	for (const { name, bytes, stored = false, mode = 0x81a4, said = {} } of files) {
		const [named, plain] = [Buffer.from(name), Buffer.from(bytes)];
		const data = stored ? plain : deflateRawSync(plain);
		const flags = said.flags ?? (typeof name === 'string' ? 0x800 : 0);
		const local = Buffer.alloc(30);
		local.writeUInt32LE(0x04034b50, 0);
		local.writeUInt16LE(flags, 6);
		local.writeUInt16LE(named.length, 26);
		const entry = Buffer.alloc(46);
		entry.writeUInt32LE(0x02014b50, 0);
		entry.writeUInt16LE(flags, 8);
		entry.writeUInt16LE(said.method ?? (stored ? 0 : 8), 10);
		entry.writeUInt32LE(said.checksum ?? crc32(plain), 16);
		entry.writeUInt32LE(said.packed ?? data.length, 20);
		entry.writeUInt32LE(said.size ?? plain.length, 24);
		entry.writeUInt16LE(named.length, 28);
		entry.writeUInt32LE((mode << 16) >>> 0, 38);
		entry.writeUInt32LE(said.start ?? at, 42);
		list.push(entry, named);
		parts.push(local, named, data);
		at += local.length + named.length + data.length;
	}
	const directory = Buffer.concat(list);
	const tail = Buffer.alloc(22);
	const comment = Buffer.from(end.comment ?? '');
	tail.writeUInt32LE(0x06054b50, 0);
	tail.writeUInt16LE(end.count ?? files.length, 8);
	tail.writeUInt16LE(end.count ?? files.length, 10);
	tail.writeUInt32LE(directory.length, 12);
	tail.writeUInt32LE(end.offset ?? at, 16);
	tail.writeUInt16LE(comment.length, 20);
	return new Uint8Array(Buffer.concat([...parts, directory, tail, comment]));
}
