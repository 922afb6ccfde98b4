import type { Host } from '../host/host.ts';
import { UserError } from '../model/errors.ts';
import type { Look } from '../model/look.ts';
import type { Theme } from '../model/theme.ts';
import { fontNamed, loadFallback, readFont } from './load-fonts.ts';
import { loadLogo } from './load-logo.ts';
import { checkAgainst, readYaml } from './read-yaml.ts';
import { themeFileSchema, themeSchema } from './schema/theme.ts';

/** The ids of every theme that the program ships, and of those in `themes/` beside a project's settings, sorted. */
export async function themeIds(host: Host, home: string, project?: string): Promise<readonly string[]> {
	const shipped = await idsIn(host, themesFolder(home));
	if (project === undefined || (await host.kind(`${project}/themes`)) !== 'folder') return shipped;
	return [...new Set([...shipped, ...(await idsIn(host, `${project}/themes`))])].toSorted();
}

async function idsIn(host: Host, folder: string): Promise<readonly string[]> {
	const names = (await host.list(folder)).map((file) => file.slice(folder.length + 1));
	return names.filter((name) => themeFile.test(name)).map((name) => name.slice(0, -'.yml'.length));
}

const themeFile = /^[A-Za-z0-9][\w-]*\.yml$/;

export type LoadedTheme = Pick<Look, 'theme' | 'fonts' | 'fallback'>;

/** Where a theme is looked for beside the program's own, and what is laid over it. */
export interface ThemeOptions {
	/** The folder of `project.yml`, whose `themes/` may hold a council's own themes. */
	readonly project?: string | undefined;
	/** A theme of the program whose own values, without what it extends, win over this one's. */
	readonly over?: string | undefined;
}

/**
 * A theme with the bytes of its fonts and its logo. A project's own theme extends one of the program's or another of its own.
 * An unknown id, a circle of `extends`, a bad value or a logo that cannot be drawn is a `UserError`.
 */
export async function loadTheme(host: Host, home: string, id: string, { project, over }: ThemeOptions = {}): Promise<LoadedTheme> {
	const folders: Folders = { home, project };
	const base = await fillIn(host, folders, id, []);
	const filled = over === undefined ? base : merge(base, await ownPart(host, `${themesFolder(home)}/${over}.yml`));
	const file = await fileOf(host, folders, id);
	refuseHalfTheme(filled, file);
	const named = filled['font'];
	const whole = typeof named === 'string' ? { ...filled, font: await fontNamed(host, home, named) } : filled;
	const { logo, ...checked } = checkAgainst(themeSchema, whole, file);
	const theme: Theme = { id, ...checked, ...(logo && { logo: await loadLogo(host, logo) }) };
	const font = (name: string) => readFont(host, home, name);
	const [fallback, regular, bold, italic, boldItalic] = await Promise.all([
		loadFallback(host, home),
		font(theme.font.regular),
		font(theme.font.bold),
		font(theme.font.italic),
		font(theme.font.boldItalic),
	]);
	return { theme, fonts: { regular, bold, italic, boldItalic }, fallback: fallback.filter(({ name }) => name !== theme.font.name) };
}

type Part = Readonly<Record<string, unknown>>;

interface Folders {
	readonly home: string;
	readonly project?: string | undefined;
}

async function fillIn(host: Host, folders: Folders, id: string, above: readonly string[]): Promise<Part> {
	if (above.includes(id)) throw new UserError('settings/bad', `The theme "${id}" extends itself, through ${above.join(', ')}.`);
	const file = await fileOf(host, folders, id);
	const { extends: base } = await readYaml(host, file, themeFileSchema);
	if (base !== undefined) await refuseUnknownBase(host, folders, file, base);
	const own = await ownPart(host, file);
	return base === undefined ? own : merge(await fillIn(host, folders, base, [...above, id]), own);
}

/** The parts that a theme's file and those that it extends give together. */
const parts = ['font', 'page', 'type', 'space', 'easy', 'line', 'cover', 'colour', 'tables'];

/** A file with a few colours and no `extends` lacks dozens of keys, and one line mends it. */
function refuseHalfTheme(filled: Part, file: string): void {
	const lacking = parts.filter((part) => filled[part] === undefined);
	if (lacking.length === 0) return;
	const message = `The theme "${file}" does not say what it changes: ${lacking.join(', ')} are not in it.`;
	throw new UserError('settings/bad', message, 'Write "extends: default" as its first line. Then it says only what differs.');
}

async function refuseUnknownBase(host: Host, { home, project }: Folders, file: string, base: string): Promise<void> {
	const known = await themeIds(host, home, project);
	if (known.includes(base)) return;
	const message = `The theme "${file}" extends "${base}", and there is no theme called that. The themes are: ${known.join(', ')}.`;
	throw new UserError('settings/bad', message, 'Write the name of one of them after "extends".');
}

/** What a theme's file says itself. The logo stands beside the file that names it. */
async function ownPart(host: Host, file: string): Promise<Part> {
	const { extends: _base, ...own } = await readYaml(host, file, themeFileSchema);
	const logo = own['logo'];
	return isPart(logo) ? { ...own, logo: { ...logo, folder: file.slice(0, file.lastIndexOf('/')) } } : own;
}

/** The file of a theme: the program's own, or one of the project's. No project may take a name of the program's. */
async function fileOf(host: Host, { home, project }: Folders, id: string): Promise<string> {
	const shipped = `${themesFolder(home)}/${id}.yml`;
	const own = `${project}/themes/${id}.yml`;
	const named = themeFile.test(`${id}.yml`);
	const [isShipped, isOwn] = [
		named && (await host.kind(shipped)) === 'file',
		named && project !== undefined && (await host.kind(own)) === 'file',
	];
	if (isShipped && isOwn) {
		const message = `The theme "${own}" has the name of a theme that the program has already.`;
		throw new UserError('settings/bad', message, 'Give the file another name, and put that name into project.yml.');
	}
	if (isShipped) return shipped;
	if (isOwn) return own;
	const known = (await themeIds(host, home, project)).join(', ');
	throw new UserError('settings/bad', `There is no theme called "${id}". The themes are: ${known}.`, 'Use the name of one of them.');
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
