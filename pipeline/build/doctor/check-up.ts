import type { SecretOf } from '../../deliver/transports/smtp-options.ts';
import { UserError } from '../../model/errors.ts';
import type { Project } from '../../model/project.ts';
import { chainFault } from '../ledger/check-chain.ts';
import { keyPlaceFault } from '../ledger/find-master-key.ts';
import type { LedgerTools } from '../ledger/key-source.ts';
import { ledgerPlace, placeFault } from '../ledger/ledger-place.ts';
import { openUnlooked, wasMade } from '../ledger/open-ledger.ts';
import { type DnsRecord, dnsRecords } from './dns-records.ts';
import { askRelay, type RelayTools, relaySettings } from './relay-checks.ts';

/** One thing that was looked at. */
export interface CheckUp {
	readonly id: string;
	/** `bad`: `send` or `release` would stop, or people could read what is not theirs. */
	readonly level: 'good' | 'warning' | 'bad';
	/** What we found, one or two plain sentences. */
	readonly words: string;
	/** What to do about it. */
	readonly mend?: string;
}

export interface CheckUpRequest {
	/** The version of Node, such as `20.19.0`. */
	readonly node: string;
	readonly secretOf: SecretOf;
	/** Set where the relay is to be asked; without it nothing leaves the machine. */
	readonly relay?: RelayTools;
}

export interface CheckUps {
	readonly checks: readonly CheckUp[];
	readonly records: readonly DnsRecord[];
}

/** Looks at everything that sending rests on: Node, folders, disk, key, ledger and relay. It changes nothing but how far the chain was looked through. */
export async function checkUp(tools: LedgerTools, project: Project, { node, secretOf, relay }: CheckUpRequest): Promise<CheckUps> {
	const { smtp } = project.transports;
	return {
		checks: [
			nodeCheck(node),
			...(await folderChecks(tools, project)),
			await placeCheck(tools, project),
			await keyCheck(tools, project),
			await chainCheck(tools, project),
			...relaySettings(project, secretOf),
			...(relay && smtp ? await askRelay(smtp, relay) : []),
		],
		records: relay ? dnsRecords(project, secretOf) : [],
	};
}

function nodeCheck(node: string): CheckUp {
	const [major = 0, minor = 0] = node.split('.').map(Number);
	const words = `Node ${node} runs the program.`;
	if (major > 20 || (major === 20 && minor >= 19)) return { id: 'node', level: 'good', words };
	return { id: 'node', level: 'bad', words, mend: 'Install Node 20.19 or a newer one.' };
}

/** Finished files hold whole plans. */
async function folderChecks({ host }: LedgerTools, project: Project): Promise<readonly CheckUp[]> {
	const named = [project.output, project.served, project.transports.outbox];
	const folders = named.map((folder) => (folder.startsWith('/') ? folder : `${project.folder}/${folder}`));
	const checks = await Promise.all(
		folders.map(async (folder): Promise<readonly CheckUp[]> => {
			const rights = await host.rights(folder);
			const words = `Other people on this computer may look into the folder "${folder}".`;
			if (rights === 'shared') return [{ id: 'folder', level: 'warning', words, mend: `Run: chmod 700 "${folder}"` }];
			if (rights === 'own') return [{ id: 'folder', level: 'good', words: `Only you may open the folder "${folder}".` }];
			return [];
		}),
	);
	return checks.flat();
}

async function placeCheck({ host }: LedgerTools, project: Project): Promise<CheckUp> {
	const { folder } = await ledgerPlace(host, project);
	const fault = await placeFault(host, folder);
	if (fault) return { id: 'place', level: 'bad', words: fault.words, ...(fault.mend !== undefined && { mend: fault.mend }) };
	return { id: 'place', level: 'good', words: `The ledger has a safe place on this computer: "${folder}".` };
}

async function keyCheck({ host, ledgerKey }: LedgerTools, project: Project): Promise<CheckUp> {
	if (ledgerKey?.given !== undefined)
		return { id: 'key', level: 'good', words: 'The key of the ledger comes from the variable PLAINPLAN_KEY.' };
	if (ledgerKey === undefined) return { id: 'key', level: 'bad', words: 'Nobody gave the key of the ledger.' };
	const { file } = ledgerKey;
	const fault = await keyPlaceFault(host, file, project);
	if (fault) return { id: 'key', level: 'bad', ...fault };
	if ((await host.kind(file)) !== 'missing')
		return {
			id: 'key',
			level: 'good',
			words: `Only you may read the key of the ledger: "${file}".`,
			mend: 'Keep a copy of it away from this computer.',
		};
	const { keyCheck: check } = await ledgerPlace(host, project);
	if ((await host.kind(check)) === 'missing')
		return { id: 'key', level: 'good', words: 'There is no key yet. The first release makes it.' };
	return {
		id: 'key',
		level: 'bad',
		words: `The key of the ledger is missing. It stood in "${file}".`,
		mend: 'Bring it back from the place where you keep its copy.',
	};
}

async function chainCheck(tools: LedgerTools, project: Project): Promise<CheckUp> {
	try {
		if (!(await wasMade(tools.host, await ledgerPlace(tools.host, project)))) {
			return { id: 'ledger', level: 'good', words: 'There is no ledger yet. The first release makes it.' };
		}
		const { ledger, place, master } = await openUnlooked(tools, project);
		try {
			const fault = await chainFault(tools.host, place, ledger.store, master, 'everything');
			if (fault)
				return {
					id: 'ledger',
					level: 'bad',
					words: `The ledger does not hold together at ${fault.place}. ${fault.words}`,
					mend: 'Send nothing. Bring the ledger back from a copy.',
				};
			return { id: 'ledger', level: 'good', words: `The ledger holds together up to event ${(await ledger.store.head()).seq}.` };
		} finally {
			await ledger.close();
		}
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return { id: 'ledger', level: 'bad', words: error.message, mend: error.hint };
	}
}
