import { type CalendarDate, printDate } from '../../model/calendar-date.ts';
import type { Finding } from '../../model/finding.ts';
import type { Picture, PicturePack, Pictures } from '../../model/picture.ts';
import { nameKey } from '../../model/plan-parts.ts';
import type { Project } from '../../model/project.ts';
import type { RuleNote } from '../../model/rule-note.ts';
import type { Span } from '../../model/span.ts';
import { buildFinding } from '../build-finding.ts';
import { pictureCommercial, pictureConsent, pictureLicence, pictureMixed, pictureMost } from './rule-notes.ts';

/** A picture that a document shows, at the place where it first does. */
export interface ShownPicture {
	readonly picture: Picture;
	readonly span: Span;
	/** It stands in a line of the writer: not only on the cover or a sheet, where the program chooses. */
	readonly isInLine: boolean;
}

/**
 * Whether a document may show the pictures that it shows: each pack's licence, credit line, use, limit and consent, and whether it mixes sets.
 * `shown`: each picture once, in order. `date`: the reference date of the document.
 */
export function licenceFindings(
	shown: readonly ShownPicture[],
	{ packs }: Pick<Pictures, 'packs'>,
	{ project, date }: { readonly project: Project; readonly date: CalendarDate },
): readonly Finding[] {
	const byPack = new Map<PicturePack, ShownPicture[]>();
	for (const one of shown) {
		const pack = packs.get(one.picture.pack);
		if (pack !== undefined) byPack.set(pack, [...(byPack.get(pack) ?? []), one]);
	}
	const found = [...byPack].flatMap(([pack, pictures]) => [
		...licence(pack, pictures),
		...commercial(pack, pictures, project),
		...limit(pack, pictures),
		...consent(pack, pictures, date),
	]);
	return [...found, ...mixed(byPack)];
}

function licence({ name, licence: known, attribution, place = '' }: PicturePack, [first]: readonly ShownPicture[]): readonly Finding[] {
	if (first === undefined || (known !== '' && attribution !== '')) return [];
	const lost = [...(known === '' ? ['licence'] : []), ...(attribution === '' ? ['attribution'] : [])];
	const lines = lost
		.map((key) => (key === 'licence' ? '"licence: " and its name' : '"attribution: " and the credit line'))
		.join(', then a line ');
	const what = known === '' ? 'Nobody wrote down the licence' : 'Nobody wrote down the credit line';
	const file = /\.zip$/i.test(place) ? place.replace(/\.zip$/i, '.yml') : `${place}/pack.yml`;
	return [buildFinding(pictureLicence, first.span, `${what} of the pictures "${name}".`, `Write a line ${lines} into the file "${file}".`)];
}

function commercial(pack: PicturePack, [first]: readonly ShownPicture[], { symbols }: Project): readonly Finding[] {
	if (first === undefined || pack.nonCommercial !== true || symbols?.use === 'not commercial') return [];
	const message = `The pictures "${pack.name}" are not for commercial use.`;
	if (symbols?.use === 'commercial')
		return [buildFinding(pictureCommercial, first.span, `${message} Your project.yml says "use: commercial".`)];
	const ask = 'Write "use: not commercial" under "symbols" in project.yml, if nobody pays for these documents.';
	return [milder(buildFinding(pictureCommercial, first.span, `${message} Nobody said whether somebody pays for these documents.`, ask))];
}

/** From this share of the limit on, a writer hears of it. */
const nearly = 0.9;

function limit({ name, mostPictures: most }: PicturePack, pictures: readonly ShownPicture[]): readonly Finding[] {
	if (most === undefined || pictures.length < most * nearly) return [];
	const isOver = pictures.length > most;
	const place = pictures[isOver ? most : pictures.length - 1];
	if (place === undefined) return [];
	const message = `The document shows ${pictures.length} different pictures of "${name}". The licence allows ${most}.`;
	const finding = buildFinding(pictureMost, place.span, message);
	return [isOver ? finding : milder(finding)];
}

function consent(pack: PicturePack, pictures: readonly ShownPicture[], date: CalendarDate): readonly Finding[] {
	const { consent: given = [], ofPeople, place = '' } = pack;
	if (given.length === 0 && ofPeople !== true) return [];
	return pictures.flatMap(({ picture, span }) => {
		const own =
			given.length === 1 && ofPeople !== true
				? given[0]
				: given.find(({ who }) => nameKey(who) === nameKey(picture.name) || isEverybody(who));
		const title = `The photo "${picture.name}"`;
		if (own === undefined) {
			const ask = `Add "consent" with who, by and until to the file "${place}/pack.yml".`;
			return [buildFinding(pictureConsent, span, `${title} has no consent: nobody wrote down who agreed to it.`, ask)];
		}
		if (own.until >= date) return [];
		const message = `${own.by} agreed to show ${title.charAt(0).toLowerCase()}${title.slice(1)} until ${printDate(own.until)}. The document is of ${printDate(date)}.`;
		return [buildFinding(pictureConsent, span, message)];
	});
}

function isEverybody(who: string): boolean {
	return /^(?:everybody|everyone|all)$/i.test(who.trim());
}

/** Our own drawings are in the style of OpenMoji; photos of people belong to no set. */
function setOf({ id, place, ofPeople, consent: given }: PicturePack): string | undefined {
	if (place === undefined) return 'program';
	return ofPeople === true || given !== undefined ? undefined : id;
}

function mixed(byPack: ReadonlyMap<PicturePack, readonly ShownPicture[]>): readonly Finding[] {
	const sets = new Map<string, { readonly names: string[]; readonly first: ShownPicture; count: number }>();
	for (const [pack, pictures] of byPack) {
		const inLines = pictures.filter(({ isInLine }) => isInLine);
		const [set, [first]] = [setOf(pack), inLines];
		if (set === undefined || first === undefined) continue;
		const known = sets.get(set) ?? { names: [], first, count: 0 };
		known.names.push(pack.name);
		known.count += inLines.length;
		sets.set(set, known);
	}
	const smallest = [...sets.values()].toSorted((one, other) => one.count - other.count)[0];
	if (sets.size < 2 || smallest === undefined) return [];
	const told = [...sets.values()].map(({ names, count }) => `${count} of ${names.join(' and ')}`).join(', ');
	return [buildFinding(pictureMixed, smallest.first.span, `The document mixes sets of pictures: ${told}.`)];
}

function milder(finding: Finding): Finding {
	const level: RuleNote['meta']['level'] = 'warning';
	return { ...finding, level };
}
