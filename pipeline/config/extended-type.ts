import type { Host } from '../host/host.ts';
import { UserError } from '../model/errors.ts';
import { readValue } from './read-yaml.ts';

type Mapping = Readonly<Record<string, unknown>>;

/**
 * The value of a document type's file, with what it takes over from the type that its `extends` names: another type, or a file of
 * the folder `bases` (`bases/paper`).
 */
export function extendedType(host: Host, templates: string, file: string): Promise<unknown> {
	return extendedValue(host, file, (base) =>
		base.startsWith('bases/') ? `${templates}/${base}.yml` : `${templates}/types/${base}/template.yml`,
	);
}

/**
 * The value of a settings file, with what it takes over from the file that its `extends` names; `pathOf` says where that stands.
 * The file's own keys come first. Where both hold a mapping, or a list whose items have an
 * `id` or a `key`, they are laid over each other part by part: an item of the same name takes the place of the older one, key by key, a
 * new one is added at the end, and names under `without` (`fields`, `sections`, `tables`, `areas`, `rules`) are taken away.
 * A file that stands on itself, or on none that there is, is a `UserError`.
 */
export async function extendedValue(
	host: Host,
	file: string,
	pathOf: (base: string) => string,
	above: readonly string[] = [],
): Promise<unknown> {
	const value = await readValue(host, file);
	if (!isMapping(value)) return value;
	const { extends: base, without, ...own } = value;
	if (base === undefined) return value;
	const under = typeof base === 'string' ? pathOf(base) : '';
	if (typeof base !== 'string' || above.includes(under) || under === file || (await host.kind(under)) !== 'file')
		throw new UserError('settings/bad', `The settings file "${file}" has a mistake. "extends" names no file to stand on.`);
	const older = await extendedValue(host, under, pathOf, [...above, file]);
	return isMapping(older) ? laidOver(withoutNames(older, without), own) : own;
}

function laidOver(older: unknown, newer: unknown): unknown {
	if (isMapping(older) && isMapping(newer)) {
		const both = Object.entries(newer).map(([key, value]) => [key, key in older ? laidOver(older[key], value) : value]);
		return { ...older, ...Object.fromEntries(both) };
	}
	if (!isNamedList(older) || !isNamedList(newer)) return newer;
	const names = newer.map(nameOf);
	const kept = older.map((item) => {
		const index = names.indexOf(nameOf(item));
		return index < 0 ? item : laidOver(item, newer[index]);
	});
	return [...kept, ...newer.filter((item) => !older.some((old) => nameOf(old) === nameOf(item)))];
}

/** `without: {fields: [stage], rules: [plan/sources]}`. */
function withoutNames(older: Mapping, without: unknown): Mapping {
	if (!isMapping(without)) return older;
	const left = Object.entries(older).map(([key, value]) => {
		const names = without[key];
		if (!Array.isArray(names)) return [key, value];
		if (isNamedList(value)) return [key, value.filter((item) => !names.includes(nameOf(item)))];
		return [key, isMapping(value) ? Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name))) : value];
	});
	return Object.fromEntries(left);
}

function isMapping(value: unknown): value is Mapping {
	return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isNamedList(value: unknown): value is readonly Mapping[] {
	return Array.isArray(value) && value.every((item) => isMapping(item) && typeof nameOf(item) === 'string');
}

function nameOf(item: Mapping): unknown {
	return item['id'] ?? item['key'];
}
