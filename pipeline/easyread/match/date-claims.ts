import { dayNames, monthNames } from '../../language/calendar-words.ts';
import type { Token } from '../../language/tokens.ts';
import type { Pictures } from '../../model/picture.ts';
import type { Claim } from './claim.ts';

/** Days, dates and clock times: `Monday`, `Tuesday 1 September 2026`, `10 December`, `in May`, `10:30`, `half past 2`. */
export function dateClaims(tokens: readonly Token[], pictures: Pictures): readonly Claim[] {
	return tokens.flatMap((_, first) => {
		const found = clockAt(tokens, first) ?? dateAt(tokens, first);
		if (found === undefined) return [];
		const concept = found.concepts.find((id) => pictures.byConcept.has(id));
		const picture = concept === undefined ? undefined : pictures.byConcept.get(concept);
		return [{ first, after: found.after, by: found.by, firm: true, ...(picture && { picture, concept: picture.concept }) }];
	});
}

interface Found {
	readonly after: number;
	readonly by: 'date' | 'time';
	/** The first that has a picture. */
	readonly concepts: readonly string[];
}

function dateAt(tokens: readonly Token[], first: number): Found | undefined {
	const day = dayIn(tokens[first]);
	let at = day === undefined ? first : first + 1;
	if (day !== undefined && tokens[at]?.text === ',') at += 1;
	if (day !== undefined && tokens[at]?.lower === 'the') at += 1;
	const dated = afterDate(tokens, at);
	if (dated !== undefined) return { after: dated, by: 'date', concepts: ['calendar', 'day'] };
	if (day !== undefined) return { after: first + 1, by: 'date', concepts: [day, 'calendar', 'day'] };
	const month = afterMonth(tokens, first);
	return month === undefined ? undefined : { after: month, by: 'date', concepts: ['calendar', 'month'] };
}

function dayIn(token: Token | undefined): string | undefined {
	if (!token || !/^\p{Lu}/u.test(token.text)) return undefined;
	const bare = token.lower.replace(/'s?$/, '');
	return [...dayNames].find((day) => day === bare || `${day}s` === bare);
}

/** The token after `1 September 2026`, `1st of September`, `September 1`. */
function afterDate(tokens: readonly Token[], at: number): number | undefined {
	const isDay = (place: number) => /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/.test(tokens[place]?.lower ?? '');
	if (isDay(at)) {
		const month = tokens[at + 1]?.lower === 'of' ? at + 2 : at + 1;
		return isMonth(tokens[month]) ? afterYear(tokens, month + 1) : undefined;
	}
	return isMonth(tokens[at]) && isDay(at + 1) ? afterYear(tokens, at + 2) : undefined;
}

/** The token after `in May`, `September 2026`. `May` and `March` need a word before or behind them that speaks of time. */
function afterMonth(tokens: readonly Token[], at: number): number | undefined {
	if (!isMonth(tokens[at])) return undefined;
	const after = afterYear(tokens, at + 1);
	const told = after > at + 1 || timeWords.has(tokens[at - 1]?.lower ?? '');
	return told || !alsoWords.has(tokens[at]?.lower ?? '') ? after : undefined;
}

const timeWords = new Set('in by until till since last next this of every from during before after early late mid to and or'.split(' '));
/** Months that are names of people or other words too. */
const alsoWords = new Set(['march', 'april', 'may', 'june', 'august']);

function isMonth(token: Token | undefined): boolean {
	return token !== undefined && /^\p{Lu}/u.test(token.text) && monthNames.has(token.lower.replace(/'s$/, ''));
}

function afterYear(tokens: readonly Token[], at: number): number {
	return /^(?:19|20)\d\d$/.test(tokens[at]?.text ?? '') ? at + 1 : at;
}

const hours = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const parts = new Set(['half', 'quarter', 'five', 'ten', 'twenty', '5', '10', '20', '25']);
const halves = new Set(['am', 'pm', 'noon', 'midday']);

/** `10:30`, `10.30am`, `2 pm`, `half past 2`, `a quarter to three`, `3 o'clock`. */
function clockAt(tokens: readonly Token[], first: number): Found | undefined {
	const at = (place: number) => tokens[place]?.lower ?? '';
	const clock = (after: number): Found => ({ after, by: 'time', concepts: ['clock', 'time'] });
	const isHour = (place: number) => /^(?:1[0-2]|[1-9])$/.test(at(place)) || hours.includes(at(place));
	const start = at(first) === 'a' && at(first + 1) === 'quarter' ? first + 1 : first;
	const past = at(start + 1) === 'minutes' ? start + 2 : start + 1;
	if (parts.has(at(start)) && ['past', 'to'].includes(at(past)) && isHour(past + 1)) {
		const said = ['half', 'quarter'].includes(at(start)) || at(past) === 'past' || past > start + 1;
		if (said) return clock(past + 2);
	}
	const time = /^(?:[01]?\d|2[0-3])[:.][0-5]\d(am|pm)?$/.exec(at(first));
	if (time !== null && (at(first).includes(':') || time[1] !== undefined || halves.has(at(first + 1)) || at(first - 1) === 'at'))
		return clock(halves.has(at(first + 1)) ? first + 2 : first + 1);
	if (/^(?:1[0-2]|[1-9])(?:am|pm)$/.test(at(first))) return clock(first + 1);
	if (isHour(first) && (halves.has(at(first + 1)) || /^o'?clock$/.test(at(first + 1)))) return clock(first + 2);
	return undefined;
}
