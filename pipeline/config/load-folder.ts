import type { z } from 'zod';
import type { Host } from '../host/host.ts';
import { extendedValue } from './extended-type.ts';
import { checkAgainst } from './read-yaml.ts';

/**
 * Every `.yml` file straight in a folder, held against a schema, by file name without ending, sorted. A file may stand on another of the
 * same folder (`extends: england-2014`). A folder that is not there is empty.
 */
export async function loadFolder<S extends z.ZodType<object>>(
	host: Host,
	folder: string,
	schema: S,
): Promise<ReadonlyMap<string, z.output<S> & { readonly id: string }>> {
	if ((await host.kind(folder)) !== 'folder') return new Map();
	const files = (await host.list(folder)).filter((file) => /^[^/]+\.yml$/.test(file.slice(folder.length + 1)));
	const entries = files.map(async (file) => {
		const id = file.slice(folder.length + 1, -'.yml'.length);
		const value = await extendedValue(host, file, (base) => `${folder}/${base}.yml`);
		return [id, { ...checkAgainst(schema, value, file), id }] as const;
	});
	return new Map(await Promise.all(entries));
}
