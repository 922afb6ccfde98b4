import { type Host, readText } from '../host/host.ts';
import { UserError } from '../model/errors.ts';
import type { Dictionary } from '../model/words.ts';

/**
 * Reads the dictionary of British English, with endings in -ise, from its package. `home` is the folder of the whole program.
 * A file that is not there is a `UserError` (`settings/missing-file`).
 */
export async function loadDictionary(host: Host, home: string): Promise<Dictionary> {
	const folder = `${home}/node_modules/dictionary-en-gb`;
	const [affixes, words] = await Promise.all([readPart(host, `${folder}/index.aff`), readPart(host, `${folder}/index.dic`)]);
	return { affixes, words };
}

async function readPart(host: Host, path: string): Promise<string> {
	try {
		return await readText(host, path);
	} catch (error) {
		if (error instanceof UserError) throw new UserError('settings/missing-file', `The dictionary "${path}" is not there.`);
		throw error;
	}
}
