import type { Host } from '../host/host.ts';
import { UserError } from '../model/errors.ts';
import { isDocumentName } from './paths.ts';

/**
 * The documents at the paths that a person named, each once and sorted: every Markdown file below a folder except its README files
 * and what stands in a folder of frozen drafts, and any file named itself. A path where nothing stands, or no document at all, is a `UserError`.
 */
export async function findDocuments(host: Host, paths: readonly string[]): Promise<readonly string[]> {
	const found = await Promise.all(paths.map((path) => documentsAt(host, path.replace(/(?<=.)\/+$/, ''))));
	const files = await eachOnce(host, [...new Set(found.flat())].sort());
	if (files.length > 0) return files;
	const where = paths.map((path) => `"${path}"`).join(', ');
	throw new UserError('build/nothing', `There is no document in ${where}. A document is a file whose name ends in ".md".`);
}

/** Leaves out a path that leads to the same file as one before it. */
async function eachOnce(host: Host, files: readonly string[]): Promise<readonly string[]> {
	const byPlace = new Map<string, string>();
	for (const file of files) {
		const place = await host.resolve(file);
		if (!byPlace.has(place)) byPlace.set(place, file);
	}
	return [...byPlace.values()];
}

async function documentsAt(host: Host, path: string): Promise<readonly string[]> {
	const kind = await host.kind(path);
	if (kind === 'file') return [tidy(path)];
	if (kind === 'other') throw new UserError('usage/no-such-path', `The path "${path}" leads to a pipe or a device, not to a file.`);
	if (kind === 'missing') throw new UserError('usage/no-such-path', `Nothing stands at the path "${path}".`);
	const isFrozen = (file: string) => /\/[0-9a-f]{64}\/[^/]*$/.test(file);
	return (await host.list(path)).filter((file) => isDocumentName(file) && !isReadme(file) && !isFrozen(file)).map(tidy);
}

function isReadme(file: string): boolean {
	return /(^|\/)readme\.[^/]*$/i.test(file);
}

/** `./plans/sam.md` -> `plans/sam.md`. */
function tidy(path: string): string {
	return path.replace(/^(\.\/+)+/, '');
}
