import { type PhraseHit, phraseAt } from '../../language/phrases.ts';
import type { Token } from '../../language/tokens.ts';
import type { PhraseEntry, WordLists } from '../../model/words.ts';
import { isAmountAt } from './amounts.ts';
import { isPast, type OutcomeHead } from './outcome-head.ts';
import { type OutcomeStatement, phrasesNamed } from './outcome-statements.ts';
import { isActionVerb } from './outcome-verbs.ts';

/** The words of a vague verb. */
export interface VagueHit {
	readonly first: Token;
	readonly last: Token;
}

/**
 * The verb of an outcome that nobody can see or hear (`understand`, `be aware`, `improve`), or `measured` where an amount makes a verb
 * of growth plain: `increase from 2 to 6 minutes`.
 */
export function vagueVerbIn({ head, tokens }: OutcomeStatement, words: WordLists): VagueHit | 'measured' | undefined {
	const { rest, whole, plainForm } = head;
	const verbs = phrasesNamed(words, 'outcome-vague-verbs');
	const bare = vagueVerbAt(rest, plainForm, verbs);
	const short = bare && !isExempt(bare.entry, whole) ? bare : undefined;
	const [read, hit] = short ? [rest, short] : [whole, vagueVerbAt(whole, plainForm, verbs)];
	if (!hit) return growthOf(tokens, head, words);
	if (givesAmount(rest, hit) || isShown(rest, hit, words)) return 'measured';
	const [first, last] = [read[hit.first], read[hit.after - 1]];
	return first && last && { first, last };
}

function vagueVerbAt(rest: readonly Token[], plainForm: boolean, verbs: readonly PhraseEntry[]): PhraseHit<PhraseEntry> | undefined {
	const hit = phraseAt(rest, 0, verbs);
	if (hit) return (!plainForm && isPast(rest[0])) || isCompound(rest, hit) || (!plainForm && isNoun(rest, hit)) ? undefined : hit;
	const [subject, verb] = rest;
	if (plainForm || !subject || !verb) return undefined;
	const person = ['he', 'she', 'they', 'i'].includes(subject.lower) || /^\p{Lu}\p{Ll}/u.test(subject.text);
	const form = verb.lower.endsWith('s') || subject.lower === 'they' || subject.lower === 'i';
	return person && form && !isPast(verb) ? phraseAt(rest, 1, verbs) : undefined;
}

/** `Trust in adults`, `Respect for others`. */
function isNoun(rest: readonly Token[], { entry, after }: PhraseHit<PhraseEntry>): boolean {
	return ['trust', 'respect', 'value', 'control'].includes(entry.phrase) && ['in', 'for', 'of'].includes(rest[after]?.lower ?? '');
}

/** Whether an adverb that `rest` leaves out gives the verb another sense: `behave better` is a matter of how much. */
function isExempt({ unless }: PhraseEntry, whole: readonly Token[]): boolean {
	const text = ` ${whole.map(({ lower }) => lower).join(' ')} `;
	return unless.some((phrase) => text.includes(` ${phrase} `));
}

/** `know-how`: a part of a longer word is no verb. */
function isCompound(rest: readonly Token[], { after }: PhraseHit<PhraseEntry>): boolean {
	return rest[after]?.joined === true;
}

const growing = new Set(
	'improve increase develop enhance strengthen boost better further deepen extend expand broaden widen raise build grow gain acquire learn know progress refine consolidate'.split(
		' ',
	),
);

/** `from 2 to 6 minutes`, `by 10 words`, `to 60`: the amount makes a verb of growth measurable; a date does not. */
function givesAmount(rest: readonly Token[], hit: PhraseHit<PhraseEntry>): boolean {
	if (!growing.has(hit.entry.phrase.split(' ')[0] ?? '')) return false;
	return rest.some(
		({ lower }, index) => ['from', 'to', 'by'].includes(lower) && [1, 2, 3].some((ahead) => isAmountAt(rest, index + ahead)),
	);
}

/** `Learn a poem and recite it`: what is learnt is shown. */
function isShown(rest: readonly Token[], { entry }: PhraseHit<PhraseEntry>, words: WordLists): boolean {
	if (entry.phrase !== 'learn') return false;
	return rest.some(
		({ lower }, index) => lower === 'and' && isActionVerb(rest[index + 1], words) && !/s$/.test(rest[index + 1]?.lower ?? ''),
	);
}

const growths = new Set(['grow', 'rise', 'increase', 'improve', 'develop', 'flourish', 'progress']);

/** `His confidence will grow`. */
function growthOf(tokens: readonly Token[], { rest, start, verb, plainForm }: OutcomeHead, words: WordLists): VagueHit | undefined {
	const [first] = rest;
	const subject = tokens.slice(start, verb - 1);
	const named = subject.length > 1 && phraseAt(subject, subject.length - 1, phrasesNamed(words, 'outcome-state-nouns')) !== undefined;
	return plainForm && named && first && growths.has(first.lower) ? { first, last: first } : undefined;
}
