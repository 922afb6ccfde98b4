import type { Host } from '../../../host/host.ts';
import { UserError } from '../../../model/errors.ts';
import { BadZip } from '../zip/bad-zip.ts';
import { readZip } from '../zip/read-zip.ts';

/** The files of a pack, wherever they are: in a folder or in a zip file. Reading them is all that can be done. */
export interface PackFiles {
	/** The absolute path of the folder or zip file. */
	readonly place: string;
	/** Names from the place, sorted, with forward slashes. */
	readonly names: readonly string[];
	/** `Picture.file` for one of the names. */
	fileOf(name: string): string;
	/** The bytes of one of the names. Throws `UserError` where it cannot be read, and where a link leads out of the place. */
	read(name: string): Promise<Uint8Array>;
}

/** Opens a pack. Throws `UserError`: `settings/missing-file` where nothing stands at the path, `settings/bad` for a zip file that is not safe. */
export async function openPack(host: Host, path: string): Promise<PackFiles> {
	const place = await host.resolve(path);
	const kind = await host.kind(place);
	if (kind === 'folder') return folderFiles(host, place);
	if (kind === 'file' && /\.zip$/i.test(place)) return zipFiles(host, place);
	const message = `The pack of pictures "${path}" is not there.`;
	if (kind === 'missing')
		throw new UserError('settings/missing-file', message, 'Check "symbols" in project.yml. Paths count from that file.');
	throw new UserError('settings/bad', `The pack of pictures "${path}" is not a folder and not a zip file.`);
}

/** Far more than any pack has; a wrong path could name a whole disk. */
const mostFiles = 60_000;
/** A table or a picture that is larger is none. */
const mostBytes = 64_000_000;
const mostZipBytes = 500_000_000;

async function folderFiles(host: Host, place: string): Promise<PackFiles> {
	const paths = await host.list(place);
	if (paths.length > mostFiles)
		throw new UserError('settings/bad', `The folder "${place}" holds more than ${mostFiles.toLocaleString('en-GB')} files.`, wrongFolder);
	const start = place.endsWith('/') ? place : `${place}/`;
	const names = paths.map((path) => path.slice(start.length)).filter(isShown);
	const fileOf = (name: string) => `${start}${name}`;
	return { place, names, fileOf, read: (name) => readWithin(host, fileOf(name), place) };
}

/** Not what systems leave in folders and zip files, nor a name that cannot be read. */
function isShown(name: string): boolean {
	return !/[\p{Cc}\ufffd]/u.test(name) && !/(?:^|\/)(?:\.|__MACOSX\/|node_modules\/)/.test(name);
}

const wrongFolder = 'Name the folder of the pictures themselves in project.yml.';

/** The bytes of a file in a folder. Throws `UserError` where it is not there, where a link leads out of the folder, or where it is too large. */
export async function readWithin(host: Host, file: string, folder: string): Promise<Uint8Array> {
	const real = await host.resolve(file);
	if (!real.startsWith(folder.endsWith('/') ? folder : `${folder}/`))
		throw new UserError('settings/bad', `The file "${file}" is a link that leads out of its folder.`, 'Put the file itself there.');
	if ((await host.kind(real)) !== 'file') throw new UserError('settings/missing-file', `The file "${file}" is not there.`);
	return readAtMost(host, real, mostBytes);
}

/** Node gives up on files of two gigabytes, and a pack is never near that. */
async function readAtMost(host: Host, file: string, most: number): Promise<Uint8Array> {
	const tooLarge = new UserError('settings/bad', `The file "${file}" is larger than ${most / 1_000_000} megabytes.`);
	try {
		const bytes = await host.read(file);
		if (bytes.length > most) throw tooLarge;
		return bytes;
	} catch (error) {
		throw error instanceof RangeError ? tooLarge : error;
	}
}

async function zipFiles(host: Host, place: string): Promise<PackFiles> {
	const zip = await orUserError(place, async () => readZip(await readAtMost(host, place, mostZipBytes)));
	return {
		place,
		names: zip.names.filter(isShown),
		fileOf: (name) => `${place}#${name}`,
		read: (name) => orUserError(place, async () => zip.read(name)),
	};
}

async function orUserError<T>(place: string, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof BadZip)) throw error;
		throw new UserError('settings/bad', `We cannot use the zip file "${place}". ${error.message}`, 'Get the pack again from its makers.');
	}
}
