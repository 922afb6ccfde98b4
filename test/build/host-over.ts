import type { Host } from '../../pipeline/host/host.ts';
import { type MemoryHost, memoryHost } from '../../pipeline/host/memory.ts';
import { nodeHost } from '../../pipeline/host/node.ts';

/** A machine whose folder `/office` is in memory; the program's own data is read from the disk. */
export function hostOver(files: Readonly<Record<string, string | Uint8Array>>): Host & Pick<MemoryHost, 'files'> {
	const memory = memoryHost(files);
	const hostOf = (path: string) => (path === '/office' || path.startsWith('/office/') ? memory : nodeHost);
	return {
		files: memory.files,
		read: (path) => hostOf(path).read(path),
		readIfThere: (path) => hostOf(path).readIfThere(path),
		write: (written) => memory.write(written),
		create: (path, bytes) => memory.create(path, bytes),
		remove: (path) => memory.remove(path),
		list: (folder) => hostOf(folder).list(folder),
		kind: (path) => hostOf(path).kind(path),
		writtenAt: (path) => hostOf(path).writtenAt(path),
		resolve: (path) => hostOf(path).resolve(path),
		rights: (path) => hostOf(path).rights(path),
		diskKind: (path) => hostOf(path).diskKind(path),
		now: () => new Date(0),
	};
}
