import { findPhrases } from '../../language/phrases.ts';
import { tagsOf } from '../../language/tags.ts';
import type { Token } from '../../language/tokens.ts';
import type { PhraseEntry, WordLists } from '../../model/words.ts';
import { actsAt, isAgent, isNamedCompany, isNamedGiver, isTitle } from './provision-acting.ts';

/**
 * Whether the words of a piece of provision name who gives the help: a job, a team, a member of the family, a person with a
 * title, a name that does something, one of the document's people, or anybody after `by`. Those who only receive are no givers: `training for staff`,
 * `Marcus will be taught`.
 * Source: SEND Code of Practice 2015, paragraph 9.69, and Gateshead Council (who does what).
 */
export function namesGiver(tokens: readonly Token[], words: WordLists, people: ReadonlySet<string>): boolean {
	const list = (name: string): readonly PhraseEntry[] => words.phrases.get(name) ?? [];
	const asVerbs = list('help-giver-verbs');
	const notPeople = [list('help-things'), list('help-activities'), list('help-events'), list('help-receivers')];
	const anybodyAt = findPhrases(tokens, list('help-anybody'))[0]?.first ?? Number.POSITIVE_INFINITY;
	return (
		tokens.some(({ text }) => people.has(text.replace(/['’]s$/, ''))) ||
		isNamedCompany(tokens) ||
		findPhrases(tokens, list('help-givers')).some(
			({ first, after, entry }) =>
				isNoun(
					tokens,
					first,
					after - 1,
					asVerbs.some(({ phrase }) => phrase === entry.phrase),
				) && !receives(tokens, first, after),
		) ||
		tokens.some(
			(token, at) =>
				isTitle(token, tokens[at + 1]) ||
				isAgent(tokens, at) ||
				actsAt(tokens, at, notPeople) ||
				(at < anybodyAt && isNamedGiver(tokens, at, list('help-receives'), notPeople, [list('help-doing'), list('help-handling')])),
		)
	);
}

/** A job as a noun: not `mentoring`, `is guided`, `to cook`, `the teacher's desk` and `school bag`. */
function isNoun(tokens: readonly Token[], first: number, last: number, isAlsoVerb: boolean): boolean {
	const word = tokens[last];
	const before = tokens[first - 1]?.lower ?? '';
	if (!word) return false;
	if (/(?:ing|ed)$/.test(word.lower) && !/^sibling/.test(word.lower)) return false;
	const next = tokens[last + 1];
	if (/['’]s?$/.test(word.lower) && !/^(?:team|service|department|office|staff|society|trust|board|nurse|group)/.test(next?.lower ?? ''))
		return false;
	if (organisations.has(word.lower)) return isOrganisation(tokens, first, last);
	if (!isAlsoVerb) return true;
	return !/^(?:to|will|can|may|should|could|would|and|or|he|she|they)$/.test(before) && !word.joined;
}

/** Places that are givers only where they do something or are named after `by` or `from`: not `in school` and `school bag`. */
const organisations = new Set(
	'school college nursery hospital clinic department family kitchen council trust board company schools'.split(' '),
);
const giving = new Set(
	'gives give provides provide pays pay will runs run sets set keeps keep lends lend supplies supply makes make trains train teaches teach'.split(
		' ',
	),
);

function isOrganisation(tokens: readonly Token[], first: number, last: number): boolean {
	for (let back = first - 1; back >= first - 3 && back >= 0; back -= 1) {
		if (/^(?:by|from)$/.test(tokens[back]?.lower ?? '')) return true;
	}
	return giving.has(tokens[last + 1]?.lower ?? '') || (tagsOf(tokens)[last + 1] === 'VERB' && /[^s]s$/.test(tokens[last + 1]?.lower ?? ''));
}

/** `Training for lunchtime staff`: who comes after `for` receives; so does who is trained, told or asked. */
function receives(tokens: readonly Token[], first: number, after: number): boolean {
	for (let back = first - 1; back >= first - 4 && back >= 0; back -= 1) {
		const word = tokens[back];
		if (!word || word.kind === 'mark' || word.lower === 'by' || word.lower === 'from' || word.lower === 'with') return false;
		if (word.lower === 'for') return !tokens.slice(after, after + near).some(({ lower }) => lower === 'to');
	}
	const [be, done] = [tokens[after], tokens[after + 1]?.lower === 'be' ? tokens[after + 2] : tokens[after + 1]];
	return (
		/^(?:is|are|will|be)$/.test(be?.lower ?? '') &&
		/^(?:trained|told|briefed|shown|given)$/.test(done?.lower ?? '') &&
		isBare(tokens, after)
	);
}

/** In tokens: what stands further off belongs to something else. */
const near = 20;

/** A passive without `by`. */
function isBare(tokens: readonly Token[], from: number): boolean {
	return !tokens.slice(from, from + near).some(({ lower }) => lower === 'by');
}
