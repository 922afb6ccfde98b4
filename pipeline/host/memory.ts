import { UserError } from '../model/errors.ts';
import type { Host } from './host.ts';

/** A host that holds its files in memory, by absolute path; the current folder is `/`. For tests. */
export interface MemoryHost extends Host {
	readonly files: Map<string, Uint8Array>;
}

/** A memory host with these files; text is held as UTF-8. The clock stands still at `now`. */
export function memoryHost(files: Readonly<Record<string, string | Uint8Array>> = {}, now = new Date(0)): MemoryHost {
	const held = new Map<string, Uint8Array>();
	for (const [path, content] of Object.entries(files)) {
		held.set(tidy(path), typeof content === 'string' ? new TextEncoder().encode(content) : content);
	}
	const below = (folder: string) => {
		const start = tidy(folder);
		return [...held.keys()].filter((path) => path.startsWith(start === '/' ? '/' : `${start}/`)).sort();
	};
	return {
		files: held,
		read: async (path) => {
			const bytes = held.get(tidy(path));
			if (bytes === undefined) throw new UserError('disk/read', `We cannot read the file "${path}". Nothing stands at that path.`);
			return bytes;
		},
		readIfThere: async (path) => held.get(tidy(path)),
		write: async (files) => {
			for (const { path, bytes } of files) held.set(tidy(path), bytes);
		},
		create: async (path, bytes) => {
			if (held.has(tidy(path))) return false;
			held.set(tidy(path), bytes);
			return true;
		},
		remove: async (path) => {
			held.delete(tidy(path));
		},
		list: async (folder) =>
			below(folder).map((path) => `${folder.replace(/\/+$/, '')}/${path.slice(tidy(folder) === '/' ? 1 : tidy(folder).length + 1)}`),
		kind: async (path) => (held.has(tidy(path)) ? 'file' : below(path).length > 0 ? 'folder' : 'missing'),
		writtenAt: async (path) => (held.has(tidy(path)) ? now : undefined),
		resolve: async (path) => tidy(path),
		rights: async (path) => (held.has(tidy(path)) || below(path).length > 0 ? 'own' : 'missing'),
		diskKind: async () => 'local',
		now: () => now,
	};
}

/** `./a//b/../c` -> `/a/c`. */
function tidy(path: string): string {
	const parts: string[] = [];
	for (const part of path.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.' && part !== '') parts.push(part);
	}
	return `/${parts.join('/')}`;
}
