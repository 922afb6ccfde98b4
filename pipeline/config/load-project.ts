import type { Host } from '../host/host.ts';
import type { Project } from '../model/project.ts';
import { checkAgainst, readYaml } from './read-yaml.ts';
import { projectSchema } from './schema/project.ts';

const fileName = 'project.yml';

/**
 * The settings for the documents of a folder: the nearest `project.yml` in it or above it, with every default filled in;
 * the defaults alone where there is none. A mistake in the file is a `UserError`.
 */
export async function loadProject(host: Host, folder: string): Promise<Project> {
	const file = await findProjectFile(host, folder);
	if (file === undefined) return { folder, ...checkAgainst(projectSchema, {}, fileName) };
	return { folder: file.slice(0, -fileName.length - 1) || '/', ...(await readYaml(host, file, projectSchema, 'strings')) };
}

/** The `project.yml` in a folder or the nearest one above it, as an absolute path. */
export async function findProjectFile(host: Host, folder: string): Promise<string | undefined> {
	return nearestAbove(host, await host.resolve(folder));
}

async function nearestAbove(host: Host, folder: string): Promise<string | undefined> {
	const file = `${folder === '/' ? '' : folder}/${fileName}`;
	if ((await host.kind(file)) === 'file') return file;
	if (folder === '/' || !folder.includes('/')) return undefined;
	return nearestAbove(host, folder.slice(0, folder.lastIndexOf('/')) || '/');
}
