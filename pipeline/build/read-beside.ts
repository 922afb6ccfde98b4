import type { Host } from '../host/host.ts';
import { UserError } from '../model/errors.ts';
import { folderOf, joined } from './paths.ts';

/** A file that a document names by an address of its own. */
export interface NamedFile {
	/** The document. */
	readonly file: string;
	/** Absolute. Only files inside one of these folders are read, wherever links on the disk lead. */
	readonly roots: readonly string[];
	/** As typed; it counts from the document's folder. */
	readonly address: string;
	/** What the document calls it: `image`, `report`. */
	readonly what: string;
}

/** The path of an ordinary file that a document names, and where it really stands, or one plain sentence on what is wrong with its address. */
export async function pathBeside(
	host: Host,
	{ file, roots, address, what }: NamedFile,
): Promise<{ readonly path: string; readonly place: string } | string> {
	if (/^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith('/')) return `The ${what} "${address}" is not a file beside the document.`;
	const path = joined(folderOf(file), decoded(address));
	const place = path.includes('\0') ? undefined : await unlessUnreadable(() => host.resolve(path));
	if (place === undefined) return `We cannot read the ${what} "${address}".`;
	if (!roots.some((root) => place.startsWith(`${root.replace(/\/$/, '')}/`))) {
		return `The ${what} "${address}" stands outside the folder of the documents.`;
	}
	const kind = await unlessUnreadable(() => host.kind(path));
	if (kind === undefined) return `We cannot read the ${what} "${address}".`;
	if (kind === 'other') return `The ${what} "${address}" is not an ordinary file.`;
	return kind === 'file' ? { path, place } : `The ${what} "${address}" is not there.`;
}

/** The bytes of a file that a document names, or one plain sentence on what is wrong with its address. */
export async function readBeside(host: Host, named: NamedFile): Promise<Uint8Array | string> {
	const found = await pathBeside(host, named);
	if (typeof found === 'string') return found;
	try {
		return await host.read(found.place, { follow: false });
	} catch (error) {
		if (error instanceof UserError) return `We cannot read the ${named.what} "${named.address}".`;
		throw error;
	}
}

/** `undefined` where the disk cannot tell, as of links that lead to themselves. */
async function unlessUnreadable<T>(ask: () => Promise<T>): Promise<T | undefined> {
	try {
		return await ask();
	} catch (error) {
		if (error instanceof UserError) return undefined;
		throw error;
	}
}

/** `my%20map.png` -> `my map.png`; an address that is not well formed stays as typed. */
function decoded(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}
