import { findPhrases, saysOneOf } from '../../language/phrases.ts';
import type { Token } from '../../language/tokens.ts';
import type { WordLists } from '../../model/words.ts';
import { placesOf } from './phrase-places.ts';

/** What a piece of provision gives: somebody's time, or a thing that is simply there. */
export type Given = 'time' | 'thing' | 'use-of-a-thing';

/**
 * Reads what is given. A thing stands before any help: `A laptop in every lesson, charged by the assistant`. Who sets a thing up or
 * hands it out spends no time that counts: `The teacher gives Hugo a card`. Anything else is time.
 */
export function givenIn(tokens: readonly Token[], { phrases }: WordLists): Given {
	const list = (name: string) => phrases.get(name) ?? [];
	const things = findPhrases(tokens, list('help-things')).filter(
		({ after }) =>
			!isPartOfHelp(tokens[after]) && !isVerb(tokens, after) && !/(?<!seat|matt|light|cloth)ing$/.test(tokens[after - 1]?.lower ?? ''),
	);
	const [thing] = things;
	const inThings = placesOf(things);
	const [help = Number.POSITIVE_INFINITY] = [...findPhrases(tokens, list('help-activities')), ...findPhrases(tokens, list('help-doing'))]
		.map(({ first }) => first)
		.filter((first) => !inThings.has(first))
		.sort((one, other) => one - other);
	const handled = findPhrases(tokens, list('help-handling'))[0]?.first ?? Number.POSITIVE_INFINITY;
	if (thing === undefined) return help === Number.POSITIVE_INFINITY && handled < help ? 'thing' : 'time';
	if (help < thing.first && (handled > thing.first || help < handled)) return 'time';
	return saysOneOf(tokens, list('help-use')) ? 'use-of-a-thing' : 'thing';
}

/** `desk work`, `book lessons`: the thing says only which help. */
function isPartOfHelp(next: Token | undefined): boolean {
	return /^(?:work|lessons?|sessions?|practice|training|skills?|club|group|time|breaks?|games?|exercises?|therapy|programme|support|help|use|adults?|workers?|person|people|staff|stage|words?|teachers?|members?)$/.test(
		next?.lower ?? '',
	);
}

/** `phones his carer`, `cards the wool`: a word that could be a thing, with an object straight after it. */
function isVerb(tokens: readonly Token[], after: number): boolean {
	return (
		/s$/.test(tokens[after - 1]?.lower ?? '') && /^(?:his|her|him|them|their|the|each|every|mum|dad|with)$/.test(tokens[after]?.lower ?? '')
	);
}
