import type { Host } from '../host/host.ts';
import type { DocumentTypes } from '../model/template.ts';
import { readYaml } from './read-yaml.ts';
import { documentTypeSchema } from './schema/document-type.ts';

/** Every document type of `templates/types/<id>/template.yml`, sorted by id. */
export async function loadTypes(host: Host, home: string): Promise<DocumentTypes> {
	const folder = `${home}/templates/types`;
	const files = (await host.list(folder)).filter((file) => file.endsWith('/template.yml'));
	const types = files.map(async (file) => {
		const id = file.slice(folder.length + 1, -'/template.yml'.length);
		return [id, { id, ...(await readYaml(host, file, documentTypeSchema)) }] as const;
	});
	return new Map(await Promise.all(types));
}
