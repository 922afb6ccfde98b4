import type { EasyReadItem, NamedPicture } from '../model/block.ts';
import type { ReaderLevel } from '../model/easy-read.ts';
import type { Reported } from '../model/finding.ts';
import type { Picture, Pictures } from '../model/picture.ts';
import { findPicture, pictureOfConcept } from './find-picture.ts';
import { headOf } from './levels.ts';
import type { Match } from './match/symbols-in.ts';
import { choiceNeeded, pictureChosen, pictureMissing, senseNeeded, unknownWord } from './picture-findings.ts';

/** The one picture of a row. */
export interface RowPicture {
	readonly picture?: Picture;
	readonly crossed: boolean;
	/** What it was found for in the sentence. */
	readonly match?: Match;
	/** What the writer typed. */
	readonly named?: NamedPicture;
}

const none: RowPicture = { crossed: false };

/** The picture of a row at levels A and B, where a picture stands for a whole sentence. What a writer typed is judged at every level. */
export function rowPicture(item: EasyReadItem, matches: readonly Match[], level: ReaderLevel, pictures: Pictures): Reported<RowPicture> {
	const typed = [...(item.picture ? [item.picture] : []), ...(item.choices ?? [])].map((named) => namedPicture(named, matches, pictures));
	const findings = typed.flatMap((named) => named.findings);
	if (level !== 'A' && level !== 'B') return { value: none, findings };
	const [first] = typed;
	if (first !== undefined) return { value: first.value, findings };
	return chosenPicture(item, matches, pictures);
}

function namedPicture(named: NamedPicture, matches: readonly Match[], pictures: Pictures): Reported<RowPicture> {
	const { word, as } = named;
	if (as === 'none') return { value: none, findings: [] };
	const found = as === undefined ? findPicture(word, pictures) : pictureOfConcept(as, pictures);
	const show = (picture: Picture) => shownFor(picture, named, matches);
	switch (found.kind) {
		case 'one':
			return { value: show(found.picture), findings: [] };
		case 'several': {
			const firm = new Set(matches.flatMap(({ picture, sure }) => (sure && picture && found.pictures.includes(picture) ? [picture] : [])));
			const [picture] = firm.size === 1 ? firm : found.pictures;
			if (picture === undefined) return { value: none, findings: [] };
			return { value: show(picture), findings: firm.size === 1 ? [] : [choiceNeeded(named, found.pictures)] };
		}
		case 'none':
			return { value: none, findings: [unknownWord(named, pictures)] };
	}
}

/** A picture of what the sentence denies is crossed, whoever chose it. */
function shownFor(picture: Picture, named: NamedPicture, matches: readonly Match[]): RowPicture {
	const match = matches.find((each) => each.picture?.concept === picture.concept);
	return { picture, crossed: match?.within ?? false, ...(match && { match }), named };
}

/** For an item that names none: what the sentence is about where that is sure, else a finding. A person chose what a list says. */
function chosenPicture(item: EasyReadItem, matches: readonly Match[], pictures: Pictures): Reported<RowPicture> {
	const match = headOf(matches, pictures);
	if (match === undefined) return { value: none, findings: [pictureMissing(matches, item)] };
	if (!match.sure || match.picture === undefined) return { value: none, findings: [senseNeeded(match, item)] };
	const isOnList = match.by === 'child' || match.by === 'school';
	return {
		value: { picture: match.picture, crossed: match.within, match },
		findings: isOnList ? [] : [pictureChosen(match, item, pictures)],
	};
}
