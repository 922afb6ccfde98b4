import type { Token } from '../../language/tokens.ts';
import type { Unit } from '../../language/unit.ts';
import type { PlanDocument } from '../../model/document.ts';
import type { RuleContext } from '../../model/rule.ts';
import type { AcronymEntry, WordLists } from '../../model/words.ts';
import { expandedIn } from './acronym-expansions.ts';
import { acronymOf, entryOf } from './acronym-token.ts';
import { explainedIn, listedIn } from './explained.ts';
import { placeholdersIn } from './placeholders.ts';
import { sentencesIn } from './sentences-in.ts';
import { shortNamesIn } from './short-names.ts';

/** An acronym that stands in a sentence and that the document does not explain. */
export interface AcronymUse {
	readonly unit: Unit;
	readonly token: Token;
	/** As the list has it, without an `s` for several. */
	readonly acronym: string;
	readonly entry?: AcronymEntry;
	/** The document explains it, but further on: the first reader of this sentence does not know yet. */
	readonly explainedLater: boolean;
}

/** Every use of an acronym that is neither well known, nor a name, nor explained by then: with \`:term\` anywhere, or in words at its first use. */
export function unexplainedAcronymsIn(document: PlanDocument, context: RuleContext): readonly AcronymUse[] {
	const units = sentencesIn(document, context);
	const names = shortNamesIn(document);
	const uses = units.flatMap((unit, place) =>
		unit.verbatim || unit.role === 'front' ? [] : usesIn(unit, context.words, names).map((use) => ({ ...use, place })),
	);
	if (uses.length === 0) return [];
	const [explained, listed] = [explainedIn(document, context), listedIn(document, context)];
	const expandedAt = firstPlaces(units, context.words);
	const before = (context.beside?.before ?? []).map((chapter) => firstPlaces(sentencesIn(chapter, context), context.words));
	return uses.flatMap(({ place, ...use }) => {
		if (before.some((places) => places.has(use.acronym.toLowerCase()))) return [];
		const expanded = expandedAt.get(use.acronym.toLowerCase());
		const explainedLater = expanded !== undefined && expanded > place && use.unit.role !== 'heading';
		if (explainedLater ? listed([use.token]) : expanded !== undefined || explained([use.token])) return [];
		return [{ ...use, explainedLater }];
	});
}

/** The number of the sentence that first says what an acronym stands for. */
function firstPlaces(units: readonly Unit[], words: WordLists): ReadonlyMap<string, number> {
	const places = new Map<string, number>();
	for (const [place, unit] of units.entries()) {
		for (const acronym of expandedIn(unit, words)) if (!places.has(acronym)) places.set(acronym, place);
	}
	return places;
}

function usesIn(unit: Unit, words: WordLists, names: ReadonlySet<string>): readonly Omit<AcronymUse, 'explainedLater'>[] {
	const capitals = unit.tokens.some((token) => acronymOf(token) !== undefined);
	const gaps = capitals ? placeholdersIn(unit, words) : [];
	return unit.tokens.flatMap((token, index) => {
		const acronym = acronymOf(token);
		if (acronym === undefined || gaps.some(({ start, end }) => start < token.end && token.start < end)) return [];
		if (names.has(token.text) || names.has(acronym)) return [];
		if (words.knownAcronyms.has(acronym) || words.knownAcronyms.has(token.text)) return [];
		if (unit.marks.some(({ kind, start, end }) => kind !== 'kept' && start <= token.start && token.end <= end)) return [];
		const entry = entryOf(acronym, words);
		if (entry ? isRomanNumber(unit.tokens, index, acronym) : !looksLikeAcronym(unit, index, acronym, words)) return [];
		return [{ unit, token, acronym, ...(entry && { entry }) }];
	});
}

/** `Part VI`, `Henry VI`, `V and VI`: a number, though the letters are a short form as well. */
function isRomanNumber(tokens: readonly Token[], index: number, acronym: string): boolean {
	if (!/^[IVX]+$/.test(acronym)) return false;
	const [before, two, next] = [tokens[index - 1], tokens[index - 2], tokens[index + 2]];
	if (!before || before.kind === 'mark') return false;
	const numbers = [two, next].some((token) => /^[IVX]+$/.test(token?.text ?? ''));
	const isName = /^\p{Lu}\p{Ll}/u.test(before.text) && index > 1;
	return (
		numbered.has(before.lower.replace(/s$/, '')) || kings.has(before.lower) || isName || (numbers && /^(?:and|or|to)$/.test(before.lower))
	);
}

const numbered = new Set(
	'part section chapter schedule volume book act article annex appendix year grade level type stage phase table figure class nerve unit key page scene lesson group'.split(
		' ',
	),
);
const kings = new Set('henry edward george james charles louis william pope king queen'.split(' '));

const longestAcronym = 6;

/** A run of capitals that is no shouted word, no Roman number, no initials of a name (`AJ`, `JK Rowling`) and no code with digits. */
function looksLikeAcronym({ tokens, text }: Unit, index: number, acronym: string, words: WordLists): boolean {
	const token = tokens[index];
	if (!token || acronym.length > longestAcronym || /\d/.test(acronym) || /^[IVX]+$/.test(acronym) || /^(?:X+L?|X+S)$/.test(acronym))
		return false;
	if (/^(?:\p{Lu}J|J\p{Lu})$/u.test(acronym)) return false;
	if (!/^\p{Lu}+$/u.test(acronym)) return /^\p{Lu}\p{Ll}\p{Lu}$/u.test(acronym) || (acronym.match(/\p{Lu}/gu)?.length ?? 0) >= 3;
	if (words.easy.has(acronym.toLowerCase()) || words.hard.some(({ phrase }) => phrase === acronym.toLowerCase())) return false;
	if (token.joined && tokens[index - 1]?.kind === 'number') return false;
	const [before, after] = [tokens[index - 1], tokens[index + 1]];
	const shouted = [before, after].some((near) => near && near.text.length > 1 && /^\p{Lu}{2,}$/u.test(near.text) && near.text !== acronym);
	if (shouted) return false;
	const initials = acronym.length === 2 && after !== undefined && /^\p{Lu}\p{Ll}/u.test(after.text) && after.start === token.end + 1;
	return !initials && !/^\s*signs?\b/.test(text.slice(token.end));
}
