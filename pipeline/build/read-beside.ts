import type { Host } from '../host/host.ts';
import { UserError } from '../model/errors.ts';

/** A file that a document names by an address of its own. */
export interface NamedFile {
	/** The document. */
	readonly file: string;
	/** Only files inside this folder are read, wherever links on the disk lead. */
	readonly rootPath: string;
	/** As typed; it counts from the document's folder. */
	readonly address: string;
	/** What the document calls it: `image`, `report`. */
	readonly what: string;
}

/** The bytes of a file that a document names, or one plain sentence on what is wrong with its address. */
export async function readBeside(host: Host, { file, rootPath, address, what }: NamedFile): Promise<Uint8Array | string> {
	if (/^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith('//'))
		return `The ${what} "${address}" is not a file beside the document.`;
	const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.';
	const path = await host.resolve(`${folder}/${decoded(address)}`);
	if (path !== rootPath && !path.startsWith(`${rootPath.replace(/\/$/, '')}/`)) {
		return `The ${what} "${address}" stands outside the folder of the documents.`;
	}
	const kind = await host.kind(path);
	if (kind === 'other') return `The ${what} "${address}" is not an ordinary file.`;
	if (kind !== 'file') return `The ${what} "${address}" is not there.`;
	try {
		return await host.read(path);
	} catch (error) {
		if (error instanceof UserError) return `The ${what} "${address}" could not be read.`;
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
