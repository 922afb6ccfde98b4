import { hash } from 'node:crypto';
import type { Bodies } from '../ledger/ledger.ts';
import type { PurposeSeals } from './seals.ts';

/** What bodies need of the disk; the host of the program is one. */
export interface BodyDisk {
	readIfThere(path: string): Promise<Uint8Array | undefined>;
	write(
		files: readonly { readonly path: string; readonly bytes: Uint8Array; readonly private: true; readonly durable: true }[],
	): Promise<void>;
	remove(path: string): Promise<void>;
	kind(path: string): Promise<string>;
	list(folder: string): Promise<readonly string[]>;
	writtenAt(path: string): Promise<Date | undefined>;
}

/** The bodies of one ledger: a sealed file each in `folder`, named after the SHA-256 of its message, so that no name of a file says whose it is. */
export function newBodies(disk: BodyDisk, folder: string, seals: Pick<PurposeSeals, 'sealAs' | 'openAs'>): Bodies {
	const pathOf = (sha256: string) => {
		if (!isHash(sha256)) throw new Error('The name of a body has 64 hexadecimal digits.');
		return `${folder}/${sha256}`;
	};
	const get: Bodies['get'] = async (caseNumber, sha256) => {
		const sealed = await disk.readIfThere(pathOf(sha256));
		if (sealed === undefined) return 'missing';
		const opened = await seals.openAs(`body ${sha256}`, caseNumber, sealed);
		return typeof opened === 'string' || hashOf(opened) === sha256 ? opened : 'changed';
	};
	return {
		get,
		put: async (caseNumber, sha256, bytes) => {
			if (hashOf(bytes) !== sha256) throw new Error('A body has another hash than its name.');
			const sealed = await seals.sealAs(`body ${sha256}`, caseNumber, bytes);
			await disk.write([{ path: pathOf(sha256), bytes: sealed, private: true, durable: true }]);
		},
		remove: (sha256) => disk.remove(pathOf(sha256)),
		names: async () => {
			if ((await disk.kind(folder)) === 'missing') return [];
			const files = await disk.list(folder);
			return files.map((path) => path.slice(folder.length + 1)).filter((name) => isHash(name));
		},
		writtenAt: (sha256) => disk.writtenAt(pathOf(sha256)),
	};
}

function isHash(name: string): boolean {
	return /^[0-9a-f]{64}$/.test(name);
}

function hashOf(bytes: Uint8Array): string {
	return hash('sha256', bytes);
}
