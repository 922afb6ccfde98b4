import { phraseAt } from '../../language/phrases.ts';
import { tagsOf } from '../../language/tags.ts';
import type { Token } from '../../language/tokens.ts';
import type { WordLists } from '../../model/words.ts';
import { type OutcomeStatement, phrasesNamed } from './outcome-statements.ts';
import { isComparative, openers, type StateHit, thingNamed } from './outcome-things.ts';
import { isActionVerb } from './outcome-verbs.ts';

/**
 * Where an outcome does not start with something done: it names a thing (`Improved sleep`, `Social confidence`)
 * or a state (`Ned will be calmer`). A word that nobody can place is left alone.
 */
export function stateIn(statement: OutcomeStatement, words: WordLists): StateHit | undefined {
	const { rest, whole, plainForm } = statement.head;
	return (
		stateAfterBe(rest, words) ??
		stateAfterBe(whole, words) ??
		(plainForm ? undefined : (subjectInState(statement, words) ?? thingNamed(statement, words)))
	);
}

const beVerbs = new Set(['be', 'become', 'remain', 'seem', 'appear', 'feel']);
const beForms = new Set(['am', 'is', 'are', 'being', 'feels', 'becomes', 'seems']);
const degreeWords = new Set('very fully so quite really much completely totally a an more less both generally'.split(' '));

/** `be calm`, `become a confident reader`, `be happier`. */
function stateAfterBe(tokens: readonly Token[], words: WordLists): StateHit | undefined {
	const [verb] = tokens;
	if (verb?.lower === 'have') return qualityHad(tokens, words);
	if (!verb || !(beVerbs.has(verb.lower) || beForms.has(verb.lower))) return undefined;
	const hit = stateAt(tokens, 1, words);
	const last = tokens[(hit ?? 0) - 1];
	return hit !== undefined && last ? { first: verb, last } : undefined;
}

/** `have better eye contact`, `have the skills to live alone`. */
function qualityHad(tokens: readonly Token[], words: WordLists): StateHit | undefined {
	const [verb, next] = tokens;
	if (!verb || !next || !(openers.has(next.lower) || isComparative(tokens, 1, words)) || next.kind === 'number') return undefined;
	const at = [2, 3, 4].find((place) => phraseAt(tokens, place, phrasesNamed(words, 'outcome-state-nouns')) !== undefined);
	const last = tokens[at ?? -1];
	const between = tokens
		.slice(2, at)
		.every(({ lower, kind }) => kind === 'word' && !['of', 'with', 'in', 'and', 'to', 'for'].includes(lower));
	return last && between ? { first: verb, last } : undefined;
}

/** The token after a state that starts at a place. */
function stateAt(tokens: readonly Token[], from: number, words: WordLists): number | undefined {
	let at = from;
	let graded = false;
	while (at < from + 4 && isDegree(tokens[at])) {
		graded ||= ['more', 'less'].includes(tokens[at]?.lower ?? '');
		at += 1;
	}
	const state = phraseAt(tokens, at, phrasesNamed(words, 'outcome-states'));
	if (state) return state.after;
	if (isComparative(tokens, at, words)) return at + 1;
	return graded && tagsOf(tokens)[at] === 'ADJ' ? at + 1 : undefined;
}

function isDegree(token: Token | undefined): boolean {
	return token !== undefined && (degreeWords.has(token.lower) || /^\p{L}{3,}ly$/u.test(token.lower)) && !stateLy.has(token.lower);
}

const stateLy = new Set(['friendly', 'lonely', 'lively', 'early']);

/** `Freya is calm when the bell rings`. */
function subjectInState({ head, main }: OutcomeStatement, words: WordLists): StateHit | undefined {
	const [first] = head.rest;
	if (isActionVerb(first, words)) return undefined;
	const verb = main.findIndex(({ lower }, index) => index > 0 && index < 8 && beForms.has(lower) && lower !== 'being');
	return verb < 0 ? undefined : stateAfterBe(main.slice(verb), words);
}
