import type { Host } from '../../host/host.ts';
import { UserError } from '../../model/errors.ts';
import type { Project } from '../../model/project.ts';
import { realPath } from './real-path.ts';

/** The files of a ledger. */
export interface LedgerPlace {
	readonly folder: string;
	readonly database: string;
	/** Says which key belongs to the ledger, and does not give it away. */
	readonly keyCheck: string;
	/** How far the chain of events was looked through. */
	readonly lastLook: string;
	readonly bodies: string;
}

/** Where the ledger of a project stands, or would stand; links are followed. */
export async function ledgerPlace(host: Host, project: Project): Promise<LedgerPlace> {
	const folder = await realPath(host, project.ledger.startsWith('/') ? project.ledger : `${project.folder}/${project.ledger}`);
	return {
		folder,
		database: `${folder}/ledger.db`,
		keyCheck: `${folder}/key-check`,
		lastLook: `${folder}/last-look.json`,
		bodies: `${folder}/bodies`,
	};
}

/** Why no ledger may stand in this folder; `undefined`: it may, or the folder is still to be made. */
export async function placeFault(host: Host, folder: string): Promise<{ readonly words: string; readonly mend?: string } | undefined> {
	const disk = await host.diskKind(folder);
	if (disk !== 'local') {
		return {
			words: `The folder of the ledger, "${folder}", lies on a disk of the kind ${disk.toUpperCase()}. Two computers could spoil it there.`,
			mend: 'Put the ledger on a disk of this computer. Name the folder under "ledger" in project.yml.',
		};
	}
	const kind = await host.kind(folder);
	if (kind !== 'folder' && kind !== 'missing') return { words: `The ledger needs a folder, and a file stands at "${folder}".` };
	const rights = await host.rights(folder);
	if (rights === 'shared')
		return { words: `Other people on this computer may open the folder of the ledger, "${folder}".`, mend: `Run: chmod 700 "${folder}"` };
	if (rights === 'foreign') return { words: `The folder of the ledger, "${folder}", belongs to another person on this computer.` };
	return undefined;
}

/** Refuses an unsafe folder with a `UserError` `ledger/unsafe-place`. */
export async function refuseUnsafePlace(host: Host, folder: string): Promise<void> {
	const fault = await placeFault(host, folder);
	if (fault !== undefined) throw new UserError('ledger/unsafe-place', fault.words, fault.mend);
}
