import { findPhrases, type PhraseHit, phraseAt, saysOneOf } from '../../language/phrases.ts';
import type { Token } from '../../language/tokens.ts';
import type { PhraseEntry, WordLists } from '../../model/words.ts';
import { isAmountAt } from './amounts.ts';
import { type OutcomeStatement, phrasesNamed } from './outcome-statements.ts';
import { timesIn } from './outcome-time.ts';

/**
 * The first word of change or degree in the main clause of an outcome that gives no amount: `sit better`, `share more`, `write often`.
 * `More than ten`, `6 more marks`, `the longer line` and `sort into heavier and lighter` need none.
 */
export function openDegreeIn({ main, head, tokens }: OutcomeStatement, words: WordLists): PhraseHit<PhraseEntry> | undefined {
	const list = (name: string) => phrasesNamed(words, name);
	const times = timesIn(main, list('outcome-moments'));
	const timed = new Set(times.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, ahead) => start + ahead)));
	const inTime = (index: number) => timed.has(index);
	if (main.some((_, index) => !inTime(index) && isAmountAt(main, index))) return undefined;
	const alone = saysOneOf(tokens, list('outcome-alone'));
	return findPhrases(main, list('outcome-degrees')).find(
		(hit) =>
			!inTime(hit.first) &&
			!isVerb(main, hit.first, head.rest[0]) &&
			!isOfOthers(main, hit.first) &&
			!(alone && isManner(main[hit.first])) &&
			!isChosen(main, hit, list('outcome-measured-nouns')),
	);
}

/** `Lower his voice`, `further his knowledge`: the word is the verb itself. */
function isVerb(main: readonly Token[], at: number, verb: Token | undefined): boolean {
	const [word, next] = [main[at], main[at + 1]];
	return word !== undefined && word === verb && /^(?:his|her|their|the|himself|herself|a)$/.test(next?.lower ?? '');
}

/** `Ask an adult to speak more slowly`: somebody else does it. */
function isOfOthers(main: readonly Token[], at: number): boolean {
	const asks = main.findIndex(({ lower }) => asking.has(lower));
	return asks >= 0 && main.slice(asks, at).some(({ lower }, index) => lower === 'to' && index > 1);
}

const asking = new Set(['ask', 'asks', 'tell', 'tells', 'remind', 'reminds', 'invite']);

/** `confidently`, `appropriate`: who does it alone shows it. `more` and `better` still ask for an amount. */
function isManner(token: Token | undefined): boolean {
	return token !== undefined && !comparative.test(token.lower);
}

const comparative = /^(?:more|less|fewer|better|worse|often|\w+er|improved|increased|greater)$/;
const articles = new Set(['a', 'an', 'the', 'which', 'its', 'that', 'this']);
const tellingVerbs = new Set(
	'sort point circle find compare identify order match group name spot underline tell say measure label put see recognise'.split(' '),
);
const askedFor = new Set([
	'for',
	'want',
	'wants',
	'sign',
	'signs',
	'request',
	'requests',
	'once',
	'any',
	'some',
	'no',
	'say',
	'says',
	'one',
	'much',
	'not',
	"'",
]);

/** The word tells which thing is meant, or what is asked for, not how well it is done. */
function isChosen(main: readonly Token[], { first, after }: PhraseHit<PhraseEntry>, measured: readonly PhraseEntry[]): boolean {
	const [before, word, next] = [main[first - 1]?.lower ?? '', main[first]?.lower ?? '', main[after]?.lower ?? ''];
	if (main[after]?.joined || (next === 'enough' && main[after + 1]?.lower === 'to')) return true;
	if (word === 'more' || word === 'less' || word === 'fewer') {
		const asked = before === 'for' || (before === 'or' && main.some(({ lower }) => asking.has(lower)));
		if (asked && !['often', 'time', 'than'].includes(next)) return true;
		return askedFor.has(before) && before !== 'for' && (next === '' || !/ly$|^often$/.test(next));
	}
	if (word === 'longer' && before === 'no') return true;
	if (!/(?:er|better|worse|ed|ate|able|ent)$/.test(word)) return false;
	if (main[after]?.text === '-' || next === 'of') return true;
	if (articles.has(before) && first > 1 && word.endsWith('er') && !phraseAt(main, after, measured)) return true;
	const paired = (next === 'and' || next === 'or') && /er$/.test(main[after + 1]?.lower ?? '');
	const pairs = (before === 'and' || before === 'or') && /er$/.test(main[first - 2]?.lower ?? '');
	return paired || pairs || (word.endsWith('er') && tellingVerbs.has(main.find(({ kind }) => kind === 'word')?.lower ?? ''));
}
