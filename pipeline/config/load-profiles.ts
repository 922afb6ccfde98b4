import type { Host } from '../host/host.ts';
import type { Overlay, Profile } from '../model/profile.ts';
import { loadFolder } from './load-folder.ts';
import { readYaml } from './read-yaml.ts';
import { overlaySchema, profileSchema } from './schema/profile.ts';

/** How text is worded for each group of readers, and what changes it. */
export interface Profiles {
	readonly of: ReadonlyMap<Profile['id'], Profile>;
	readonly overlays: readonly Overlay[];
}

const ids = ['plan', 'booklet', 'email', 'easy-read'] as const;

/** Reads `templates/profiles/`: each profile must be there. */
export async function loadProfiles(host: Host, home: string): Promise<Profiles> {
	const folder = `${home}/templates/profiles`;
	const profiles = ids.map(async (id) => [id, { ...(await readYaml(host, `${folder}/${id}.yml`, profileSchema)), id }] as const);
	const overlays = await loadFolder(host, `${folder}/overlays`, overlaySchema);
	return { of: new Map(await Promise.all(profiles)), overlays: [...overlays.values()] };
}
