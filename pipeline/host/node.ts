import {
	closeSync,
	constants,
	fchmodSync,
	fstatSync,
	fsyncSync,
	linkSync,
	mkdirSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { readdir, readFile, realpath, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { type ErrorCode, UserError } from '../model/errors.ts';
import type { DiskKind, FileToWrite, Host, PathKind, PathRights } from './host.ts';

/** The real disk and clock. */
export const nodeHost: Host = {
	read,
	readIfThere,
	write,
	create,
	remove,
	list,
	kind,
	writtenAt,
	resolve,
	rights,
	diskKind,
	now: () => new Date(),
};

let written = 0;

/** A pipe or a device is refused: it could keep the program waiting for ever. */
function read(file: string, { follow = true }: { readonly follow?: boolean } = {}): Promise<Uint8Array> {
	const message = `We cannot read the file "${file}".`;
	return orUserError('disk/read', message, async () => {
		if ((await kind(file)) === 'other') throw new UserError('disk/read', `${message} It is a pipe or a device.`);
		return readFile(file, follow ? {} : { flag: constants.O_RDONLY | constants.O_NOFOLLOW });
	});
}

/** Without the threads of Node, whose five turns cost more than the file. `O_NONBLOCK`: to open a pipe does not wait for its other end; Windows has no such flag. */
async function readIfThere(file: string): Promise<Uint8Array | undefined> {
	const message = `We cannot read the file "${file}".`;
	let open: number | undefined;
	try {
		open = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
		if (!fstatSync(open).isFile()) throw new UserError('disk/read', `${message} It is a pipe or a device.`);
		return readFileSync(open);
	} catch (error) {
		if (isMissing(error)) return undefined;
		throw diskError('disk/read', message, error);
	} finally {
		if (open !== undefined) closeSync(open);
	}
}

/**
 * All files are written whole under other names, then renamed; a file that was there keeps who may read it, unless it is `private`. Nothing here waits, so that
 * no signal is heard half-way: a person who stops the program finds the old files or the new ones.
 */
async function write(files: readonly FileToWrite[]): Promise<void> {
	const temporaries: string[] = [];
	const changed = new Set<string>();
	try {
		for (const file of files) {
			orDiskError(file.path, () => {
				const made = makeFolder(path.dirname(file.path), file.private === true);
				const temporary = temporaryFor(file.path);
				temporaries.push(temporary);
				writeTemporary(temporary, file);
				if (file.durable) for (const folder of [path.dirname(file.path), ...made]) changed.add(folder);
			});
		}
		for (const [index, { path: file }] of files.entries()) orDiskError(file, () => renameSync(temporaries[index] ?? '', file));
		for (const folder of changed) orDiskError(folder, () => syncFolder(folder));
	} finally {
		for (const temporary of temporaries) rmSync(temporary, { force: true });
	}
}

/** A link, unlike a rename, fails where something stands. */
async function create(file: string, bytes: Uint8Array): Promise<boolean> {
	const temporary = temporaryFor(file);
	try {
		return orDiskError(file, () => {
			const made = makeFolder(path.dirname(file), true);
			writeTemporary(temporary, { path: file, bytes, private: true, durable: true });
			try {
				linkSync(temporary, file);
			} catch (error) {
				if (isSystemError(error) && error.code === 'EEXIST') return false;
				throw error;
			}
			for (const folder of [path.dirname(file), ...made]) syncFolder(folder);
			return true;
		});
	} finally {
		rmSync(temporary, { force: true });
	}
}

function temporaryFor(file: string): string {
	written += 1;
	return path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}-${written}.part`);
}

/** Makes the folder and those above it. Returns the folders that now have another one in them, for a sync. */
function makeFolder(folder: string, isPrivate: boolean): readonly string[] {
	const first = mkdirSync(folder, { recursive: true, ...(isPrivate && { mode: 0o700 }) });
	if (first === undefined) return [];
	const above: string[] = [];
	for (let at = path.resolve(folder); at.length >= first.length; at = path.dirname(at)) above.push(path.dirname(at));
	return above;
}

/** What an earlier run that was killed may have left under this name is never written through. The rights are set on the open file, whatever the umask. */
function writeTemporary(temporary: string, { path: file, bytes, private: isPrivate, durable }: FileToWrite): void {
	const mode = isPrivate ? 0o600 : statSync(file, { throwIfNoEntry: false })?.mode;
	rmSync(temporary, { force: true });
	const open = openSync(temporary, 'wx', mode);
	try {
		if (mode !== undefined) fchmodSync(open, mode);
		writeFileSync(open, bytes);
		if (durable) fsyncSync(open);
	} finally {
		closeSync(open);
	}
}

/** Windows opens no folder, and keeps names on the disk by itself. */
function syncFolder(folder: string): void {
	if (process.platform === 'win32') return;
	const open = openSync(folder, 'r');
	try {
		fsyncSync(open);
	} finally {
		closeSync(open);
	}
}

function orDiskError<T>(file: string, work: () => T): T {
	try {
		return work();
	} catch (error) {
		throw diskError('disk/write', `We cannot write the file "${file}".`, error);
	}
}

function remove(file: string): Promise<void> {
	return orUserError('disk/write', `We cannot take away the file "${file}".`, () => rm(file, { force: true }));
}

async function list(folder: string): Promise<readonly string[]> {
	const found: string[] = [];
	const entries = await orUserError('disk/read', `We cannot read the folder "${folder}".`, () => readdir(folder, { withFileTypes: true }));
	for (const entry of entries) {
		if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
		const inner = `${folder.replace(/\/+$/, '')}/${entry.name}`;
		const whatItIs = entry.isSymbolicLink() ? await linkedFile(inner) : entry;
		if (whatItIs.isFile()) found.push(inner);
		else if (whatItIs.isDirectory()) found.push(...(await list(inner)));
	}
	return found.sort();
}

/** A link to a file counts as the file. A link to a folder is left out, so that no circle of links is followed. */
async function linkedFile(link: string): Promise<{ isFile(): boolean; isDirectory(): boolean }> {
	const isFile = (await kind(link)) === 'file';
	return { isFile: () => isFile, isDirectory: () => false };
}

async function kind(file: string): Promise<PathKind> {
	try {
		const found = await stat(file);
		return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
	} catch (error) {
		if (isMissing(error)) return 'missing';
		throw diskError('disk/read', `We cannot read the path "${file}".`, error);
	}
}

async function writtenAt(file: string): Promise<Date | undefined> {
	try {
		return (await stat(file)).mtime;
	} catch (error) {
		if (isMissing(error)) return undefined;
		throw diskError('disk/read', `We cannot read the path "${file}".`, error);
	}
}

async function resolve(file: string): Promise<string> {
	try {
		return await realpath(file);
	} catch {
		return path.resolve(file);
	}
}

/** Windows has no such rights: a folder of a person's own profile is theirs. The administrator's files are nobody else's. */
async function rights(file: string): Promise<PathRights> {
	if ((await kind(file)) === 'missing') return 'missing';
	const { mode, uid } = await orUserError('disk/read', `We cannot read the path "${file}".`, () => stat(file));
	const me = process.getuid?.();
	if (me === undefined) return 'own';
	if (uid !== me && uid !== 0) return 'foreign';
	return (mode & 0o077) === 0 ? 'own' : 'shared';
}

/** Of a path that is still to be made, the disk of the nearest folder above it. */
async function diskKind(file: string): Promise<DiskKind> {
	const at = path.resolve(file);
	if ((await kind(at)) === 'missing' && path.dirname(at) !== at) return diskKind(path.dirname(at));
	const { type } = await orUserError('disk/read', `We cannot read the path "${file}".`, () => statfs(at));
	// Some machines give the number with a sign.
	return diskKinds.get(type >>> 0) ?? 'local';
}

/** The numbers of `statfs` (Linux, `linux/magic.h`): NFS, CIFS, SMB, SMB2 and FUSE. */
const diskKinds: ReadonlyMap<number, DiskKind> = new Map([
	[0x6969, 'nfs'],
	[0xff534d42, 'smb'],
	[0x517b, 'smb'],
	[0xfe534d42, 'smb'],
	[0x65735546, 'fuse'],
]);

async function orUserError<T>(code: ErrorCode, message: string, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		throw diskError(code, message, error);
	}
}

function diskError(code: ErrorCode, message: string, error: unknown): unknown {
	if (!isSystemError(error)) return error;
	const reason = reasons.get(error.code);
	return new UserError(code, reason === undefined ? `${message} The computer says: ${error.code}.` : `${message} ${reason}`);
}

const reasons: ReadonlyMap<string, string> = new Map([
	['ENOENT', 'Nothing stands at that path.'],
	['EACCES', 'You do not have the right to open it.'],
	['EPERM', 'You do not have the right to change it.'],
	['EROFS', 'You can read this disk, but not write to it.'],
	['ENOSPC', 'The disk is full.'],
	['EDQUOT', 'The disk is full.'],
	['EISDIR', 'A folder stands at that path.'],
	['ENOTDIR', 'A file stands where a folder must be.'],
	['EEXIST', 'A file stands where a folder must be.'],
	['EMFILE', 'Too many files are open.'],
	['ENAMETOOLONG', 'The name is too long.'],
	['ELOOP', 'A link stands where a file must be.'],
]);

function isMissing(error: unknown): boolean {
	return isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

function isSystemError(error: unknown): error is Error & { code: string } {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;
}
