import { type MasterKey, makeMasterKey, readMasterKey } from '../../deliver/seals/master-key.ts';
import { type Host, readText } from '../../host/host.ts';
import { UserError } from '../../model/errors.ts';
import type { Project } from '../../model/project.ts';
import type { LedgerTools } from './key-source.ts';
import { realPath } from './real-path.ts';

/**
 * The master key: of the variable, else of the file. `mayMake`: where there is none, a new one is made and kept in the file, once even if two ask together.
 * A key in an unsafe place, or none, is a `UserError` `ledger/unsafe-place` or `ledger/missing-key`.
 */
export async function findMasterKey({ host, ledgerKey }: LedgerTools, project: Project, mayMake: boolean): Promise<MasterKey> {
	if (ledgerKey?.given !== undefined) {
		const key = readMasterKey(ledgerKey.given);
		if (key === undefined)
			throw new UserError('ledger/missing-key', 'The variable PLAINPLAN_KEY holds no key. A key has 64 digits, 0 to 9 and a to f.');
		return key;
	}
	if (ledgerKey === undefined) throw new UserError('ledger/missing-key', 'Nobody gave the key of the ledger.');
	const { file } = ledgerKey;
	const fault = await keyPlaceFault(host, file, project);
	if (fault !== undefined) throw new UserError('ledger/unsafe-place', fault.words, fault.mend);
	if ((await host.kind(file)) === 'missing') {
		if (!mayMake) throw new UserError('ledger/missing-key', `The key of the ledger is missing. It stood in "${file}".`);
		const made = makeMasterKey();
		if (await host.create(file, new TextEncoder().encode(made.line))) {
			ledgerKey.made?.(file);
			return made.key;
		}
	}
	const key = readMasterKey(await readText(host, file));
	if (key === undefined)
		throw new UserError('ledger/missing-key', `The file "${file}" holds no key. A key has 64 digits, 0 to 9 and a to f.`);
	return key;
}

/** Why a key may not stand in this file; `undefined`: it may. */
export async function keyPlaceFault(
	host: Host,
	file: string,
	project: Project,
): Promise<{ readonly words: string; readonly mend: string } | undefined> {
	const place = await realPath(host, file);
	const elsewhere = 'Move the key to a folder of your own, or give it in the variable PLAINPLAN_KEY.';
	if (isBelow(place, await realPath(host, project.folder))) {
		return {
			words: `The key "${file}" stands in the folder of the project. Who copies the project would have the key too.`,
			mend: elsewhere,
		};
	}
	const tree = await gitTreeAbove(host, place);
	if (tree !== undefined) {
		return { words: `The key "${file}" stands in the git working tree "${tree}". It could go to other people with it.`, mend: elsewhere };
	}
	const rights = await host.rights(file);
	if (rights === 'shared') {
		return {
			words: `Other people on this computer may open the key "${file}".`,
			mend: `Run: chmod 600 "${file}". If somebody may have read it, tell the person who answers for data.`,
		};
	}
	if (rights === 'foreign')
		return { words: `The key "${file}" belongs to another person on this computer.`, mend: 'Sign in as the person who keeps the ledger.' };
	return undefined;
}

/** The nearest folder above a path with a `.git` in it. */
async function gitTreeAbove(host: Host, path: string): Promise<string | undefined> {
	const end = path.lastIndexOf('/');
	if (end < 0) return undefined;
	const folder = path.slice(0, end);
	return (await host.kind(`${folder}/.git`)) === 'missing' ? gitTreeAbove(host, folder) : folder || '/';
}

function isBelow(path: string, folder: string): boolean {
	return path.startsWith(folder === '/' ? '/' : `${folder}/`);
}
