import type { Host } from '../host/host.ts';
import { readYaml } from './read-yaml.ts';
import { mailDomainsSchema } from './schema/mail-domains.ts';

/** Places on the web that many people have their email at. A mistake in the file is a `UserError`. */
export async function loadMailDomains(host: Host, home: string): Promise<readonly string[]> {
	return (await readYaml(host, `${home}/templates/words/mail-domains.yml`, mailDomainsSchema, 'strings')).domains;
}
