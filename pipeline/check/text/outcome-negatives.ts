import { phraseAt } from '../../language/phrases.ts';
import type { Token } from '../../language/tokens.ts';
import type { WordLists } from '../../model/words.ts';
import { type OutcomeStatement, phrasesNamed } from './outcome-statements.ts';
import { isActionVerb } from './outcome-verbs.ts';

/** Where an outcome says what should end, as tokens of `tokens`. */
export interface NegativeHit {
	readonly tokens: readonly Token[];
	readonly first: number;
	readonly after: number;
}

/**
 * Tells whether an outcome says what the child should stop, rather than what the child will do: `stop biting`, `not shout`, `fewer tears`,
 * `will no longer hide`. `Stop at the kerb`, `without a spill`, `with fewer prompts` and words in quotation marks are no such thing.
 */
export function negativeIn({ head, main }: OutcomeStatement, words: WordLists): NegativeHit | undefined {
	return (
		headNegative(head.rest, words) ??
		headNegative(head.whole, words) ??
		refusal(head.whole) ??
		refusalAt(main, isActionVerb(main[0], words)) ??
		noLonger(main) ??
		lessNamed(main, words) ??
		lessOf(main, words)
	);
}

function headNegative(tokens: readonly Token[], words: WordLists): NegativeHit | undefined {
	if (tokens[0]?.lower === 'give' && tokens[1]?.lower === 'up' && tokens[2]?.lower.endsWith('ing')) return { tokens, first: 0, after: 2 };
	if (tokens[0]?.lower === 'stop') return stops(tokens) ? { tokens, first: 0, after: 1 } : undefined;
	const hit = phraseAt(tokens, 0, phrasesNamed(words, 'outcome-negative-verbs'));
	if (!hit || /(?:ed|ing)$/.test(tokens[0]?.lower ?? '')) return undefined;
	const helped = phraseAt(tokens, hit.after, phrasesNamed(words, 'outcome-helps')) !== undefined;
	return helped ? undefined : { tokens, first: 0, after: hit.after };
}

/** Ends what a child does: `stop biting`, `stop his outbursts`. In `stop at the kerb` and `stop talking when the bell rings` stopping is the skill. */
function stops(tokens: readonly Token[]): boolean {
	const [, next, third] = tokens;
	if (!next) return false;
	const onSignal =
		/^(?:full|stop|comma|line|end|red|sign|kerb|bell)$/.test(tokens.find((_, index) => tokens[index - 2]?.lower === 'at')?.lower ?? '') ||
		tokens.some(({ lower }, index) => (lower === 'when' || lower === 'as' || lower === 'after') && signals.has(signalAfter(tokens, index)));
	if (/^\p{L}{2,}ing$/u.test(next.lower) && !things.has(next.lower)) return !onSignal;
	if (next.lower === 'being' || next.lower === 'himself' || next.lower === 'herself') return true;
	const noun = ['his', 'her', 'their', 'all', 'the', 'from'].includes(next.lower) ? third : next;
	return noun !== undefined && (behaviours.test(noun.lower) || (next.lower === 'from' && noun.lower.endsWith('ing')));
}

function signalAfter(tokens: readonly Token[], index: number): string {
	const rest = tokens.slice(index + 1, index + 6).map(({ lower }) => lower);
	return rest.find((lower) => signals.has(lower)) ?? '';
}

const signals = new Set(
	'bell whistle music timer asked told signal lights light buzzer hears says alarm raises sign sees claps teacher adult someone somebody friend referee song'.split(
		' ',
	),
);
const things = new Set(['something', 'anything', 'everything', 'nothing', 'bring', 'string', 'building', 'evening', 'morning']);
const behaviours =
	/^(?:outbursts?|tantrums?|meltdowns?|aggress\w+|violen\w+|behaviou?rs?|bad|negative|disrupt\w+|fights?|tears|arguments?|self|avoid\w+|swear\w*|hitting|kicking|biting|refus\w+|panic\w*|anxiety|anxious|worr\w+|lateness|absences?|truan\w+|impulsive|inappropriate|unsafe|unkind|rude)$/;

/** `not shout`, `never mind`, `no tantrums`, `fewer tears` at the start of what is done. */
function refusal(tokens: readonly Token[]): NegativeHit | undefined {
	const [first, second] = tokens;
	if (first?.lower === 'not' && second && second.lower !== 'only') return { tokens, first: 0, after: 1 };
	return undefined;
}

const noNouns = new Set(['one', 'adult', 'adults', 'matter', 'help', 'longer', 'less', 'fewer', 'prompts', 'doubt', 'problem']);
const doing = new Set(['do', 'does', 'will', "won't", "don't", "doesn't", 'did', 'is', 'are', 'can', 'to', 'should', 'shall', 'must']);

function refusalAt(main: readonly Token[], acts: boolean): NegativeHit | undefined {
	const [first, second] = main;
	if (first?.lower === 'no' && second && !noNouns.has(second.lower) && second.kind === 'word') return { tokens: main, first: 0, after: 1 };
	if (first?.lower === 'not' && second?.lower === 'to') return { tokens: main, first: 0, after: 1 };
	if (first && (first.lower === 'fewer' || first.lower === 'less' || first.lower === 'reduced')) {
		return { tokens: main, first: 0, after: 1 };
	}
	const at = main.findIndex(({ lower }, index) => index < 9 && /^(?:won't|don't|doesn't)$/.test(lower));
	if (at >= 0) return { tokens: main, first: at, after: at + 1 };
	const not = main.findIndex(({ lower }, index) => index > 0 && index < 9 && lower === 'not' && doing.has(main[index - 1]?.lower ?? ''));
	if (acts && not > 1) return undefined;
	if (not < 0 || main[not + 1]?.lower === 'only' || main[not - 1]?.lower === 'to') return undefined;
	return { tokens: main, first: not, after: not + 1 };
}

/** `no longer hide`, `hide no more`; not `no longer than five minutes`. */
function noLonger(main: readonly Token[]): NegativeHit | undefined {
	const at = main.findIndex(
		({ lower }, index) => lower === 'no' && main[index + 1]?.lower === 'longer' && main[index + 2]?.lower !== 'than',
	);
	return at < 0 ? undefined : { tokens: main, first: at, after: at + 2 };
}

/** `A reduction in outbursts`, `An end to fights`. */
function lessNamed(main: readonly Token[], words: WordLists): NegativeHit | undefined {
	const at = main.findIndex((_, index) => index < 3 && phraseAt(main, index, phrasesNamed(words, 'outcome-negative-nouns')) !== undefined);
	return at < 0 ? undefined : { tokens: main, first: at, after: at + 1 };
}

/** `hit others less often`, `with fewer tears`; not `fewer than ten` or `with less help`. */
function lessOf(main: readonly Token[], words: WordLists): NegativeHit | undefined {
	const at = main.findIndex(({ lower }, index) => {
		if (lower !== 'fewer' && lower !== 'less') return false;
		const [before, after] = [main[index - 1], main[index + 1]];
		if (before?.lower === 'no' || before?.lower === 'or' || before?.lower === 'in' || before?.lower === 'for' || after?.kind === 'number')
			return false;
		return after !== undefined && phraseAt(main, index + 1, phrasesNamed(words, 'outcome-helps')) === undefined;
	});
	return at < 0 ? undefined : { tokens: main, first: at, after: at + 1 };
}
