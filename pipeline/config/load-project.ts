import { type Host, readText } from '../host/host.ts';
import { UserError } from '../model/errors.ts';
import type { Project } from '../model/project.ts';
import { loadFolder } from './load-folder.ts';
import { loadOwnPacks } from './load-packs.ts';
import { checkAgainst, readYaml } from './read-yaml.ts';
import { noticeSchema } from './schema/notice.ts';
import { projectSchema } from './schema/project.ts';

const fileName = 'project.yml';
const wordsName = 'words.txt';

/**
 * The settings for the documents of a folder: the nearest `project.yml` in it or above it, with every default filled in and the packs, the wording of messages and `words.txt` beside it;
 * the defaults alone where there is none. A mistake in the file is a `UserError`.
 */
export async function loadProject(host: Host, folder: string): Promise<Project> {
	const file = await findProjectFile(host, folder);
	if (file === undefined) return { folder, ...checkAgainst(projectSchema, {}, fileName) };
	const home = file.slice(0, -fileName.length - 1) || '/';
	const packs = await loadOwnPacks(host, `${home === '/' ? '' : home}/packs`);
	const notices = await loadFolder(host, `${home === '/' ? '' : home}/email`, noticeSchema);
	const typed = await readYaml(host, file, projectSchema, 'strings');
	const words = [...(typed.words ?? []), ...(await loadWords(host, `${home === '/' ? '' : home}/${wordsName}`))];
	return { folder: home, ...typed, words, ...(packs.length > 0 && { packs }), ...(notices.size > 0 && { notices }) };
}

/** The words of a plain list beside the settings, a word a line; nothing after a `#` is read. Letters that are not UTF-8 are a `UserError`. */
async function loadWords(host: Host, file: string): Promise<readonly string[]> {
	if ((await host.kind(file)) !== 'file') return [];
	const text = await readText(host, file);
	if (text.includes('\uFFFD')) {
		throw new UserError(
			'settings/bad',
			`The file "${file}" is not UTF-8 text.`,
			'Save it again, and choose UTF-8 in the window that opens.',
		);
	}
	const lines = text.split(/\r\n|\r|\n/);
	return lines.map((line) => line.replace(/#.*/, '').trim()).filter((line) => line !== '');
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
