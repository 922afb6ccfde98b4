import { findPhrases, phraseAt } from '../../language/phrases.ts';
import type { Token } from '../../language/tokens.ts';
import type { PhraseEntry, WordLists } from '../../model/words.ts';
import { eventAfter, isDate, isTimeOfDay, listOf } from './amount-of-help-times.ts';
import { numberWords } from './number-words.ts';
import { placesOf } from './phrase-places.ts';

/**
 * Whether the words of a piece of provision say how often: `3 times a week`, `6 x 15 minutes`, `every other Friday`,
 * `at 9am`, `after lunch`, `by 5 January`, or cover without a gap such as `at all times`. `regular` and `as needed` do not.
 * Source: SEND Code of Practice 2015, paragraph 9.69 (provision is quantified).
 */
export function saysHowOften(tokens: readonly Token[], words: WordLists): boolean {
	const events = listOf(words, 'help-events');
	const open = leftOpen(tokens, words);
	return (
		findPhrases(tokens, listOf(words, 'help-often')).some(({ first, after }) => !open(first) && !isOtherSense(tokens, first, after)) ||
		tokens.some((token, at) => {
			if (open(at)) return false;
			return (
				isTimeOfDay(token) ||
				isShortDay(tokens, at) ||
				isCount(tokens, at) ||
				isDate(tokens, at) ||
				(quantifiers.has(token.lower) && !isNoMoment(tokens, at) && (eventAfter(tokens, at, events, 4) || isEachTime(tokens, at, words))) ||
				(token.lower === '/' && phraseAt(tokens, at + 1, events) !== undefined) ||
				(isArticle(token) && isRate(tokens, at, events)) ||
				(placing.has(token.lower) && !isOneChange(tokens, at + 1) && placedAtEvent(tokens, at, events))
			);
		})
	);
}

/** Which tokens stand in words that leave the amount open: `when` in `as and when`. */
function leftOpen(tokens: readonly Token[], words: WordLists): (at: number) => boolean {
	const open = placesOf(findPhrases(tokens, words.vague));
	return (at) => open.has(at);
}

/** `daily living skills`, `all at once` and `look after` say nothing of how often. */
function isOtherSense(tokens: readonly Token[], first: number, after: number): boolean {
	const [before, word, next] = [tokens[first - 1]?.lower ?? '', tokens[first]?.lower ?? '', tokens[after]?.lower ?? ''];
	if (word === 'daily' && /^(?:living|life|routine|routines|tasks?|activities)$/.test(next)) return true;
	if (word === 'once' && before === 'at') return true;
	if (word === 'per' && (next === 'cent' || isNoMoment(tokens, first))) return true;
	if (/^(?:before|after|when|whenever)$/.test(word) && isOneChange(tokens, after)) return true;
	return word === 'after' && (/^look/.test(before) || /^school$/.test(next));
}

/** `before he moves on to a cup`, `when she starts college`: a change that comes once. */
function isOneChange(tokens: readonly Token[], at: number): boolean {
	const clause = tokens
		.slice(at, at + 9)
		.map(({ lower }) => lower)
		.join(' ');
	return oneChange.test(clause);
}

const oneChange =
	/^(?:\w+ ){1,2}(?:moves? (?:on to|onto|up to|house|school|schools|home|to (?:year|secondary|primary|college|senior|big|a new|his new|her new|their new))|starts? (?:school|college|nursery|secondary|year|work|an? (?:job|apprenticeship))|leaves? (?:school|college|nursery|primary|hospital)|transfers? to|turns? (?:\d+|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)|joins (?:the school|year|his new|her new)|is (?:older|old enough|\d+))\b/;

const quantifiers = new Set(['every', 'each', 'all', 'per', 'both', 'any', 'alternate', 'most']);
const placing = new Set(['at', 'on', 'before', 'after', 'during', 'between', 'over']);

/**
 * `eight minutes on each side`, `25 minutes each time`: a share of one sitting, which says nothing of how often there is one.
 * `each time the bell rings` does.
 */
function isNoMoment(tokens: readonly Token[], at: number): boolean {
	if (!/^(?:each|every|per|both)$/.test(tokens[at]?.lower ?? '')) return false;
	const of = /^(?:new|single|one|set|little|big|left|right)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
	const [noun, next] = [tokens[of]?.lower ?? '', tokens[of + 1]];
	if (/^(?:time|occasion|go|turn|attempt)$/.test(noun)) return next === undefined || next.kind === 'mark';
	return shares.test(noun);
}

const shares =
	/^(?:sides?|hands?|foot|feet|legs?|arms?|ankles?|knees?|hips?|wrists?|elbows?|shoulders?|thumbs?|eyes?|ears?|fingers?|pages?|words?|lines?|sentences?|letters?|sounds?|cards?|items?|questions?|muscles?|joints?|limbs?|calf|calves|stretch|stretches|exercises?|poses?|positions?)$/;

/** `to each new room`, `Each seizure`: each of something, after a preposition or at the start; not `checks each word`, `for each child`. */
function isEachTime(tokens: readonly Token[], at: number, words: WordLists): boolean {
	const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
	if (!/^(?:each|every)$/.test(token?.lower ?? '') || !next || next.kind === 'mark') return false;
	if (before && before.kind !== 'mark' && !/^(?:to|in|into|on|at|after|before|during|with|from|between)$/.test(before.lower)) return false;
	return ![at + 1, at + 2].some(
		(place) => phraseAt(tokens, place, listOf(words, 'help-receivers')) || phraseAt(tokens, place, listOf(words, 'help-givers')),
	);
}

/** `at lunch`, `after playtime`, `before every swim`, `on school trips`: `at the table` is a place. */
function placedAtEvent(tokens: readonly Token[], at: number, events: readonly PhraseEntry[]): boolean {
	const next = tokens[at + 1]?.lower ?? '';
	if (next === 'the' || next === 'a' || next === 'an' || next === 'school' || next === 'home') {
		return /^(?:start|end|beginning)$/.test(tokens[at + 2]?.lower ?? '') || (next === 'school' && eventAfter(tokens, at + 1, events, 1));
	}
	return eventAfter(tokens, at, events, 2) && !/^(?:class|pe|swimming|second|minute|hour|week|month|year|day)/.test(next);
}

function isArticle({ lower }: Token): boolean {
	return lower === 'a' || lower === 'an';
}

/** `a week` after an amount: not in `for a week`, `half an hour` and `a Year 6 teacher`. */
function isRate(tokens: readonly Token[], at: number, events: readonly PhraseEntry[]): boolean {
	const before = tokens[at - 1];
	if (!before || before.kind === 'mark' || notRates.has(before.lower)) return false;
	const skip = /^(?:school|half|calendar|working)$/.test(tokens[at + 1]?.lower ?? '') ? 1 : 0;
	const period = tokens[at + 1 + skip];
	if (!period || !periods.has(period.lower)) return false;
	if (period.lower === 'hour' && !/^(?:minutes?|mins?|times|once|twice)$/.test(before.lower)) return false;
	if (period.lower === 'half' || (skip > 0 && tokens[at + 1]?.lower === 'half' && !/^term$/.test(period.lower))) return false;
	return tokens[at + 2 + skip]?.kind !== 'number' && phraseAt(tokens, at + 1 + skip, events) !== undefined;
}

const notRates = new Set(
	'for over about within than of half quarter as like such is was has have takes take spend spends until by'.split(' '),
);
const periods = new Set('hour day week fortnight month term year night morning afternoon evening weekend lesson season'.split(' '));

/** `3 x`, `3x`, `5 times`, `six sessions`, `two visits`. */
function isCount(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	if (!token) return false;
	if (/^\d+x$/.test(token.lower)) return true;
	if (token.kind !== 'number' && !numberWords.has(token.lower)) return false;
	const next = tokens[at + 1]?.lower ?? '';
	return /^(?:x|×|times|sessions|visits|lessons|meetings|appointments|occasions|calls|reviews)$/.test(next);
}

/** `Mon/Wed/Fri`; `Sat` and `Sun` at the start of a sentence may be other words. */
function isShortDay(tokens: readonly Token[], at: number): boolean {
	return at > 0 && /^(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)s?$/.test(tokens[at]?.text ?? '');
}
