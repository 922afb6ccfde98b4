import type { Person } from './document.ts';
import type { NoticeTemplate } from './notice.ts';
import { neededFormats } from './reader-format.ts';

/** The wording of a message for one reader, and the tag of the language it is in. */
export interface ChosenWording {
	readonly template: NoticeTemplate;
	readonly lang: string;
}

/** The version of a wording for readers who need easy read. */
const easyReadVersion = 'easy-read';

/**
 * The wording that a reader's record asks for: in their language, or else in easy read where there is such a version.
 * `lang`: the language of the document and of the wording itself. `undefined` where the reader has another language and nobody has
 * translated this message: nothing takes its place.
 */
export function wordingFor(template: NoticeTemplate, person: Person, lang: string): ChosenWording | undefined {
	const asked = person.language ?? lang;
	if (primary(asked) !== primary(lang)) {
		const translated = template.versions?.get(asked.toLowerCase()) ?? template.versions?.get(primary(asked));
		return translated && { template: translated, lang: asked };
	}
	const easy = neededFormats(person.format).easyRead ? template.versions?.get(easyReadVersion) : undefined;
	return { template: easy ?? template, lang };
}

/**
 * A notice with every version of it, out of all files by name: the program's, and those of a council, which come before them.
 * Each version must say what the program's own wording must say: a duty that it does not put into words of its own stays as it is.
 * `undefined` where the program has no such notice.
 */
export function noticeWithVersions(
	id: string,
	shipped: ReadonlyMap<string, NoticeTemplate>,
	own: ReadonlyMap<string, NoticeTemplate> = new Map(),
): NoticeTemplate | undefined {
	const original = shipped.get(id);
	if (original === undefined) return undefined;
	const bound = (wording: NoticeTemplate): NoticeTemplate => ({
		...wording,
		id,
		delivery: original.delivery,
		mustHold: [...original.mustHold.filter((duty) => !wording.mustHold.some((one) => one.id === duty.id)), ...wording.mustHold],
	});
	const versions = [...shipped, ...own].flatMap(([name, wording]) =>
		name.startsWith(`${id}.`) ? [[name.slice(id.length + 1).toLowerCase(), bound(wording)] as const] : [],
	);
	return { ...bound(own.get(id) ?? original), ...(versions.length > 0 && { versions: new Map(versions) }) };
}

/** `pl` of `pl-PL`. */
function primary(tag: string): string {
	return tag.toLowerCase().split('-')[0] ?? '';
}
