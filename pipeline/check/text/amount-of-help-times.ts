import { monthNames } from '../../language/calendar-words.ts';
import { phraseAt } from '../../language/phrases.ts';
import type { Token } from '../../language/tokens.ts';
import type { PhraseEntry, WordLists } from '../../model/words.ts';

/** A phrase list by name. */
export function listOf({ phrases }: WordLists, name: string): readonly PhraseEntry[] {
	return phrases.get(name) ?? [];
}

/** `every maths lesson`, `each half term`, `every 20 minutes`: a happening within a few words. */
export function eventAfter(tokens: readonly Token[], at: number, events: readonly PhraseEntry[], reach: number): boolean {
	for (let next = at + 1; next <= at + reach; next += 1) {
		const token = tokens[next];
		if (!token || token.kind === 'mark') return false;
		if (phraseAt(tokens, next, events) && tokens[next + 1]?.lower !== "'s") return true;
	}
	return false;
}

/** `9am`, `12:30`, `9.20am`; not `1:1`. */
export function isTimeOfDay(token: Token | undefined): boolean {
	return token !== undefined && /^(?:[01]?\d|2[0-3])[:.][0-5]\d(?:am|pm)?$|^\d{1,2}(?:am|pm)$/.test(token.lower);
}

/** `in May`, `by 5 January 2027`, `by Easter`, `in September`; `until July` and `from July` are no times of giving. */
export function isDate(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	if (!token || !(monthNames.has(token.lower) || festivals.has(token.lower)) || token.text === token.lower) return false;
	for (let back = at - 1; back >= at - 4; back -= 1) {
		const word = tokens[back]?.lower ?? '';
		if (/^(?:until|till|from|since|to)$/.test(word)) return false;
		if (/^(?:in|by|on|before|after|during|each|every)$/.test(word)) return true;
	}
	return false;
}

const festivals = new Set(['easter', 'christmas']);

/** Whether the help is a single task with a day to do it by: `will move his peg by 5 January 2027`. */
export function isOnce(tokens: readonly Token[]): boolean {
	return tokens.some(({ lower }, at) => lower === 'by' && tokens.slice(at + 1, at + 5).some((_, next) => isDate(tokens, at + 1 + next)));
}
