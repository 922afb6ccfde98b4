import { lemmasOf } from '../../language/lemmas.ts';
import type { Tag } from '../../language/tags.ts';
import type { Token } from '../../language/tokens.ts';
import { frontOf, isSubject, isSubjectOnly, starters, willing } from './verb-words.ts';

/** Whether a verb is still to come: `will visit`, `will not visit`, `Will you visit?`, `am going to visit`, `will sit and talk`. */
export function isToCome(tokens: readonly Token[], tags: readonly Tag[], verb: number): boolean {
	const token = tokens[verb];
	if (token === undefined || token.kind !== 'word') return false;
	const front = frontOf(tokens, tags, verb - 1);
	const isVerb = tags[verb] === 'VERB';
	if (/(?:ing|ed)$/.test(token.lower) && lemmasOf(token.lower).length > 1)
		return isVerb && tokens[front]?.lower === 'be' && isWill(tokens, tags, frontOf(tokens, tags, front - 1));
	if (isWill(tokens, tags, front)) return true;
	if (isSubject(tokens[front]) && isWill(tokens, tags, front - 1)) return tokens.at(-1)?.text === '?';
	if (isVerb && isGoingTo(tokens, tags, verb)) return true;
	const isPair = isWill(tokens, tags, frontOf(tokens, tags, verb - 3));
	return (isVerb || isPair) && isJoined(tokens, tags, verb);
}

/** `Will` is a name, but for the first word of a question; `a will` is a thing. */
function isWill(tokens: readonly Token[], tags: readonly Tag[], place: number): boolean {
	const token = tokens[place];
	if (token === undefined || !willing.test(token.lower)) return false;
	if (token.lower !== 'will') return true;
	const isName = token.text === 'Will' && !(place === 0 && tokens.at(-1)?.text === '?');
	return !isName && tags[place] !== 'NOUN' && !owners.test(tokens[place - 1]?.lower ?? '');
}

const owners = /^(?:an?|the|my|your|his|her|their|our|good|free|own)$/;

function isGoingTo(tokens: readonly Token[], tags: readonly Tag[], verb: number): boolean {
	if (placesToGo.has(tokens[verb]?.lower ?? '')) return false;
	const to = frontOf(tokens, tags, verb - 1);
	if (tokens[to]?.lower !== 'to' || tokens[to - 1]?.lower !== 'going') return false;
	const front = frontOf(tokens, tags, to - 2);
	return be.test(tokens[front]?.lower ?? '') || (isSubject(tokens[front]) && be.test(tokens[front - 1]?.lower ?? ''));
}

const be = /^(?:am|is|are|isn't|aren't|i'm|[a-z]+'(?:re|s))$/;

/** `going to work`: where somebody goes, or what is done there. */
const placesToGo = new Set(['work', 'dance', 'rest', 'bed', 'sleep']);

/** The second verb of `will sit and talk`, with nothing between `will` and `and` that could start another clause. */
function isJoined(tokens: readonly Token[], tags: readonly Tag[], verb: number): boolean {
	if (!/^(?:and|or)$/.test(tokens[verb - 1]?.lower ?? '')) return false;
	for (let place = verb - 2; place >= 0; place -= 1) {
		const token = tokens[place];
		if (token === undefined || token.kind === 'mark' || token.lower === 'to' || starters.test(token.lower)) return false;
		if (isWill(tokens, tags, place)) return true;
		if (isSubjectOnly(token) || tags[place] === 'AUX') return false;
	}
	return false;
}
