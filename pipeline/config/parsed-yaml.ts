import { createHash } from 'node:crypto';
import type { Host } from '../host/host.ts';

/**
 * Values of YAML files that were parsed when the program was compiled, by the digest of their text: parsing some 60 settings files takes
 * longer than checking a plan. A file that was changed since has another digest, and is parsed as usual.
 */
const values = new Map<string, unknown>();
let opened: string | undefined;

/** The value of a text: as parsed earlier, or parsed now. A value is shared, so nobody may change it. */
export function parsedOnce(text: string, reading: string, parse: () => unknown): unknown {
	const key = createHash('sha256').update(`${reading}\n${text}`).digest('base64');
	if (!values.has(key)) values.set(key, parse());
	return values.get(key);
}

/** Reads the values that `npm run compile` keeps below `home`, the program's own folder, where it has run. */
export async function openParsedYaml(host: Host, home: string): Promise<void> {
	const file = `${home}/dist/bundle/settings.json`;
	if (opened === file || (await host.kind(file)) !== 'file') return;
	opened = file;
	const kept: unknown = JSON.parse(new TextDecoder().decode(await host.read(file)));
	if (kept === null || typeof kept !== 'object') return;
	for (const [key, value] of Object.entries(kept)) values.set(key, value);
}

/** All values parsed so far, as JSON: for `npm run compile`. */
export function parsedSoFar(): string {
	return JSON.stringify(Object.fromEntries(values));
}
