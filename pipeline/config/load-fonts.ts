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

/** The bytes of a font that a theme names. A file that is missing or that no program could print from is a `UserError`. */
export async function readFont(host: Host, home: string, file: string): Promise<Uint8Array> {
	const path = `${fontsFolder(home)}/${file}`;
	if ((await host.kind(path)) !== 'file') {
		const message = `The theme names the font file "${file}", which is not in the folder templates/themes/fonts of the program.`;
		throw new UserError('settings/missing-file', message, 'Put the file there, or name a family, as in "font: Source Sans 3".');
	}
	const bytes = await host.read(path);
	if (!isTrueType(bytes))
		throw new UserError('settings/bad', `The file "${path}" is not a whole TrueType font.`, 'Get the file of the font again.');
	return bytes;
}

/** Whether the table directory (OpenType 1.9, "Organization of an OpenType font") names all that printing needs, and the file holds it. */
function isTrueType(bytes: Uint8Array): boolean {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.byteLength < 12 || view.getUint32(0) !== 0x00010000) return false;
	const count = view.getUint16(4);
	if (bytes.byteLength < 12 + 16 * count) return false;
	const names = new Set<string>();
	for (let at = 12; at < 12 + 16 * count; at += 16) {
		if (view.getUint32(at + 8) + view.getUint32(at + 12) > bytes.byteLength) return false;
		names.add(String.fromCharCode(...bytes.subarray(at, at + 4)));
	}
	return ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'].every((table) => names.has(table));
}

/** Where the files of fonts stand. */
function fontsFolder(home: string): string {
	return `${home}/templates/themes/fonts`;
}
