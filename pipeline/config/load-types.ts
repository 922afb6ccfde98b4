import type { Host } from '../host/host.ts';
import type { DocumentType, DocumentTypes } from '../model/template.ts';
import { extendedType } from './extended-type.ts';
import { loadProfiles, type Profiles } from './load-profiles.ts';
import { checkAgainst } from './read-yaml.ts';
import { documentTypeSchema } from './schema/document-type.ts';

/** Every document type of `templates/types/<id>/template.yml`, sorted by id, with what it takes over from others and the profile that it names. */
export async function loadTypes(host: Host, home: string, known?: Profiles): Promise<DocumentTypes> {
	const folder = `${home}/templates/types`;
	const files = (await host.list(folder)).filter((file) => file.endsWith('/template.yml'));
	const profiles = known ?? (await loadProfiles(host, home));
	const types = files.map(async (file) => {
		const id = file.slice(folder.length + 1, -'/template.yml'.length);
		return [
			id,
			withProfile({ id, ...checkAgainst(documentTypeSchema, await extendedType(host, `${home}/templates`, file), file) }, profiles),
		] as const;
	});
	return new Map((await Promise.all(types)).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** The type's own list of rules stands over that of its profile. */
function withProfile<T extends { readonly profile: 'plan' | 'booklet'; readonly rules: DocumentType['rules'] }>(
	type: T,
	{ of, overlays }: Profiles,
): Omit<T, 'profile'> & Pick<DocumentType, 'profile' | 'easyRead' | 'overlays'> {
	const [profile, easyRead] = [of.get(type.profile), of.get('easy-read')];
	if (!profile || !easyRead) throw new Error(`There is no profile called "${type.profile}".`);
	return { ...type, profile, easyRead, overlays, rules: new Map([...profile.rules, ...type.rules]) };
}
