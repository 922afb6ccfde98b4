import type { Host } from './host.ts';

/** A host on which some files stand, by path, that are nowhere on the disk. They can be read, and nothing else; all else goes to the other host. */
export function withFiles(host: Host, files: ReadonlyMap<string, Uint8Array>): Host {
	return {
		...host,
		read: async (path, options) => files.get(path) ?? host.read(path, options),
		readIfThere: async (path) => files.get(path) ?? host.readIfThere(path),
		kind: async (path) => (files.has(path) ? 'file' : host.kind(path)),
	};
}
