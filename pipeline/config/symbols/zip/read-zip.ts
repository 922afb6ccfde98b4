import { crc32, inflateRawSync } from 'node:zlib';
import { BadZip } from './bad-zip.ts';
import { zipName } from './zip-name.ts';

/** The files of a zip file. Nothing is unpacked before somebody asks for it. */
export interface Zip {
	/** Sorted; folders are left out. */
	readonly names: readonly string[];
	/** The bytes of one file. Throws `BadZip` where there is none of this name, or it is damaged. */
	read(name: string): Uint8Array;
}

interface Entry {
	readonly name: string;
	readonly method: number;
	readonly packed: number;
	readonly size: number;
	readonly checksum: number;
	/** Where its local header starts. */
	readonly start: number;
}

/**
 * Reads the list of a zip file (APPNOTE 6.3.10: stored and deflated entries of one disk, without encryption and without zip64).
 * Throws `BadZip` for names that lead out of the folder, links, zip files within, entries that lie over each other, and for anything that
 * would unpack to far more than a pack of pictures holds.
 */
export function readZip(bytes: Uint8Array): Zip {
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const entries = new Map<string, Entry>();
	let total = 0;
	const { count, offset, end } = directoryOf(file);
	if (count > most.entries) throw new BadZip(`The zip file holds more than ${most.entries.toLocaleString('en-GB')} files.`);
	let at = offset;
	const all: Entry[] = [];
	for (let index = 0; index < count; index++) {
		const { entry, next, isLink } = entryAt(file, at, end);
		at = next;
		all.push(entry);
		total += entry.size;
		if (isLink) throw new BadZip(`The zip file holds a link: "${entry.name}".`);
		if (entry.name.endsWith('/')) continue;
		if (/\.(zip|obz|7z|rar|gz|tgz|tar|bz2|xz)$/i.test(entry.name)) throw new BadZip(`The zip file holds another one: "${entry.name}".`);
		if (entry.size > most.size) throw new BadZip(`The file "${entry.name}" in the zip file is larger than 25 megabytes.`);
		if (entry.size > most.small && entry.size > entry.packed * most.ratio)
			throw new BadZip(`The file "${entry.name}" in the zip file unpacks to more than ${most.ratio} times its size.`);
		if (total > most.total) throw new BadZip('The zip file unpacks to more than one gigabyte.');
		if (entries.has(entry.name)) throw new BadZip(`The zip file holds two files of the name "${entry.name}".`);
		entries.set(entry.name, entry);
	}
	refuseOverlaps(all, offset);
	return {
		names: [...entries.keys()].sort(),
		read: (name) => {
			const entry = entries.get(name);
			if (entry === undefined) throw new BadZip(`The zip file holds no file "${name}".`);
			return unpack(file, entry, offset);
		},
	};
}

/** No real pack comes near these. Mulberry: 3,436 pictures, 40 megabytes; ARASAAC: about 13,000. */
const most = { entries: 60_000, size: 25_000_000, total: 1_000_000_000, ratio: 200, small: 100_000 };

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
const lengths = { local: 30, central: 46, end: 22 };

const notWhole = 'The file is not a whole zip file.';

/** The end record stands last, but for a comment of at most 65,535 bytes. */
function directoryOf(file: Buffer): { readonly count: number; readonly offset: number; readonly end: number } {
	const lowest = Math.max(0, file.length - lengths.end - 0xffff);
	for (let at = file.length - lengths.end; at >= lowest; at--) {
		if (file.readUInt32LE(at) !== signatures.end || at + lengths.end + file.readUInt16LE(at + 20) !== file.length) continue;
		const [disk, listDisk, here, count] = [4, 6, 8, 10].map((place) => file.readUInt16LE(at + place));
		const [size, offset] = [file.readUInt32LE(at + 12), file.readUInt32LE(at + 16)];
		if (count === 0xffff || size === 0xffffffff || offset === 0xffffffff)
			throw new BadZip('The zip file is of a kind for very large files, which this program does not read.');
		if (disk !== 0 || listDisk !== 0 || here !== count || count === undefined) throw new BadZip('The zip file is one part of several.');
		if (offset + size > at) throw new BadZip(notWhole);
		return { count, offset, end: offset + size };
	}
	throw new BadZip(notWhole);
}

function entryAt(file: Buffer, at: number, end: number): { readonly entry: Entry; readonly next: number; readonly isLink: boolean } {
	if (at + lengths.central > end || file.readUInt32LE(at) !== signatures.central) throw new BadZip(notWhole);
	const [flags = 0, method = 0] = [8, 10].map((place) => file.readUInt16LE(at + place));
	const [nameLength = 0, extra = 0, comment = 0] = [28, 30, 32].map((place) => file.readUInt16LE(at + place));
	const next = at + lengths.central + nameLength + extra + comment;
	if (next > end) throw new BadZip(notWhole);
	const name = zipName(file.subarray(at + lengths.central, at + lengths.central + nameLength));
	if ((flags & 0x41) !== 0) throw new BadZip(`The file "${name}" in the zip file has a password.`);
	if (method !== 0 && method !== 8) throw new BadZip(`The file "${name}" in the zip file is packed in a way that we do not read.`);
	const [checksum = 0, packed = 0, size = 0] = [16, 20, 24].map((place) => file.readUInt32LE(at + place));
	const isLink = ((file.readUInt32LE(at + 38) >>> 16) & 0xf000) === 0xa000;
	return { entry: { name, method, packed, size, checksum, start: file.readUInt32LE(at + 42) }, next, isLink };
}

/** Entries that share their bytes are a way to make a small file unpack to an endless one. */
function refuseOverlaps(entries: readonly Entry[], directory: number): void {
	let free = 0;
	for (const { name, start, packed } of entries.toSorted((one, other) => one.start - other.start)) {
		if (start < free || start + lengths.local + packed > directory)
			throw new BadZip(`The file "${name}" in the zip file lies over another part of it.`);
		free = start + lengths.local + packed;
	}
}

function unpack(file: Buffer, { name, method, packed, size, checksum, start }: Entry, directory: number): Uint8Array {
	const damaged = new BadZip(`The file "${name}" in the zip file is damaged.`);
	if (start + lengths.local > directory || file.readUInt32LE(start) !== signatures.local) throw damaged;
	const nameLength = file.readUInt16LE(start + 26);
	const from = start + lengths.local + nameLength + file.readUInt16LE(start + 28);
	if (from + packed > directory) throw damaged;
	const data = file.subarray(from, from + packed);
	const bytes = method === 0 ? data : inflated(data, size);
	if (bytes === undefined || bytes.length !== size || crc32(bytes) !== checksum) throw damaged;
	return new Uint8Array(bytes);
}

function inflated(data: Buffer, size: number): Buffer | undefined {
	try {
		return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
	} catch {
		return undefined;
	}
}
