/**
 * The one way to files and the clock. Paths are absolute or relative to the current folder; forward slashes everywhere.
 * Every failure of the disk is a `UserError`: `disk/read` or `disk/write`.
 */
export interface Host {
	/** The whole file. `follow: false`, of a path that `resolve` gave: a link that has taken its place since is refused. */
	read(path: string, options?: { readonly follow: boolean }): Promise<Uint8Array>;
	/** The same, read at once while nothing else goes on: for small files of the program's own, thousands in a row. `undefined`: nothing stands there. */
	readIfThere(path: string): Promise<Uint8Array | undefined>;
	/** Writes files that belong together: the old ones or the new ones stand there, never half of one. Makes the folders above them. */
	write(files: readonly FileToWrite[]): Promise<void>;
	/** Writes a private, durable file where none stands, even if two ask together. `false`: something stands there, and stays as it is. */
	create(path: string, bytes: Uint8Array): Promise<boolean>;
	/** Removes a file. A file that is not there is no mistake. */
	remove(path: string): Promise<void>;
	/** Every file below a folder, sorted, each path starting with the folder's. Leaves out names that start with a dot and `node_modules`. */
	list(folder: string): Promise<readonly string[]>;
	/** What stands at a path. */
	kind(path: string): Promise<PathKind>;
	/** When a file was last written. `undefined`: nothing stands there. */
	writtenAt(path: string): Promise<Date | undefined>;
	/** The absolute path, with every link followed; the path itself, made absolute, where nothing stands there. */
	resolve(path: string): Promise<string>;
	/** Who may open what stands at a path. */
	rights(path: string): Promise<PathRights>;
	/** On what kind of disk a path lies, or would lie once it is made. */
	diskKind(path: string): Promise<DiskKind>;
	/** The time now. `build` and `check` never ask. */
	now(): Date;
}

export interface FileToWrite {
	readonly path: string;
	readonly bytes: Uint8Array;
	/** Only the person who runs the program may read it (0600), and the folders made for it (0700), whatever stood there before. */
	readonly private?: boolean;
	/** On the disk, and not only in the machine's memory, before `write` returns. */
	readonly durable?: boolean;
}

/** `other`: a pipe or a device, which is never read. */
export type PathKind = 'file' | 'folder' | 'other' | 'missing';

/** `own`: nobody but the person who runs the program. `shared`: others may read, write or search it. `foreign`: it belongs to somebody else. */
export type PathRights = 'own' | 'shared' | 'foreign' | 'missing';

/** `nfs`, `smb`, `fuse`: locks and syncs of a database cannot be trusted there. `local`: any other. */
export type DiskKind = 'local' | 'nfs' | 'smb' | 'fuse';

/** A file as UTF-8 text. */
export async function readText(host: Pick<Host, 'read'>, path: string): Promise<string> {
	return new TextDecoder().decode(await host.read(path));
}
