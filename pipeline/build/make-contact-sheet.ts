import { loadContactSheetWords } from '../config/load-contact-sheet.ts';
import { loadPictures } from '../config/load-pictures.ts';
import { loadTheme } from '../config/load-theme.ts';
import { readDrawings } from '../config/read-drawing.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { ContactSheet, ContactSheetEntry } from '../model/contact-sheet.ts';
import { UserError } from '../model/errors.ts';
import type { Picture, Pictures } from '../model/picture.ts';
import { exampleWords } from './example-words.ts';
import type { Tools } from './run.ts';

export interface ContactSheetRequest {
	/** The folder that the file goes to. */
	readonly to: string;
	/** Only the pictures of this pack. */
	readonly pack?: string;
	/** As a printer without colour would print them. */
	readonly grey: boolean;
	readonly today: CalendarDate;
}

export interface MadeContactSheet {
	readonly path: string;
	readonly pictures: number;
	readonly pages: number;
	/** How many of the pictures each pack brings, by the pack's id. */
	readonly packs: Readonly<Record<string, number>>;
	/** The concepts of the pictures, in the order of the sheet. */
	readonly concepts: readonly string[];
}

/**
 * Writes `symbols.pdf`: every picture with what it means, by topic. Throws `UserError` where no pack has the name asked for, and as
 * reading the settings and the drawings does.
 */
export async function makeContactSheet(
	{ host, home }: Pick<Tools, 'host' | 'home'>,
	{ to, pack, grey, today }: ContactSheetRequest,
): Promise<MadeContactSheet> {
	const pictures = await loadPictures(host, home);
	const shown = [...pictures.byConcept.values()].filter((picture) => pack === undefined || picture.pack === pack);
	if (pack !== undefined && !pictures.packs.has(pack)) throw unknownPack(pack, pictures);
	const [words, look, drawings] = await Promise.all([
		loadContactSheetWords(host, home),
		loadTheme(host, home, 'default'),
		readDrawings(host, shown),
	]);
	const { contactSheetPdf } = await import('../render/pdf/contact-sheet/index.ts');
	const sheet = contactSheetOf(shown, pictures);
	const { bytes, pages } = await contactSheetPdf({ sheet, words, drawings, grey, date: today, ...look });
	const path = `${to}/symbols.pdf`;
	await host.write([{ path, bytes }]);
	const packs = [...new Set(shown.map((picture) => picture.pack))].toSorted();
	const count = (id: string) => shown.filter((picture) => picture.pack === id).length;
	const concepts = sheet.topics.flatMap(({ entries }) => entries.map(({ picture }) => picture.concept));
	return { path, pictures: shown.length, pages, packs: Object.fromEntries(packs.map((id) => [id, count(id)])), concepts };
}

/** How many of its words stand under a picture: more would make the cards uneven. */
const mostWords = 8;

/** Topics in the order of their names and concepts in the order of their files; what no file names comes last, by its concept. */
function contactSheetOf(shown: readonly Picture[], { packs, lexicon }: Pictures): ContactSheet {
	const order = new Map([...lexicon.keys()].map((id, index) => [id, index]));
	const placeOf = ({ picture }: ContactSheetEntry) => order.get(picture.concept) ?? order.size;
	const byTopic = new Map<string | undefined, ContactSheetEntry[]>();
	for (const picture of shown) {
		const concept = lexicon.get(picture.concept);
		const entry = { picture, words: concept ? exampleWords(concept, mostWords) : [], ...(concept && { level: concept.level }) };
		byTopic.set(concept?.topic, [...(byTopic.get(concept?.topic) ?? []), entry]);
	}
	const topics = [...byTopic.keys()].toSorted((one, other) => (one === undefined ? 1 : other === undefined ? -1 : one < other ? -1 : 1));
	return {
		packs: [...packs.values()].filter(({ id }) => shown.some((picture) => picture.pack === id)),
		topics: topics.map((topic) => ({
			topic,
			entries: (byTopic.get(topic) ?? []).toSorted(
				(one, other) => placeOf(one) - placeOf(other) || (one.picture.concept < other.picture.concept ? -1 : 1),
			),
		})),
	};
}

function unknownPack(name: string, { packs }: Pictures): UserError {
	const known = [...packs.keys()].toSorted().join(', ');
	return new UserError('usage/bad-command', `There is no set of pictures called "${name}".`, `Use one of these: ${known}.`);
}
