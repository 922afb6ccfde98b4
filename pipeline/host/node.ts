import { chmodSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir, readFile, realpath, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { type ErrorCode, UserError } from '../model/errors.ts';
import type { FileToWrite, Host, PathKind } from './host.ts';

/** The real disk and clock. */
export const nodeHost: Host = { read, write, remove, list, kind, resolve, now: () => new Date() };

let written = 0;

/** A pipe or a device is refused: it could keep the program waiting for ever. */
function read(file: string): Promise<Uint8Array> {
	const message = `We cannot read the file "${file}".`;
	return orUserError('disk/read', message, async () => {
		if ((await kind(file)) === 'other') throw new UserError('disk/read', `${message} It is a pipe or a device.`);
		return readFile(file);
	});
}

/**
 * All files are written whole under other names, then renamed; a file that was there keeps who may read it. Nothing here waits, so that no signal is heard half-way:
 * a person who stops the program finds the old files or the new ones.
 */
async function write(files: readonly FileToWrite[]): Promise<void> {
	const temporaries: string[] = [];
	try {
		for (const { path: file, bytes } of files) {
			orDiskError(file, () => {
				mkdirSync(path.dirname(file), { recursive: true });
				written += 1;
				const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}-${written}.part`);
				temporaries.push(temporary);
				const mode = statSync(file, { throwIfNoEntry: false })?.mode;
				writeFileSync(temporary, bytes, mode === undefined ? {} : { mode });
				if (mode !== undefined) chmodSync(temporary, mode);
			});
		}
		for (const [index, { path: file }] of files.entries()) orDiskError(file, () => renameSync(temporaries[index] ?? '', file));
	} finally {
		for (const temporary of temporaries) rmSync(temporary, { force: true });
	}
}

function orDiskError(file: string, work: () => void): void {
	try {
		work();
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

async function resolve(file: string): Promise<string> {
	try {
		return await realpath(file);
	} catch {
		return path.resolve(file);
	}
}

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
]);

function isMissing(error: unknown): boolean {
	return isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

function isSystemError(error: unknown): error is Error & { code: string } {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;
}
