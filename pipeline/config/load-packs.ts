import { type Host, readText } from '../host/host.ts';
import { UserError } from '../model/errors.ts';
import type { Pack } from '../model/pack.ts';
import { readValue, readYaml } from './read-yaml.ts';
import { packSchema } from './schema/pack.ts';
import { readValeRule } from './vale/read-vale-rule.ts';

/** The packs straight in a folder, sorted by id. A folder that is not there is empty; a pack with a mistake is a `UserError`. */
export async function loadPacks(host: Host, folder: string, { own }: Pick<Pack, 'own'>): Promise<readonly Pack[]> {
	const packs = await Promise.all(
		(await yamlBelow(host, folder)).filter((name) => !name.includes('/')).map((name) => loadPack(host, folder, name, own)),
	);
	return sorted(packs, folder);
}

/**
 * A project's own packs: those straight in its `packs/`, and the Vale styles in folders below it. Folders named like a language are the
 * program's own, since its starters stand beside a `project.yml` too.
 */
export async function loadOwnPacks(host: Host, folder: string): Promise<readonly Pack[]> {
	const names = (await yamlBelow(host, folder)).filter((name) => !/^[a-z]{2,3}-[A-Z]{2}\//.test(name));
	const packs = names.map((name) => (name.includes('/') ? loadValeRule(host, folder, name) : loadPack(host, folder, name, true)));
	return sorted(await Promise.all(packs), folder);
}

async function yamlBelow(host: Host, folder: string): Promise<readonly string[]> {
	if ((await host.kind(folder)) !== 'folder') return [];
	return (await host.list(folder)).map((file) => file.slice(folder.length + 1)).filter((name) => /^(?:[^/]+\/)?[^/]+\.ya?ml$/.test(name));
}

async function loadPack(host: Host, folder: string, name: string, own: boolean): Promise<Pack> {
	const pack = { ...(await readYaml(host, `${folder}/${name}`, packSchema)), own };
	const right = `${pack.id.replace('/', '-')}.yml`;
	if (name === right) return pack;
	throw new UserError('settings/bad', `The settings file "${folder}/${name}" holds the rule "${pack.id}".`, `Call the file "${right}".`);
}

async function loadValeRule(host: Host, folder: string, name: string): Promise<Pack> {
	const style = name.slice(0, name.indexOf('/'));
	const file = `${folder}/${name}`;
	return readValeRule(await readValue(host, file), file, { name: style, author: (await authorOf(host, `${folder}/${style}`)) ?? style });
}

/** Who made a style, as its `meta.json` says. */
async function authorOf(host: Host, folder: string): Promise<string | undefined> {
	const file = `${folder}/meta.json`;
	if ((await host.kind(file)) !== 'file') return undefined;
	return /"author"\s*:\s*"([^"\n]{1,100})"/.exec(await readText(host, file))?.[1];
}

function sorted(packs: readonly Pack[], folder: string): readonly Pack[] {
	const byId = [...packs].sort((one, other) => (one.id < other.id ? -1 : 1));
	const twice = byId.find(({ id }, place) => id === byId[place + 1]?.id);
	if (twice === undefined) return byId;
	throw new UserError('settings/bad', `Two files in "${folder}" hold a rule called "${twice.id}".`, 'Give one of them another name.');
}
