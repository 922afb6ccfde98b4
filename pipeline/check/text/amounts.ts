import { monthNames } from '../../language/calendar-words.ts';
import type { Token } from '../../language/tokens.ts';
import { numberWords } from './number-words.ts';

/**
 * Whether words say how much: a number, `twice`, `half of`, `all of`. A number that only names something is no amount:
 * a date, a school year, an age, a room, `one-to-one`, `no one`.
 */
export function saysAmount(tokens: readonly Token[]): boolean {
	return tokens.some((_, index) => isAmountAt(tokens, index));
}

/** Whether the token at a place is an amount, by itself and by the words beside it. */
export function isAmountAt(tokens: readonly Token[], index: number): boolean {
	const token = tokens[index];
	if (!token) return false;
	const { lower, kind } = token;
	const [before, after] = [tokens[index - 1]?.lower ?? '', tokens[index + 1]?.lower ?? ''];
	if (measures.has(lower)) return true;
	if (lower === 'half' || lower === 'quarter' || lower === 'third' || lower === 'double' || lower === 'all')
		return (
			(after === 'of' || after === 'the' || after === 'his' || after === 'her' || (after === 'a' && lower !== 'all')) && before !== 'in'
		);
	if (lower === 'one')
		return !names.has(before) && before !== 'no' && after !== 'another' && after !== 'to' && after !== 'day' && !token.joined;
	if (kind === 'number') return !isName(lower, before, after);
	return numberWords.has(lower) && !names.has(before) && !monthNames.has(after);
}

const measures = new Set(['once', 'twice', 'thrice', 'none', 'zero', 'double']);

/** Words whose number is a name: `Year 6`, `age 9`, `key stage 2`, `room 4`. */
const names = new Set(
	'year years yr y age aged ages stage term week number no page room level band phase chapter unit bus tram platform turns'.split(' '),
);

/** `2027`, `4th`, `4 May`, `1:1`, `4/5/27` and `KS2` are names or dates. */
function isName(lower: string, before: string, after: string): boolean {
	if (/^(?:19|20)\d\d(?:\/\d+)?$/.test(lower) || /^\d+(?:st|nd|rd|th)$/.test(lower) || lower === '1:1' || lower === '2:1') return true;
	if (/^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/.test(lower)) return true;
	return names.has(before) || monthNames.has(after) || monthNames.has(before);
}
