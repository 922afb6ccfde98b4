import type { Host } from '../host/host.ts';
import { UserError } from '../model/errors.ts';
import type { FallbackFont } from '../model/look.ts';
import { readYaml } from './read-yaml.ts';
import { fontsSchema } from './schema/fonts.ts';

/** The fonts that every theme falls back on, in the order in which they are asked. A file is read once, however many names it has. */
export async function loadFallback(host: Host, home: string): Promise<readonly FallbackFont[]> {
	const { fallback } = await readYaml(host, `${fontsFolder(home)}/fonts.yml`, fontsSchema);
	return Promise.all(
		fallback.map(async ({ name, regular, bold }) => {
			const read = await host.read(`${fontsFolder(home)}/${regular}`);
			return { name, regular: read, bold: bold === undefined ? read : await host.read(`${fontsFolder(home)}/${bold}`) };
		}),
	);
}

/** The files of a family that the program brings, as a theme's `font` has them. An unknown name is a `UserError` that says the names there are. */
export async function fontNamed(host: Host, home: string, name: string): Promise<Readonly<Record<string, unknown>>> {
	const { families } = await readYaml(host, `${fontsFolder(home)}/fonts.yml`, fontsSchema);
	const family = families.find((known) => known.name === name);
	if (family) return family;
	const known = families.map((each) => each.name).join(', ');
	throw new UserError('settings/bad', `There is no font called "${name}". The fonts are: ${known}.`, 'Use the name of one of them.');
}

/** Where the files of fonts stand. */
export function fontsFolder(home: string): string {
	return `${home}/templates/themes/fonts`;
}
