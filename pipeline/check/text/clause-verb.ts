import { lemmasOf } from '../../language/lemmas.ts';
import type { Tag } from '../../language/tags.ts';
import type { Token } from '../../language/tokens.ts';
import { everydayVerbs } from './everyday-verbs.ts';
import { isParticiple } from './participles.ts';

/** The token of the verb of a clause whose subject starts at a place: `bakes` in `my dad bakes bread`; `undefined` where no clause starts. */
export function verbOfClause(tokens: readonly Token[], tags: readonly Tag[], at: number): number | undefined {
	const first = tokens[at];
	if (!first || first.kind === 'mark') return undefined;
	if (subjectWords.has(first.lower)) {
		if (/'(?:m|s|re|ve|ll|d)$/.test(first.lower)) return at;
		const verb = skipAdverbs(tokens, at + 1);
		return isFiniteVerb(tokens, tags, verb, 'any') ? verb : undefined;
	}
	let head = at;
	while (isInside(tokens, tags, head)) head += 1;
	if (head === at || relatives.has(tokens[head]?.lower ?? '')) return nameVerb(tokens, tags, at);
	const noun = tokens[head - 1];
	const determined = tags[at] === 'DET' || tags[at] === 'PRON' || tags[at] === 'NUM' || /^\p{Lu}/u.test(first.text);
	const verb = skipAdverbs(tokens, head);
	if (noun && isFiniteVerb(tokens, tags, verb, !determined && !people.has(noun.lower) ? 'helper' : isPlural(noun) ? 'any' : 'third'))
		return verb;
	return nameVerb(tokens, tags, at);
}

/** Words that are a subject by themselves, with the short forms that hold their verb. */
export const subjectWords = new Set(
	"i he she we they you it this that these those there everyone everybody someone somebody nobody everything i'm he's she's we're they're you're it's that's there's i've we've they've i'll he'll she'll we'll they'll you'll it'll i'd".split(
		' ',
	),
);

/** Verbs that stand before another verb, or alone. */
export const helpers = new Set(
	"am is are was were be have has had do does did can could will would shall should may might must cannot can't won't don't doesn't didn't isn't aren't wasn't weren't couldn't wouldn't haven't hasn't".split(
		' ',
	),
);
const adverbs = new Set('not never always often sometimes also just really then now still only usually all both'.split(' '));
/** Words after which a verb belongs to another clause. */
export const relatives = new Set('who that which whose where when because if while as than to'.split(' '));

function skipAdverbs(tokens: readonly Token[], from: number): number {
	let at = from;
	while (adverbs.has(tokens[at]?.lower ?? '') || /...ly$/.test(tokens[at]?.lower ?? '')) at += 1;
	return at;
}

const nounish: ReadonlySet<Tag | undefined> = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN']);
const titles = new Set('miss mr mrs ms dr aunt auntie uncle'.split(' '));
const people = new Set('people children adults teachers friends parents staff others kids boys girls'.split(' '));
const owners = new Set('my your his her its our their'.split(' '));

/** Whether a token belongs to a subject of several words: `my big dog`. A known verb after a noun does not. */
function isInside(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
	const token = tokens[at];
	if (!token || token.kind === 'mark' || helpers.has(token.lower)) return false;
	if (owners.has(token.lower) || titles.has(token.lower)) return true;
	if (!nounish.has(tags[at])) return false;
	const afterNoun = tags[at - 1] === 'NOUN' || tags[at - 1] === 'PROPN';
	const agrees = isPlural(tokens[at - 1]) !== /s$/.test(token.lower);
	return !(afterNoun && agrees && isEveryday(token.lower));
}

/** `Mum bakes`, `my dad bakes bread`: a word that the tagger takes for a noun. */
function nameVerb(tokens: readonly Token[], tags: readonly Tag[], at: number): number | undefined {
	let head = at;
	while (owners.has(tokens[head]?.lower ?? '') || tags[head] === 'DET' || tags[head] === 'ADJ') head += 1;
	const verb = skipAdverbs(tokens, head + 1);
	if ((head === at && tags[at] !== 'PROPN') || tokens[head]?.kind !== 'word') return undefined;
	return isFiniteVerb(tokens, tags, verb, 'third') ? verb : undefined;
}

function isPlural(token: Token | undefined): boolean {
	return (
		token !== undefined && (/[^s'us]s$/.test(token.lower) || /^(?:people|children|men|women|staff|friends|mice|feet)$/.test(token.lower))
	);
}

function isEveryday(lower: string): boolean {
	return lemmasOf(lower).some((lemma) => everydayVerbs.has(lemma));
}

const pasts = new Set(
	'went came saw ate ran sat got took made said told gave felt fell slept read wrote sang swam drew threw broke lost won hit cut hurt put let met left found kept held bought thought knew had did was were stood woke rang'.split(
		' ',
	),
);

/** Whether a word is a verb that agrees with its subject: of one person (`third`), of any, or a helping verb only. */
function isFiniteVerb(tokens: readonly Token[], tags: readonly Tag[], at: number, subject: 'any' | 'third' | 'helper'): boolean {
	const token = tokens[at];
	if (token?.kind !== 'word' || /[aeiouy].*ing$/.test(token.lower)) return false;
	if (helpers.has(token.lower)) return true;
	if (subject === 'helper') return false;
	const isPast = pasts.has(token.lower) || (/ed$/.test(token.lower) && tags[at] === 'VERB' && isParticiple(token.lower));
	if (isPast) return tokens[at + 1]?.lower !== 'by';
	if (subject === 'third') return /[^s]s$/.test(token.lower) && (tags[at] === 'VERB' || isEveryday(token.lower));
	return tags[at] === 'VERB' || isEveryday(token.lower);
}
