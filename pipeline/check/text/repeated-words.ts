import { lemmasOf } from '../../language/lemmas.ts';
import type { Token } from '../../language/tokens.ts';

/**
 * The token numbers of words that repeat the word straight before them by mistake: `the the`.
 * Not counted: what grammar allows (`had had`, `that that`, `her her`), names (`Jay Jay`, `Will will`), sounds and baby words
 * (`night night`), words said for weight (`very very`), and a word said three times.
 */
export function repeatedWordsIn(text: string, tokens: readonly Token[]): readonly number[] {
	return tokens.flatMap((token, index) => {
		const before = tokens[index - 1];
		if (!before || token.kind !== 'word' || token.lower !== before.lower || token.joined || before.joined) return [];
		if (!/^\s+$/.test(text.slice(before.end, token.start)) || tokens[index + 1]?.joined) return [];
		return isMeant(tokens, index) ? [] : [index];
	});
}

const allowed = new Set(
	(
		'had that her very really so many much long far no yes please now there well never again bye night knock ha he-he hee ho hey hi ' +
		'choo beep tap tick tock woof baa moo quack miaow boo peekaboo clap toot ding dong blah yum chop hush shh la na oh pom rum tum tut wee ' +
		'yo fifty half win same aye chin hear cha bang pat chuff nee dum da ma mama papa dada nana tutu yadda row splish splash vroom nom ' +
		'hip whoop pop jingle twinkle old little big too ever more round'
	).split(' '),
);

const littleWords = new Set('the a an we he she it they this to in on at for of and is if you your my'.split(' '));

/** Names that are also everyday words. */
const names = new Set('will may mark bill sue pat rose grace joy hope faith dean art drew guy rob jack chase bob'.split(' '));

/** `what it is is`, `the ones we do do`: the first word ends a clause. */
const clauseOpeners = new Set('what whatever all thing things problem point issue reason truth question why'.split(' '));
const endsClause = new Set('is was are do does in on'.split(' '));

/** `we log in in the hall`: the first belongs to the verb. */
const particles = new Set('in on up out off over down by'.split(' '));

function isPhrasal(before: string): boolean {
	return lemmasOf(before).some((lemma) =>
		/^(?:log|go|come|get|walk|move|carry|join|hand|fill|check|sign|take|settle|drop|pop|sit|stand|run|turn|switch|call|pass)$/.test(lemma),
	);
}

function isMeant(tokens: readonly Token[], index: number): boolean {
	const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
	if (!before || !token || allowed.has(token.lower)) return true;
	const isName = /^\p{Lu}/u.test(token.text) && /^\p{Lu}/u.test(before.text) && !littleWords.has(token.lower);
	if (isName || (before.text !== token.text && names.has(token.lower))) return true;
	if (after?.lower === token.lower || tokens[index - 2]?.lower === token.lower) return true;
	if (token.lower === 'can' && tokens[index - 2]?.lower === 'the') return true;
	if (particles.has(token.lower) && isPhrasal(tokens[index - 2]?.lower ?? '')) return true;
	return endsClause.has(token.lower) && tokens.slice(0, index - 1).some(({ lower }) => clauseOpeners.has(lower));
}
