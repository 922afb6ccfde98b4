import { dayNames, monthNames } from '../../language/calendar-words.ts';
import { lemmasOf } from '../../language/lemmas.ts';
import type { Token } from '../../language/tokens.ts';
import { valueOfNumberWord } from './number-words.ts';
import type { Stretch } from './quotations.ts';

/** Something that a sentence says and that must be true of the plan. */
export interface SaidFact extends Stretch {
	readonly kind: 'name' | 'amount' | 'day';
	/** In the form in which two texts are compared: `joy`, `4 time`, `10 december`, `saturday`. */
	readonly key: string;
}

/** The names, amounts and days of a sentence; the parts of a phone number are none. `isName`: whether a word with a capital at the start of a sentence is a name. */
export function factsIn(tokens: readonly Token[], isName: (token: Token) => boolean): readonly SaidFact[] {
	const found: SaidFact[] = [];
	for (let at = 0; at < tokens.length; at += 1) {
		const token = tokens[at];
		if (token === undefined || token.kind === 'mark') continue;
		const day = dayAt(tokens, at);
		if (day) {
			found.push({ kind: 'day', key: day.key, start: token.start, end: (tokens[day.last] ?? token).end });
			at = day.last;
			continue;
		}
		const isPart = [tokens[at - 1], tokens[at + 1]].some((beside) => beside?.kind === 'number');
		const amount = isPart ? undefined : amountOf(token);
		if (amount !== undefined) {
			const unit = unitAfter(tokens, at);
			const end = (unit && tokens[unit.at]) ?? token;
			found.push({ kind: 'amount', key: unit ? `${amount} ${unit.word}` : amount, start: token.start, end: end.end });
		} else if (isCapital(token) && (at === 0 ? isName(token) : isInnerName(token))) {
			found.push({ kind: 'name', key: bare(token.lower), start: token.start, end: token.end });
		}
	}
	return found;
}

const units = new Set('time minute hour day night week month term year'.split(' '));
const times = new Map([
	['once', '1'],
	['twice', '2'],
]);

/** Digits of a number, also of a number in words; `undefined` for a clock time, a date or a phone number. */
export function amountOf({ lower, kind }: Token): string | undefined {
	if (kind === 'number') return /^\d{1,3}(?:\.\d)?$/.test(lower) ? lower : undefined;
	return lower === 'one' ? undefined : valueOfNumberWord(lower)?.toString();
}

/** `once a week` -> `1 time`: amounts that stand in one word, for the plan that easy read is held against. */
export function timesOf({ lower }: Token): string | undefined {
	const count = times.get(lower);
	return count && `${count} time`;
}

/** The unit that an amount counts, right behind it or after one word: `4 times`, `20 more minutes`. */
function unitAfter(tokens: readonly Token[], at: number): { readonly word: string; readonly at: number } | undefined {
	for (const place of [at + 1, at + 2]) {
		const token = tokens[place];
		if (token === undefined || token.kind === 'mark') return undefined;
		const word = lemmasOf(token.lower).find((lemma) => units.has(lemma));
		if (word !== undefined) return { word, at: place };
	}
	return undefined;
}

/** `10 December`, `Saturday`, `Thursday 10 December 2026` (by its day and month). */
function dayAt(tokens: readonly Token[], at: number): { readonly key: string; readonly last: number } | undefined {
	const [token, next, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
	if (token === undefined) return undefined;
	const isDay = (one: Token | undefined) => one?.kind === 'number' && /^\d{1,2}(?:st|nd|rd|th)?$/.test(one.lower);
	const isMonth = (one: Token | undefined) => one !== undefined && monthNames.has(one.lower) && /^\p{Lu}/u.test(one.text);
	const yearAfter = (last: number) => (/^(?:19|20)\d\d$/.test(tokens[last + 1]?.lower ?? '') ? last + 1 : last);
	if (isDay(token) && isMonth(next)) return { key: `${Number.parseInt(token.lower, 10)} ${next?.lower}`, last: yearAfter(at + 1) };
	if (!dayNames.has(bare(token.lower))) return undefined;
	if (isDay(next) && isMonth(third)) return { key: `${Number.parseInt(next?.lower ?? '', 10)} ${third?.lower}`, last: yearAfter(at + 2) };
	return { key: bare(token.lower), last: at };
}

function isCapital({ text }: Token): boolean {
	return /^\p{Lu}\p{Ll}/u.test(text);
}

/** Words with a capital inside a sentence that are no names. */
const noNames = new Set(
	(
		'i mr mrs ms miss dr year plan one single easy read section english maths french christmas easter eid diwali hanukkah ramadan lego ' +
		'tv makaton january february march april may june july august september october november december mum mummy dad daddy gran nan grandma grandad ' +
		'autumn spring summer winter reception nursery key stage'
	).split(' '),
);

function isInnerName(token: Token): boolean {
	return !noNames.has(bare(token.lower)) && !token.joined;
}

function bare(lower: string): string {
	return lower.replace(/['’]s?$/, '');
}
