import { lemmasOf } from '../../language/lemmas.ts';
import { phraseAt } from '../../language/phrases.ts';
import { tagsAfterTo, tagsOf } from '../../language/tags.ts';
import type { Token } from '../../language/tokens.ts';
import type { WordLists } from '../../model/words.ts';
import { type OutcomeStatement, phrasesNamed } from './outcome-statements.ts';
import { isActionVerb } from './outcome-verbs.ts';

/** The words that tell a state or a thing where something done should stand. */
export interface StateHit {
	readonly first: Token;
	readonly last: Token;
}

/** Words that stand before a noun, so that an outcome which starts with one names a thing. */
export const openers = new Set(
	'a an the his her their its some any no more fewer less better improved increased greater good positive enhanced reduced regular full perfect two three four five six seven eight nine ten many several'.split(
		' ',
	),
);
const finite = new Set("is are was were has does do will can must should shall could would might won't can't doesn't".split(' '));

/**
 * The thing that an outcome names in place of something done: `Improved sleep`, `Social confidence`, `Control of his temper`.
 * A first word that may be a verb counts as one, unless what follows makes it a noun.
 */
export function thingNamed({ head, main }: OutcomeStatement, words: WordLists): StateHit | undefined {
	const [opener] = head.whole;
	if (!opener || main.some(({ lower }) => finite.has(lower))) return undefined;
	const tokens = /^\p{L}{3,}ly$/u.test(opener.lower) ? head.rest : head.whole;
	const [first, second] = tokens;
	if (!first || first.kind === 'mark') return undefined;
	if (isNameActing(main, words)) return undefined;
	const hit = { first, last: second && second.kind === 'word' && second.lower !== 'by' ? second : first };
	const isNoun = [1, second?.lower === 'and' ? 2 : 1].some((at) => phraseAt(tokens, at, phrasesNamed(words, 'outcome-state-nouns')));
	if (second && (second.lower === 'longer' || moving.has(second.lower))) return undefined;
	if (second && namesThing.has(second.lower) && isThingBefore(tokens, words)) return hit;
	const topic = topicAt(tokens, words);
	if (topic !== undefined) return topic || !actsLater(main) ? hit : undefined;
	if (second?.joined) return joinedThing(tokens, words);
	const adjective = isAdjective(tokens, words);
	if (adjective && (!isActionVerb(first, words) || (phraseAt(tokens, 0, phrasesNamed(words, 'outcome-states'))?.after ?? 0) > 1))
		return actsLater(main) ? undefined : hit;
	if (openers.has(first.lower) || (first.kind === 'number' && second?.kind === 'word')) return actsLater(main) ? undefined : hit;
	if (phraseAt(tokens, 0, phrasesNamed(words, 'outcome-state-nouns')) && !isActionVerb(first, words))
		return actsLater(main) ? undefined : hit;
	if (isActionVerb(first, words)) return isNoun && compounds.has(first.lower) ? hit : undefined;
	if (first.lower.endsWith('ing')) return isNoun ? hit : undefined;
	if (nounEnding.test(first.lower)) return actsLater(main) ? undefined : hit;
	if (second && isActionVerb(second, words) && !/(?:al|ic|ive)$/.test(first.lower)) return undefined;
	const tag = tagsAfterTo(tokens)[0];
	if (tag === 'VERB' || tag === 'AUX' || !(tag === 'NOUN' || tag === 'ADJ' || tag === 'PROPN')) return undefined;
	return actsLater(main) ? undefined : hit;
}

/**
 * Whether an outcome starts with a noun that names a topic of learning, and surely names a thing with it: `Speech sounds by Year 1`.
 * `undefined` where it does not, or where the noun is a verb: `Number the pages`.
 */
function topicAt(tokens: readonly Token[], words: WordLists): boolean | undefined {
	const topic = phraseAt(tokens, 0, phrasesNamed(words, 'outcome-topics'));
	const next = tokens[topic?.after ?? 0];
	if (!topic || objects.test(next?.lower ?? '') || next?.kind === 'number') return undefined;
	return (
		next === undefined || next.kind === 'mark' || phraseAt(tokens, topic.after, phrasesNamed(words, 'outcome-state-nouns')) !== undefined
	);
}

/**
 * `Perpetua deals the cards`, after a time and a comma `Saoirse no longer hides`: a name and what somebody does. At the start of a sentence
 * every word has a capital, so there the deed must have its object.
 */
function isNameActing(main: readonly Token[], words: WordLists): boolean {
	const [name] = main;
	let at = 1;
	while (beforeDeed.has(main[at]?.lower ?? '') || /^\p{L}{3,}ly$/u.test(main[at]?.lower ?? '')) at += 1;
	const deed = main[at];
	if (!name || deed?.kind !== 'word' || deed.joined || !/^\p{Lu}\p{Ll}/u.test(name.text) || !/^\p{Ll}+[^s]s$/u.test(deed.text))
		return false;
	const known = lemmasOf(deed.lower).some((lemma) => isActionVerb({ ...deed, lower: lemma }, words));
	if (!(known || tagsOf(main)[at] === 'VERB') || openers.has(name.lower) || isActionVerb(name, words)) return false;
	const listed = ['outcome-topics', 'outcome-state-nouns', 'outcome-states'].some((list) => phraseAt(main, 0, phrasesNamed(words, list)));
	const next = main[at + 1];
	return (
		!listed &&
		next !== undefined &&
		(objects.test(next.lower) || (tagsOf(main)[at] === 'VERB' && next.kind === 'word' && next.lower !== 'by'))
	);
}

const beforeDeed = new Set('no longer always also now never often still sometimes'.split(' '));

const namesThing = new Set(['of', 'for', 'in', 'with']);
const alsoNouns = new Set(['control', 'respect', 'trust', 'pride']);
const takesOf = new Set('think dream hear speak tell talk smell dispose let get make take'.split(' '));
const objects = /^(?:a|an|the|his|her|their|its|him|himself|herself|each|every|all|both|one|two|three|four|five|six|seven|eight|nine|ten)$/;

/** `Control of his temper`, `Respect for others`: a word that may be a verb is a noun here. */
function isThingBefore([first, second]: readonly Token[], words: WordLists): boolean {
	if (!first || !second) return false;
	if (second.lower === 'of') return !takesOf.has(first.lower);
	if (isActionVerb(first, words) && !alsoNouns.has(first.lower)) return false;
	return phraseAt([first], 0, phrasesNamed(words, 'outcome-state-nouns')) !== undefined;
}

/** Words of place after a verb: `scooter round`, `sledge down`. */
const moving = new Set('round around along across through down up over into out off past away back under between onto towards'.split(' '));

/** `Calmer lunchtimes`, `Effective communication`. */
function isAdjective(tokens: readonly Token[], words: WordLists): boolean {
	const lower = tokens[0]?.lower ?? '';
	if (isComparative(tokens, 0, words)) return true;
	if (phraseAt(tokens, 0, phrasesNamed(words, 'outcome-states'))) return true;
	return adjectiveEnding.test(lower) && phraseAt(tokens, 1, phrasesNamed(words, 'outcome-state-nouns')) !== undefined;
}

const adjectiveEnding = /(?:ive|ful|ous|ible|able|ic|al|ent|ant|ate)$/;

/** `Age-appropriate language`, `self-confidence`; `lip-read` and `self-propel` are things done. */
function joinedThing(tokens: readonly Token[], words: WordLists): StateHit | undefined {
	const [first, last] = tokens;
	if (!first || !last || isActionVerb(last, words)) return undefined;
	const named =
		adjectiveEnding.test(last.lower) ||
		nounEnding.test(last.lower) ||
		phraseAt(tokens, 1, phrasesNamed(words, 'outcome-state-nouns')) !== undefined;
	return named || phraseAt(tokens, 0, phrasesNamed(words, 'outcome-state-nouns')) ? { first, last } : undefined;
}

/** Nouns that are verbs as well: `play skills`, `time management`. */
const compounds = new Set(
	'play time work sleep water hand travel voice dance pencil sound touch balance exercise book road listen group talk test post study clear clean dry calm tidy open steady slow smooth direct fine hand key number'.split(
		' ',
	),
);
const nounEnding = /(?:ness|tion|sion|ity|ment|ships?|ance|ence|hood|ism|acy|skills?|esteem)$/;

/** A verb follows its subject: `Ned reads ten words`, `His legs hold him`. */
function actsLater(main: readonly Token[]): boolean {
	const tags = tagsOf(main);
	return main.some(({ lower }, index) => {
		const subject = tags[index - 1];
		if (tags[index] !== 'VERB' || /(?:ing|ed)$/.test(lower)) return false;
		return subject === 'NOUN' || subject === 'PROPN' || subject === 'PRON';
	});
}

/** Whether a word of comparison stands at a place: `calmer`. */
export function isComparative(tokens: readonly Token[], at: number, words: WordLists): boolean {
	const lower = tokens[at]?.lower ?? '';
	return /er$/.test(lower) && phraseAt(tokens, at, phrasesNamed(words, 'outcome-degrees')) !== undefined;
}
