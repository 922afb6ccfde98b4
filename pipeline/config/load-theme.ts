import type { Host } from '../host/host.ts';
import { UserError } from '../model/errors.ts';
import type { Look } from '../model/look.ts';
import type { Theme } from '../model/theme.ts';
import { checkAgainst, readYaml } from './read-yaml.ts';
import { themeFileSchema, themeSchema } from './schema/theme.ts';

/** The ids of every theme that the program ships, sorted. */
export async function themeIds(host: Host, home: string): Promise<readonly string[]> {
	const start = `${themesFolder(home)}/`;
	return (await host.list(themesFolder(home)))
		.map((file) => file.slice(start.length))
		.filter((name) => /^[^/]+\.yml$/.test(name))
		.map((name) => name.slice(0, -'.yml'.length));
}

export type LoadedTheme = Pick<Look, 'theme' | 'fonts' | 'fallback'>;

/** A theme with the bytes of its fonts. An unknown id, a circle of `extends` or a bad value is a `UserError`. */
export async function loadTheme(host: Host, home: string, id: string): Promise<LoadedTheme> {
	const whole = await fillIn(host, home, id, []);
	const theme: Theme = { id, ...checkAgainst(themeSchema, whole, fileOf(home, id)) };
	const font = (file: string) => host.read(`${themesFolder(home)}/fonts/${file}`);
	const [regular, bold, italic, boldItalic] = await Promise.all([
		font(theme.font.regular),
		font(theme.font.bold),
		font(theme.font.italic),
		font(theme.font.boldItalic),
	]);
	return { theme, fonts: { regular, bold, italic, boldItalic }, fallback: [] };
}

type Part = Readonly<Record<string, unknown>>;

async function fillIn(host: Host, home: string, id: string, above: readonly string[]): Promise<Part> {
	if (above.includes(id)) throw new UserError('settings/bad', `The theme "${id}" extends itself, by way of ${above.join(', ')}.`);
	if ((await host.kind(fileOf(home, id))) !== 'file') {
		const known = (await themeIds(host, home)).join(', ');
		throw new UserError('settings/bad', `There is no theme called "${id}". The themes are: ${known}.`, 'Use the name of one of them.');
	}
	const { extends: base, ...own } = await readYaml(host, fileOf(home, id), themeFileSchema);
	return base === undefined ? own : merge(await fillIn(host, home, base, [...above, id]), own);
}

/** What `over` says wins; sets of keys are joined. */
function merge(under: Part, over: Part): Part {
	const joined: Record<string, unknown> = { ...under };
	for (const [key, value] of Object.entries(over)) {
		const below = joined[key];
		joined[key] = isPart(below) && isPart(value) ? merge(below, value) : value;
	}
	return joined;
}

function isPart(value: unknown): value is Part {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function themesFolder(home: string): string {
	return `${home}/templates/themes`;
}

function fileOf(home: string, id: string): string {
	return `${themesFolder(home)}/${id}.yml`;
}
