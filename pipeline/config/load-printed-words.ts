import type { Host } from '../host/host.ts';
import type { PrintedPhrases } from '../model/printed-words.ts';
import { readYaml } from './read-yaml.ts';
import { printedWordsSchema } from './schema/printed-words.ts';

/** What the program prints in a PDF beside the writer's own words. A missing key or a strange slot is a `UserError` that names the key. */
export async function loadPrintedWords(host: Host, home: string): Promise<PrintedPhrases> {
	return readYaml(host, `${home}/templates/printed/en-GB.yml`, printedWordsSchema, 'strings');
}
