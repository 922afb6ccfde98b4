/**
 * The one way to files and the clock. Paths are absolute or relative to the current folder; forward slashes everywhere.
 * Every failure of the disk is a `UserError`: `disk/read` or `disk/write`.
 */
export interface Host {
	/** The whole file. */
	read(path: string): Promise<Uint8Array>;
	/** Writes files that belong together: the old ones or the new ones stand there, never half of one. Makes the folders above them. */
	write(files: readonly FileToWrite[]): Promise<void>;
	/** Removes a file. A file that is not there is no mistake. */
	remove(path: string): Promise<void>;
	/** Every file below a folder, sorted, each path starting with the folder's. Leaves out names that start with a dot and `node_modules`. */
	list(folder: string): Promise<readonly string[]>;
	/** What stands at a path. */
	kind(path: string): Promise<PathKind>;
	/** The absolute path, with every link followed; the path itself, made absolute, where nothing stands there. */
	resolve(path: string): Promise<string>;
	/** The time now. `build` and `check` never ask. */
	now(): Date;
}

export interface FileToWrite {
	readonly path: string;
	readonly bytes: Uint8Array;
}

/** `other`: a pipe or a device, which is never read. */
export type PathKind = 'file' | 'folder' | 'other' | 'missing';

/** A file as UTF-8 text. */
export async function readText(host: Pick<Host, 'read'>, path: string): Promise<string> {
	return new TextDecoder().decode(await host.read(path));
}
