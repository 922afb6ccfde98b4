import { monthNames } from '../../language/calendar-words.ts';
import { findPhrases, phraseAt } from '../../language/phrases.ts';
import { tagsOf } from '../../language/tags.ts';
import type { Token } from '../../language/tokens.ts';
import type { PhraseEntry } from '../../model/words.ts';
import { numberWords } from './number-words.ts';

const titles = new Set([
	'mr',
	'mrs',
	'ms',
	'miss',
	'mx',
	'dr',
	'doctor',
	'sister',
	'sir',
	'professor',
	'prof',
	'coach',
	'uncle',
	'auntie',
	'aunty',
	'aunt',
	'nana',
]);

export function isTitle(token: Token, next: Token | undefined): boolean {
	return titles.has(token.lower) && isCapital(token) && next !== undefined && (isCapital(next) || next.lower === '.');
}

function isCapital({ text, kind }: Token): boolean {
	return kind === 'word' && /^\p{Lu}/u.test(text);
}

/** Somebody after `by`: `kept by Ned`, `led by two sixth-formers`; not `by May`, `by 3 pm`, `by taxi`, `by doing`. */
export function isAgent(tokens: readonly Token[], at: number): boolean {
	if (tokens[at]?.lower !== 'by') return false;
	const next = tokens[at + 1];
	if (!next || !isCapital(next)) return false;
	return !isCalendarName(next.lower);
}

/**
 * Somebody whose job no list has: `The office clerk delivers ...`, `led by a puppeteer`. A thing, a happening or a kind of help
 * does nothing itself: `The lesson lasts ...`, `A group meets ...`.
 */
export function actsAt(tokens: readonly Token[], at: number, notPeople: readonly (readonly PhraseEntry[])[]): boolean {
	if (!determiners.has(tokens[at]?.lower ?? '')) return false;
	const before = tokens[at - 1];
	const isAgentNext = before?.lower === 'by';
	if (before && before.kind !== 'mark' && !isAgentNext && !/^(?:and|then|when)$/.test(before.lower)) return false;
	const tags = tagsOf(tokens);
	let head = at + 1;
	while (head < at + reach && /^(?:NOUN|PROPN|ADJ)$/.test(tags[head + 1] ?? '') && tokens[head + 1]?.kind === 'word') head += 1;
	const noun = tokens[head];
	const isHelper = head > at + 1 && tags[head - 1] === 'NOUN' && /^(?:student|pupil)$/.test(noun?.lower ?? '');
	if (!noun || tags[head] !== 'NOUN' || (!isHelper && notPeople.some((list) => phraseAt(tokens, head, list) !== undefined))) return false;
	if (/(?:ing|ion|ment|ness|ity|ance|ence|ism|end|lot|aim|plan|way|need|ship|work)s?$/.test(noun.lower)) return false;
	if (isAgentNext) return tags.slice(Math.max(0, at - 4), at - 1).some((tag) => tag === 'VERB');
	const verbAt = isApposition(tokens, head) ? head + 4 : head + 1;
	const verb = tokens[verbAt];
	return verb !== undefined && tags[verbAt] === 'VERB' && /[^s]s$/.test(verb.lower) && !idle.has(verb.lower);
}

/** `the office clerk, Una, delivers`. */
function isApposition(tokens: readonly Token[], head: number): boolean {
	const [comma, name, end] = tokens.slice(head + 1, head + 4);
	return comma?.text === ',' && end?.text === ',' && name !== undefined && isCapital(name);
}

const determiners = new Set(['the', 'a', 'an', 'his', 'her', 'their', 'our', 'another', 'one', 'two']);
const reach = 4;
const idle = new Set(
	'gets receives needs attends lasts happens takes starts begins runs meets includes means covers works helps uses allows lets gives'.split(
		' ',
	),
);

/** `Nia gives ...`, `with Nia`: a name that does something. `Ned gets ...` and `Marcus will be taught` name only who receives. */
export function isNamedGiver(
	tokens: readonly Token[],
	at: number,
	receiving: readonly PhraseEntry[],
	notPeople: readonly (readonly PhraseEntry[])[],
	acting: readonly (readonly PhraseEntry[])[],
): boolean {
	const token = tokens[at];
	if (!token || !isCapital(token) || monthNames.has(token.lower) || notNames.has(token.lower)) return false;
	if (numberWords.has(token.lower) || notPeople.some((list) => phraseAt(tokens, at, list) !== undefined)) return false;
	const [before, next] = [tokens[at - 1], tokens[at + 1]];
	if (next?.kind !== 'word' || isCapital(next) || owners.has(token.lower) || isKindOfExercise(tokens, at + 1)) return false;
	if (before && before.kind !== 'mark') return false;
	if (
		!/^[a-z]+s$/.test(next.lower) ||
		(receivesAt(next, receiving) && !/^(?:over|through)$/.test(tokens[at + 2]?.lower ?? '')) ||
		/(?:ss|us|'s)$/.test(next.lower)
	)
		return false;
	return tagsOf(tokens)[at + 1] === 'VERB' || acting.some((list) => phraseAt(tokens, at + 1, list) !== undefined);
}

const owners = new Set(['his', 'her', 'their', 'its', 'our', 'my', 'your']);

/** `Hand exercises, 10 minutes`: a noun, where nobody is named whose hands they are. */
function isKindOfExercise(tokens: readonly Token[], at: number): boolean {
	if (!/^(?:exercises|stretches|massages|drills|games|breaks|lifts|squats|presses|squeezes|rolls|circuits)$/.test(tokens[at]?.lower ?? ''))
		return false;
	const [next, third] = [tokens[at + 1], tokens[at + 2]];
	const object = next?.lower === 'with' ? third : next;
	return object === undefined || !(objects.has(object.lower) || (isCapital(object) && !isCalendarName(object.lower)));
}

const objects = new Set('his her their the a an him them both all two three'.split(' '));

/** `Reading with Nia, 10 minutes a day.`: a name in words that say nothing of anybody else. */
export function isNamedCompany(tokens: readonly Token[]): boolean {
	const isNamed = tokens.some((token, at) => {
		const next = tokens[at + 1];
		return /^(?:with|from)$/.test(token.lower) && next !== undefined && isCapital(next) && !isCalendarName(next.lower);
	});
	const isVerb = (at: number) => !/ing$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower !== 'from';
	return isNamed && !tagsOf(tokens).some((tag, at) => tag === 'AUX' || (tag === 'VERB' && isVerb(at)));
}

function isCalendarName(word: string): boolean {
	return monthNames.has(word) || /^(?:easter|christmas|year|key|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?s?$/.test(word);
}

function receivesAt(token: Token, receiving: readonly PhraseEntry[]): boolean {
	return findPhrases([token], receiving).length > 0;
}

const notNames = new Set(
	(
		'he she it they this that these those there here extra some any all daily weekly regular access help support input sessions therapy lessons ' +
		'practice breaks reading writing maths english art music drama swimming a an the every each one two three four five six'
	).split(' '),
);
