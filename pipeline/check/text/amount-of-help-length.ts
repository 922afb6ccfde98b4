import type { Token } from '../../language/tokens.ts';
import type { PhraseEntry, WordLists } from '../../model/words.ts';
import { eventAfter, isTimeOfDay, listOf } from './amount-of-help-times.ts';
import { numberWords } from './number-words.ts';

/**
 * Whether the words of a piece of provision say how long each time lasts: `20 minutes`, `half an hour`, `from 9:00 to 9:20`,
 * `the whole lesson`, `all day`. `every 20 minutes` says how often.
 */
export function saysHowLong(tokens: readonly Token[], words: WordLists): boolean {
	const events = listOf(words, 'help-events');
	return tokens.some(
		(token, at) =>
			isLength(tokens, at) ||
			isSpan(tokens, at) ||
			isWholeOf(tokens, at, events) ||
			/^\d+(?:[.,]\d+)?(?:h|hrs?|hours?|mins?|minutes?)$/.test(token.lower),
	);
}

/** A number with minutes or hours, or with whole days; `every 20 minutes`, `after 20 minutes` and `within an hour` are no lengths. */
function isLength(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	if (!token || !isAmount(token)) return false;
	const [before, held] = [tokens[at - 1]?.lower ?? '', token.joined];
	for (let next = at + 1; next <= at + 3; next += 1) {
		const unit = tokens[next];
		if (!unit || unit.kind === 'mark' || unit.lower === 'few') return false;
		const isShort = /^(?:minutes?|mins?|hours?|hrs?|h)$/.test(unit.lower);
		if (isShort && (unit.joined || held)) return true;
		if (isShort) return !notLengths.has(before);
		if (/^(?:nights?|weekends?)$/.test(unit.lower))
			return !/^(?:every|each|all|any)$/.test(token.lower) && !/^(?:times|x)$/.test(tokens[at + 1]?.lower ?? '');
		if (/^days?$/.test(unit.lower)) return isWholeDay(tokens, at, next);
	}
	return false;
}

/** `half a day`, `one day a week`, `two days of training`, `for a day`; not `10 minutes a day` and not `3 days a week`. */
function isWholeDay(tokens: readonly Token[], at: number, day: number): boolean {
	const words = tokens.slice(Math.max(0, at - 1), day + 3).map(({ lower }) => lower);
	const text = words.join(' ');
	return /\bhalf (?:a )?days?\b|\b(?:full|whole) days?\b|\bone day (?:a|per|each|every)\b|\bdays? of\b|^for (?:a|one|two|three) days?\b/.test(
		text,
	);
}

function isAmount({ lower, kind }: Token): boolean {
	return kind === 'number' || numberWords.has(lower) || /^(?:one|a|an|half|quarter|whole|full)$|[½¼¾]/.test(lower);
}

const notLengths = new Set(['every', 'each', 'within', 'after', 'per', 'than']);

/** `from 9:00 to 9:20`, `between 10 and 11`, `9:00-9:20`, `until he is calm`. */
function isSpan(tokens: readonly Token[], at: number): boolean {
	const [one, two, three, four] = tokens.slice(at, at + 4).map(({ lower }) => lower);
	if (!one) return false;
	if (/^(?:until|till)$/.test(one))
		return (
			/^(?:he|she|they|it|the)$/.test(two ?? '') || (isTimeOfDay(tokens[at + 1]) && tokens.slice(0, at).some((token) => isTimeOfDay(token)))
		);
	const isTime = (word: string | undefined) => word !== undefined && /^\d{1,2}(?:[:.]\d\d)?(?:am|pm)?$/.test(word);
	if (isTime(one) && tokens[at + 1]?.joined && isTime(two)) return true;
	if (isTime(one) && /[:.]|am|pm/.test(one) && /^(?:to|until|till|-|–|—)$/.test(two ?? '')) return isTime(three);
	return /^(?:from|between)$/.test(one) && isTime(two) && /^(?:to|until|till|and|-|–)$/.test(three ?? '') && isTime(four);
}

/** `the whole lesson`, `all of the lesson`, `for the lesson`, `for each session`. */
function isWholeOf(tokens: readonly Token[], at: number, events: readonly PhraseEntry[]): boolean {
	const word = tokens[at]?.lower ?? '';
	if (/^(?:double|single)$/.test(word)) return /^(?:lessons?|periods?)$/.test(tokens[at + 1]?.lower ?? '');
	if (/^(?:whole|full|entire|throughout|length|duration|rest)$/.test(word)) return eventAfter(tokens, at, events, 3);
	if (word === 'all')
		return /^(?:of|the|day|night|morning|afternoon|lesson)$/.test(tokens[at + 1]?.lower ?? '') && eventAfter(tokens, at, events, 4);
	return word === 'for' && /^(?:the|all|each|every)$/.test(tokens[at + 1]?.lower ?? '') && eventAfter(tokens, at, events, 3);
}
