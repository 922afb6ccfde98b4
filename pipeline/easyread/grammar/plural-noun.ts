import { lemmasOf } from '../../language/lemmas.ts';
import { type Tag, tagsOf } from '../../language/tags.ts';
import type { Token } from '../../language/tokens.ts';
import type { Concept } from '../../model/concept.ts';

/** Whether the words from token `first` up to `after` plainly name more than one of a concept. False in doubt. */
export function isPluralNoun(tokens: readonly Token[], first: number, after: number, concept: Pick<Concept, 'id' | 'name'>): boolean {
	const tags = tagsOf(tokens);
	const head = headOf(tokens, first, after);
	const token = tokens[head];
	if (token === undefined || !isPluralForm(token.lower) || meansMany(concept)) return false;
	const [before, next] = [tokens[first - 1], tokens[head + 1]];
	const isOwner = next !== undefined && /^['’]$/.test(next.text) && next.start === token.end;
	const isName = head > 0 && tags[head] === 'PROPN' && /^\p{Lu}/u.test(token.text);
	if (isOwner || isName || isPartOfName(tokens[head + 1], tags[head + 1])) return false;
	if (isOnlyVerb(tokens, tags, head)) return false;
	if (before !== undefined && (forOne.test(before.lower) || (after - first === 1 && oneWho.test(before.lower)))) return false;
	return (tags[head] === 'NOUN' || tags[head] === 'PROPN') && !leadsOn(next, tags[head + 1], head + 1 === after);
}

/** The noun that the words are about: `cups` of `cups of tea`. */
function headOf(tokens: readonly Token[], first: number, after: number): number {
	const place = tokens.slice(first, after).findIndex(({ lower }, index) => index > 0 && behindHead.test(lower));
	return place < 0 ? after - 1 : first + place - 1;
}

const behindHead = /^(?:of|for|from|in|at|on|with|to)$/;
/** Words for one only: `a`, `this`. */
const forOne = /^(?:an?|one|this|that|each|every|another|either|neither)$/;
/** Behind these, a word with an `s` is what somebody does: `he books`. */
const oneWho = /^(?:he|she|it|who|someone|somebody|everyone|everybody|nobody)$/;

/** `teachers meeting`, `friends house`: the noun names the next one more closely. */
function leadsOn(next: Token | undefined, tag: Tag | undefined, isOutside: boolean): boolean {
	return isOutside && next !== undefined && tag === 'NOUN' && !whenWords.test(next.lower);
}

const whenWords = /^(?:today|tomorrow|yesterday|tonight|now|here|there|please|help|play|work|and|or)$/;

/** `The elephant drinks`, with no other verb: what one does. */
function isOnlyVerb(tokens: readonly Token[], tags: readonly Tag[], head: number): boolean {
	const [before, tag] = [tokens[head - 1], tags[head - 1]];
	if (before === undefined || (tag !== 'NOUN' && tag !== 'PROPN') || isPluralForm(before.lower)) return false;
	return !tags.some((one) => one === 'VERB' || one === 'AUX');
}

/** `Woods Academy`. */
function isPartOfName(next: Token | undefined, tag: Tag | undefined): boolean {
	return next !== undefined && tag === 'PROPN' && /^\p{Lu}/u.test(next.text);
}

/** Whether a word is a plural by its form alone. */
function isPluralForm(word: string): boolean {
	if (irregular.test(word)) return true;
	return /^[a-z]{2,}s$/.test(word) && !/(?:ss|us|is|ics)$/.test(word) && !onlyWithS.has(word) && lemmasOf(word).length > 1;
}

const irregular =
	/^(?:(?:grand|step|school)?children|people|(?:[a-z]+(?:ch|s|ice|re|y))?(?:men|women)|feet|teeth|mice|geese|lea?ves|lives)$/;

/** One thing, or a pair that is drawn as one; and names of lessons, games and illnesses. */
const onlyWithS = new Set(
	(
		'trousers jeans leggings joggers shorts pants knickers boxers trunks tights pyjamas pjs dungarees overalls underpants clothes ' +
		'glasses sunglasses goggles spectacles specs binoculars scissors tweezers pliers headphones earphones defenders ' +
		'maths news series species means thanks woods lips diabetes rabies hours minutes seconds pounds pence pennies stairs upstairs downstairs indoors outdoors always sometimes perhaps yes ' +
		'draughts dominoes darts skittles rounders measles mumps hiccups phonics sports gas bus lens plus is was has its his hers ours ' +
		'surroundings congratulations belongings headquarters crossroads works roadworks barracks lots loads goods'
	).split(' '),
);

/** The picture shows a pair or many: `shoes`, `vegetables`. */
function meansMany({ id, name }: Pick<Concept, 'id' | 'name'>): boolean {
	const own = (id.split('.')[0] ?? '').split('-').at(-1) ?? '';
	const [called = ''] = name.split(',');
	return isPluralForm(own) || onlyWithS.has(own) || (!called.includes(' ') && isPluralForm(called.toLowerCase()));
}
