import type { Host } from '../host/host.ts';
import type { ContactSheetWords } from '../model/contact-sheet.ts';
import { readYaml } from './read-yaml.ts';
import { contactSheetSchema } from './schema/contact-sheet.ts';

/** The words of the contact sheet of all pictures. A missing key or a strange slot is a `UserError` that names the key. */
export async function loadContactSheetWords(host: Host, home: string): Promise<ContactSheetWords> {
	return readYaml(host, `${home}/templates/pages/symbols.yml`, contactSheetSchema, 'strings');
}
