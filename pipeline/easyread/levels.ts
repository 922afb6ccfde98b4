import type { ConceptKind } from '../model/concept.ts';
import type { ReaderLevel } from '../model/easy-read.ts';
import type { Pictures } from '../model/picture.ts';
import type { Match } from './match/symbols-in.ts';

/** Widgit's guide: at most 8 symbols in a sentence. At level C a few key words have one. */
const mostSymbols: Readonly<Record<ReaderLevel, number>> = { A: 0, B: 0, C: 4, D: 8, E: 0 };

/**
 * The matches that a reader of this level sees over the words of a sentence, in order; those that are not sure too, where they would have
 * been chosen. What is denied comes first, then words that every reader of symbols knows, then what says most.
 */
export function symbolsShown(matches: readonly Match[], level: ReaderLevel, pictures: Pictures): readonly Match[] {
	const able = matches.filter((match) => isShowable(match) && !(level === 'C' && isPronoun(match)));
	const chosen = able.toSorted(
		(one, other) =>
			Number(other.crossed) - Number(one.crossed) ||
			Number(isPronoun(one)) - Number(isPronoun(other)) ||
			Number(levelOf(one, pictures) > 2) - Number(levelOf(other, pictures) > 2) ||
			rankOf(one, pictures) - rankOf(other, pictures) ||
			one.start - other.start,
	);
	return chosen.slice(0, mostSymbols[level]).toSorted((one, other) => one.start - other.start);
}

/**
 * The one match that stands for a whole sentence: what is denied, else a phrase of plans, a person, a thing, an action. Of what is not sure
 * only where nothing sure is there; `I` and `you` alone say too little.
 */
export function headOf(matches: readonly Match[], pictures: Pictures): Match | undefined {
	const able = matches.filter((match) => isShowable(match) && !isPronoun(match));
	const best = (some: readonly Match[]) =>
		some.toSorted(
			(one, other) =>
				Number(other.within) - Number(one.within) || rankOf(one, pictures) - rankOf(other, pictures) || one.start - other.start,
		)[0];
	return best(able.filter(({ sure }) => sure)) ?? best(able);
}

function isShowable({ sure, picture, others }: Match): boolean {
	return sure ? picture !== undefined : others.length > 0;
}

function isPronoun({ words }: Match): boolean {
	return /^(?:i|me|my|myself|you|your|yourself|we|us|our|it|they|them|he|she|him|her)$/i.test(words);
}

const ranks: Readonly<Record<ConceptKind, number>> = { plan: 0, person: 1, thing: 2, place: 2, action: 3, feeling: 4, quality: 5, time: 6 };

function rankOf({ by, concept, others }: Match, { lexicon }: Pictures): number {
	if (by === 'name') return ranks.person;
	const kind = lexicon.get(concept ?? others[0]?.concept ?? '')?.kind;
	return kind === undefined ? ranks.thing : ranks[kind];
}

function levelOf({ concept, others }: Match, { lexicon }: Pictures): number {
	return lexicon.get(concept ?? others[0]?.concept ?? '')?.level ?? 1;
}
