import { saysOneOf } from '../../language/phrases.ts';
import type { Token } from '../../language/tokens.ts';
import type { WordLists } from '../../model/words.ts';
import { eventAfter, listOf } from './amount-of-help-times.ts';

/** Whether help is there without a gap, so that it has no length: `at all times`, `in every lesson`, `throughout the day`. */
export function isCover(tokens: readonly Token[], words: WordLists): boolean {
	if (saysOneOf(tokens, listOf(words, 'help-cover'))) return true;
	const events = listOf(words, 'help-cover-events');
	const stays = tokens.some(({ lower }, at) => staying.test(lower) && beside.test(tokens[at + 1]?.lower ?? ''));
	if (stays && tokens.some(({ lower }, at) => whole.has(lower) && eventAfter(tokens, at, listOf(words, 'help-stay-events'), 4)))
		return true;
	return tokens.some(({ lower }, at) => whole.has(lower) && inside.has(tokens[at - 1]?.lower ?? '') && eventAfter(tokens, at, events, 4));
}

/** Somebody is there: `is in the playground`, `stays with him`, `sits beside her`. */
const staying = /^(?:is|are|stays?|sits?|remains?|stands?|waits?)$/;
const beside = /^(?:in|at|near|with|beside|within|on|by|next|nearby|present)$/;

const whole = new Set(['every', 'each', 'all', 'any', 'both', 'most']);
const inside = new Set(['in', 'during', 'for', 'on', 'through', 'into', 'across']);
