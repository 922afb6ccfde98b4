import type { Host } from '../host/host.ts';
import { UserError } from '../model/errors.ts';
import type { Pictures } from '../model/picture.ts';
import type { SheetWords } from '../model/sheet-words.ts';
import { readYaml } from './read-yaml.ts';
import { sheetWordsSchema } from './schema/sheets.ts';

/** Reads what the sheets of a child ask and say. Throws `UserError` `settings/bad` where no pack has one of its pictures. */
export async function loadSheets(host: Host, home: string, { byConcept }: Pictures): Promise<SheetWords> {
	const file = `${home}/templates/easy-read/sheets.yml`;
	const words = await readYaml(host, file, sheetWordsSchema);
	const lost = pictureIdsIn(words).find((ids) => ids.every((id) => !byConcept.has(id)));
	if (lost !== undefined)
		throw new UserError('settings/bad', `The settings file "${file}" names the picture "${lost.join(', ')}", which no pack has.`);
	return words;
}

/** Every `picture` at any depth. */
function pictureIdsIn(value: unknown): readonly (readonly string[])[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => (key === 'picture' && isIds(inner) ? [inner] : pictureIdsIn(inner)));
}

function isIds(value: unknown): value is readonly string[] {
	return Array.isArray(value) && value.every((id) => typeof id === 'string');
}
