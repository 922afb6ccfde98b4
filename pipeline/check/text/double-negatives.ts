import type { Token } from '../../language/tokens.ts';

/** Two negatives that undo each other, as token numbers: from `first` up to but not including `after`. */
export interface DoubleNegative {
	readonly first: number;
	readonly after: number;
}

/**
 * The first double negative of a sentence: `not` before a word that says no itself (`not uncommon`, `cannot not`, `does not dislike`,
 * `never fails`), or two negatives in one clause (`nobody has no say`). Negatives in clauses of their own are none.
 */
export function doubleNegativeIn(tokens: readonly Token[]): DoubleNegative | undefined {
	for (let first = 0; first < tokens.length; first += 1) {
		if (!isNegative(tokens, first)) continue;
		const after = negatedWord(tokens, first) ?? secondNegative(tokens, first) ?? reasonAgainst(tokens, first);
		if (after !== undefined) return { first, after };
	}
	return undefined;
}

const negatives = new Set(
	'not cannot never nobody nothing none nowhere neither without hardly scarcely barely rarely seldom no-one no'.split(' '),
);

/** `not only` says more, not less; an answer (`No, ...`) and a number (`No. 4`) stand alone. */
function isNegative(tokens: readonly Token[], at: number): boolean {
	const [token, next] = [tokens[at], tokens[at + 1]];
	if (!token || (!negatives.has(token.lower) && !token.lower.endsWith("n't"))) return false;
	if (token.lower === 'no') return next?.kind === 'word' && !/^(?:longer|more|matter|idea|doubt)$/.test(next.lower);
	return !(token.lower === 'not' && /^(?:only|just|merely|least)$/.test(next?.lower ?? ''));
}

const between = new Set(
	'a an the at all be been being is are was were go goes went gone has have had entirely completely wholly altogether always exactly necessarily really very that so too find feel seem look sound get become it him her them'.split(
		' ',
	),
);
const longestGap = 3;
/** `no child is unwelcome`; `no unkind words` forbids, and says no once. */
const isBe = /^(?:is|are|was|were|be|been)$/;

/** The token after a word that says no itself and that a negative stands before: `not [at all] unusual`. */
function negatedWord(tokens: readonly Token[], first: number): number | undefined {
	if (tokens[first]?.lower === 'without' || tokens[first]?.lower === 'none') return undefined;
	for (let at = first + 1; at <= first + 1 + longestGap; at += 1) {
		const token = tokens[at];
		if (!token || token.kind === 'mark') return undefined;
		const isNo = tokens[first]?.lower === 'no';
		if (saysNo(tokens, at, first) && !(isNo && !isBe.test(tokens[at - 1]?.lower ?? ''))) return at + 1;
		if (at === first + 1 && isNo) continue;
		if (!between.has(token.lower) && !/...ly$/.test(token.lower)) return undefined;
	}
	return undefined;
}

function saysNo(tokens: readonly Token[], at: number, first: number): boolean {
	const [token, next] = [tokens[at], tokens[at + 1]];
	if (!token || token.text !== token.lower) return false;
	if (token.lower === 'not' || token.lower === 'without') return at === first + 1 && next?.kind === 'word';
	if (verbs.has(token.lower)) return true;
	return isUnWord(token.lower) || adjectives.has(token.lower.replace(/ly$/, ''));
}

/** Verbs that say no: `does not dislike`, `never fails to`. */
const verbs = new Set(
	'dislike dislikes disliked disagree disagrees disagreed fail fails lack lacks lacked mistrust distrust disapprove'.split(' '),
);

const adjectives = new Set(
	(
		'impossible improbable impatient impolite imperfect impractical inaccurate inadequate inappropriate incapable incorrect ' +
		'inconvenient inconsiderate ineffective inexpensive inexperienced infrequent insensitive insignificant insincere insufficient ' +
		'invisible irrelevant irregular irresponsible irrational illegal illogical illegible dishonest disloyal disobedient disorganised ' +
		'disrespectful dissimilar dissatisfied displeased disinterested discontented disagreeable unlike inattentive inconsistent ' +
		'inaccessible inaudible incomplete inactive ' +
		'unwell inconsiderable inconceivable inflexible intolerant involuntary immaterial immature immobile imprecise improper ' +
		'invalid irreplaceable disinclined discourteous dishonourable indecisive impractical impassable insoluble'
	).split(' '),
);

/** Adjectives and adverbs with `un-`: `unhelpful`, `uncommonly`; not `under`, `unit`, `understand`. */
function isUnWord(lower: string): boolean {
	if (!/^un[a-z]{3,}$/.test(lower) || notUnWords.has(lower) || /^(?:under|uni(?!m|nt|nf|nv|nh)|unless|until|undu)/.test(lower))
		return false;
	return !/^(?:undo|undoes|undone|undress|undressed|unpack|unlock|untie|unzip|unwrap|unfold|unplug|unload|uncover|unroll|unwind|unbutton|unfasten|unscrew|unlearn|unravel|unveil|unblock|unstick|unhook|unclip|untangle|unleash|unnerve|unsettle|unite|unites|unify)$/.test(
		lower,
	);
}

const notUnWords = new Set('uncle uncles union unions unto ungulate unison'.split(' '));

const sameClause = 7;
const clauseEnds = new Set(
	'and but or nor so because if when while that which who whom whose unless until although though as than since after before where why how what to whether'.split(
		' ',
	),
);
const takesNo = new Set('say says said saying answer means mean word sign'.split(' '));
const second = new Set('never nobody nothing none nowhere no no-one'.split(' '));
const wholly = new Set('nobody nothing none never no-one hardly scarcely barely rarely seldom'.split(' '));
/** The first negative may belong to a clause of its own: `a date that nobody can read cannot be checked`. */
const relatives = new Set('who that which whose when if because where'.split(' '));
const prepositions = new Set('with in of for about by on at from'.split(' '));

/** The token after a second negative in the clause of the first: `nobody has no say`, `do not want nothing`. */
function secondNegative(tokens: readonly Token[], first: number): number | undefined {
	const word = tokens[first]?.lower ?? '';
	if (word === 'neither' || word === 'without' || prepositions.has(tokens[first - 1]?.lower ?? '')) return undefined;
	if (tokens.slice(Math.max(0, first - 4), first).some(({ lower }) => relatives.has(lower))) return undefined;
	for (let at = first + 1; at < Math.min(tokens.length, first + sameClause); at += 1) {
		const token = tokens[at];
		if (!token || token.kind === 'mark' || clauseEnds.has(token.lower)) return undefined;
		const isNot = token.lower === 'not' || token.lower === 'cannot' || token.lower.endsWith("n't");
		const isSecond = second.has(token.lower) || (isNot && wholly.has(word));
		if (
			isSecond &&
			isNegative(tokens, at) &&
			!(token.lower === 'no' && takesNo.has(tokens[at - 1]?.lower ?? '')) &&
			!isNoOne(tokens, first)
		)
			return at + 1;
	}
	return undefined;
}

const reasons = /^(?:reasons?|excuses?|grounds|cause|sense|logic|justification)$/;

/** `no reason not to share`, `no good reason at all not to meet`; `no reason why he cannot come` is left alone. */
function reasonAgainst(tokens: readonly Token[], first: number): number | undefined {
	if (tokens[first]?.lower !== 'no') return undefined;
	const noun = [first + 1, first + 2].find((at) => reasons.test(tokens[at]?.lower ?? ''));
	const not = noun === undefined ? undefined : [noun + 1, noun + 2, noun + 3].find((at) => tokens[at]?.lower === 'not');
	if (noun === undefined || not === undefined || tokens[not + 1]?.lower !== 'to') return undefined;
	return tokens.slice(noun, not).some(({ kind }) => kind === 'mark') ? undefined : not + 1;
}

/** `no one` is one negative, and what follows may be another. */
function isNoOne(tokens: readonly Token[], first: number): boolean {
	return tokens[first]?.lower === 'no' && second.has(tokens[first + 1]?.lower ?? '');
}
