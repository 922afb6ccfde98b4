import type { Token } from '../../language/tokens.ts';
import { numberWords, valueOfNumberWord } from './number-words.ts';
import type { Stretch } from './quotations.ts';

/** A number in easy read that is not in digits. */
export interface NumberFault extends Stretch {
	readonly kind: 'word' | 'percent' | 'roman';
	/** The digits to write, where they are plain. */
	readonly digits?: string;
}

/**
 * Number words, percentages and Roman numbers. `one day`, `no one`, `one of us`, `first`, `once`, `half` and the
 * pronoun `I` are none; nor are names such as `The Famous Five`.
 */
export function numberFaultsIn(tokens: readonly Token[]): readonly NumberFault[] {
	return tokens.flatMap((token, index) => {
		const [before, after] = [tokens[index - 1], tokens[index + 1]];
		if (token.lower.endsWith('%') || token.text === '%') return [fault('percent', token.text === '%' && before ? before : token, token)];
		if (/^per ?cent$/.test(token.lower)) return [fault('percent', before?.kind === 'number' ? before : token, token)];
		if (token.lower === 'per' && after?.lower === 'cent') return [fault('percent', before?.kind === 'number' ? before : token, after)];
		if (isRoman(token, before, after)) return [fault('roman', token, token, romanValue(token.text))];
		if (token.joined && numberWords.has(before?.lower ?? '')) return [];
		if (!(token.lower === 'one' ? isCounting(tokens, index) : isNumberWord(tokens, index))) return [];
		const value = valueOfNumberWord(token.lower);
		const unit = after?.joined ? valueOfNumberWord(after.lower) : undefined;
		return [
			unit === undefined || value === undefined ? fault('word', token, token, value) : fault('word', token, after ?? token, value + unit),
		];
	});
}

function fault(kind: NumberFault['kind'], from: Token, to: Token, value?: number): NumberFault {
	return { kind, start: from.start, end: to.end, ...(value !== undefined && { digits: String(value) }) };
}

const romanBefore = new Set(
	'part year section chapter level stage step class group type page unit key room term week number book king queen elizabeth henry charles'.split(
		' ',
	),
);

function isRoman({ text }: Token, before: Token | undefined, after: Token | undefined): boolean {
	if (/^(?:I{2,3}|IV|VI{1,3}|IX|XI{1,3}|XIV|XVI{0,3}|XIX)$/.test(text)) return true;
	const isPronoun = text === 'I' && after?.kind === 'word';
	if (/^(?:ii|iii|iv|vi|vii|viii|ix)$/.test(text)) return romanBefore.has(before?.lower ?? '');
	return /^[IVX]$/.test(text) && !isPronoun && romanBefore.has(before?.lower ?? '');
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function romanValue(text: string): number {
	const values = [...text.toUpperCase()].map((letter) => romanDigits[letter] ?? 0);
	return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

const sayings: readonly RegExp[] = [
	/\bhigh (?:five|fives)\b/,
	/\bforty winks\b/,
	/\bin twos and threes\b/,
	/\bnine to five\b/,
	/\ba million\b/,
	/\bthousand and one\b/,
];

function isNumberWord(tokens: readonly Token[], index: number): boolean {
	const token = tokens[index];
	if (!token) return false;
	const word = numberWords.has(token.lower) || token.lower === 'zero' ? token.lower : singular(token.lower);
	if (word === undefined) return false;
	const [before, after] = [tokens[index - 1], tokens[index + 1]];
	const near = [before, token, after].map((one) => one?.lower ?? '').join(' ');
	if (sayings.some((saying) => saying.test(near))) return false;
	const inName = index > 0 && isName(token) && before !== undefined && isName(before) && !numbered.has(before.lower);
	return !inName;
}

/** Words with a capital that a number follows: `Year Six` is a number, `Famous Five` a name. */
const numbered = new Set('year part class step stage room level key section chapter page number week day term group unit'.split(' '));

function isName({ text }: Token): boolean {
	return /^\p{Lu}\p{Ll}/u.test(text);
}

function singular(lower: string): string | undefined {
	return /^(?:hundreds|thousands|millions)$/.test(lower) ? lower.slice(0, -1) : undefined;
}

const notCounted = new Set(
	(
		'day another of by thing at who that is was will can i you we they he she to time way or and in on for the a more place from where which with has ' +
		'side says knows likes wants'
	).split(' '),
);
const oneBefore = new Set(
	'no any some every each this that the which another big little new old good best next last right wrong first other quiet red blue green my your his her our their'.split(
		' ',
	),
);

/** Whether `one` counts things: `I have one dog`, not `one day`, `this one`, `one at a time`, `one of my friends`. */
function isCounting(tokens: readonly Token[], index: number): boolean {
	const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
	if (!token || after?.kind !== 'word' || after.joined || token.joined) return numbered.has(before?.lower ?? '') && after?.kind !== 'word';
	if (numbered.has(before?.lower ?? '')) return true;
	if (oneBefore.has(before?.lower ?? '') || notCounted.has(after.lower.replace(/'s$/, ''))) return false;
	return !(tokens[index + 2]?.lower === 'at' && tokens[index + 4]?.lower === 'time');
}
