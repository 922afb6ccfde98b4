import { findProjectFile } from '../config/load-project.ts';
import { loadTypes } from '../config/load-types.ts';
import type { Host } from '../host/host.ts';
import { UserError } from '../model/errors.ts';
import { nearestName } from '../model/nearest-name.ts';
import { folderOf, isDocumentName } from './paths.ts';

/** What `new` wrote. */
export interface Started {
	readonly file: string;
	/** What the example names and stands beside it, such as the chapters of a handbook. */
	readonly others?: readonly string[];
	/** Settings for the folder, where neither it nor any folder above it had some. */
	readonly settings?: string;
}

/**
 * Writes the starter of a document type to a path, or into a folder as `<type>.md`. A folder without settings gets a `project.yml` as well,
 * because a draft must tell the family whom to phone and where to find schools.
 * An unknown type, or a file that is there already, is a `UserError`; nothing is overwritten.
 */
export async function startDocument(host: Host, home: string, typed: string, path: string): Promise<Started> {
	const types = [...(await loadTypes(host, home)).keys()];
	const type = types.find((id) => id === typed.toLowerCase());
	if (type === undefined) throw unknownType(typed, types);
	const file = await fileFor(host, type, path);
	if ((await host.kind(file)) !== 'missing') throw new UserError('usage/file-exists', `The file "${file}" is there already.`);
	const folder = folderOf(file);
	const others = await othersOf(host, `${home}/templates/types/${type}`, folder);
	for (const { path } of others) {
		if (path === file || (await host.kind(path)) !== 'missing')
			throw new UserError('usage/file-exists', `The file "${path}" is there already, and the example writes one of that name.`);
	}
	const starter = [{ path: file, bytes: await host.read(`${home}/templates/types/${type}/starter.md`) }, ...others];
	const written = others.length > 0 ? { others: others.map(({ path }) => path) } : {};
	if ((await findProjectFile(host, folder)) !== undefined) {
		await host.write(starter);
		return { file, ...written };
	}
	const settings = folder === '.' ? 'project.yml' : `${folder}/project.yml`;
	await host.write([...starter, { path: settings, bytes: await host.read(`${home}/templates/project.yml`) }]);
	return { file, ...written, settings };
}

/** The other documents in the folder of a type: what its starter names. */
async function othersOf(
	host: Host,
	typeFolder: string,
	folder: string,
): Promise<readonly { readonly path: string; readonly bytes: Uint8Array }[]> {
	const files = (await host.list(typeFolder)).filter((path) => isDocumentName(path) && !path.endsWith('/starter.md'));
	return Promise.all(
		files.map(async (path) => {
			const name = path.split('/').at(-1) ?? path;
			return { path: folder === '.' ? name : `${folder.replace(/\/$/, '')}/${name}`, bytes: await host.read(path) };
		}),
	);
}

function unknownType(typed: string, types: readonly string[]): UserError {
	const near = nearestName(typed, types)?.name;
	const message = `There is no document type called "${typed}". The types are: ${types.join(', ')}.`;
	return near === undefined
		? new UserError('usage/unknown-type', message)
		: new UserError('usage/unknown-type', message, `Did you mean ${near}?`);
}

async function fileFor(host: Host, type: string, path: string): Promise<string> {
	const folder = path.endsWith('/') || (await host.kind(path)) === 'folder';
	return (folder ? `${path.replace(/\/+$/, '')}/${type}.md` : path).replace(/^(\.\/+)+/, '');
}
