import type { Host } from '../host/host.ts';
import type { DuePageWords } from '../model/due-page-words.ts';
import { readYaml } from './read-yaml.ts';
import { duePageSchema } from './schema/page.ts';

/** The words of the page of all that is due. A missing key or a strange slot is a `UserError` that names the key. */
export async function loadDuePage(host: Host, home: string): Promise<DuePageWords> {
	return readYaml(host, `${home}/templates/pages/due.yml`, duePageSchema, 'strings');
}
