import { mostTokens, type Tag, tagsOf } from '../../language/tags.ts';
import type { Token } from '../../language/tokens.ts';
import { everydayVerbs } from './everyday-verbs.ts';
import { isParticiple } from './participles.ts';
import { resultWords, selfWords, stateWords } from './passive-states.ts';
import { isTimeWord } from './time-words.ts';

/** A passive, as token numbers: from the form of `be` or `get` up to but not including `after`. */
export interface Passive {
	readonly first: number;
	readonly after: number;
}

/**
 * The first passive of a sentence: a form of `be` or `get`, adverbs, and a participle; in a question the subject may stand between.
 * States are none (`the gate is locked`, `she was worried`), unless somebody does it: `locked by Mr Lee`, `has been locked`.
 */
export function passiveIn(tokens: readonly Token[]): Passive | undefined {
	if (tokens.length > mostTokens) return undefined;
	const first = tokens.findIndex((token, index) => isForm(token) && findAfter(tokens, index) !== undefined);
	const after = first < 0 ? undefined : findAfter(tokens, first);
	return after === undefined ? undefined : { first, after };
}

const formsOfBe = new Set("am is are was were be been being isn't aren't wasn't weren't ain't".split(' '));
const formsOfGet = new Set('get gets got getting gotten'.split(' '));

/** `he's` is no form: it may be `he has`. */
function isForm({ lower }: Token): boolean {
	return formsOfBe.has(lower) || formsOfGet.has(lower) || /'(?:re|m)$/.test(lower);
}

/** The token after the passive whose form stands at `form`, or `undefined`. */
function findAfter(tokens: readonly Token[], form: number): number | undefined {
	const tags = tagsOf(tokens);
	let at = skipAdverbs(tokens, tags, form + 1);
	if (participleAt(tokens, at) === undefined && asks(tokens, form)) at = skipSubject(tokens, tags, at);
	for (;;) {
		const after = participleAt(tokens, at);
		if (after === undefined) return undefined;
		if (isDone(tokens, tags, form, at, after)) return after;
		if (tags[after] !== 'CCONJ') return undefined;
		at = skipAdverbs(tokens, tags, after + 1);
		const next = participleAt(tokens, at);
		if (next === undefined || !(onlyParticiple.test(tokens[at]?.lower ?? '') || hasDoer(tokens, tags, next))) return undefined;
	}
}

/** Forms that are never a past tense, so that `was tired and left` is no passive and `was closed and taken away` is one. */
const onlyParticiple = /(?:[^e]en|[aeo]wn|orn|one)$/;

const adverbs = new Set(
	"not also all both each never always often then still just now already first only n't sometimes usually".split(' '),
);

function skipAdverbs(tokens: readonly Token[], tags: readonly Tag[], from: number): number {
	let at = from;
	while (at < tokens.length && (tags[at] === 'ADV' || adverbs.has(tokens[at]?.lower ?? '') || /..ly$/.test(tokens[at]?.lower ?? ''))) {
		if (participleAt(tokens, at) !== undefined) break;
		at += 1;
	}
	return at;
}

const questionWords = new Set('who what when where why how which whom'.split(' '));

/** Whether a form of `be` opens a question: `Was the letter sent?`, `Why was he moved?` */
function asks(tokens: readonly Token[], form: number): boolean {
	if (!tokens.slice(form).some(({ text }) => text === '?')) return false;
	return form === 0 || tokens.slice(Math.max(0, form - 3), form).some(({ lower }) => questionWords.has(lower));
}

const inSubject: ReadonlySet<Tag | undefined> = new Set(['DET', 'PRON', 'ADJ', 'NOUN', 'PROPN', 'NUM']);
const endsSubject: ReadonlySet<Tag | undefined> = new Set(['PRON', 'NOUN', 'PROPN']);
const longestSubject = 6;

function skipSubject(tokens: readonly Token[], tags: readonly Tag[], from: number): number {
	let at = from;
	while (at < from + longestSubject && (inSubject.has(tags[at]) || tokens[at]?.lower === 'of' || (at === from && tags[at] === 'VERB'))) {
		at += 1;
		if ((endsSubject.has(tags[at - 1]) || at === from + 1) && tags[at - 1] !== 'DET' && participleAt(tokens, at) !== undefined) break;
	}
	return at === from ? from : skipAdverbs(tokens, tags, at);
}

const prefixes = new Set('re pre co hand over under double'.split(' '));
const particles = new Set('up out in on off over down back away through together aside'.split(' '));

/** The token after a participle that stands at a place, with its hyphenated parts: `hand-delivered`, `followed-up`, not `well-known`. */
function participleAt(tokens: readonly Token[], at: number): number | undefined {
	const token = tokens[at];
	if (!token || token.joined || (token.text !== token.lower && at > 0)) return undefined;
	let last = at;
	while (tokens[last + 1]?.joined) last += 1;
	const head = last > at && prefixes.has(token.lower) ? tokens[last] : token;
	if (last > at && head === token && !particles.has(tokens[last]?.lower ?? '')) return undefined;
	return head && isParticiple(head.lower) ? last + 1 : undefined;
}

const degrees = new Set('very too so quite rather really extremely more most less fairly pretty bit well better best highly'.split(' '));
const naming = new Set(['called', 'named']);
const givers = new Set(
	'given sent offered taught told asked shown paid lent handed awarded granted allocated promised read fed left found made kept'.split(' '),
);

/** Whether the participle says that somebody does something. */
function isDone(tokens: readonly Token[], tags: readonly Tag[], form: number, at: number, after: number): boolean {
	const [word = '', be = ''] = [tokens[at]?.lower, tokens[form]?.lower];
	const gets = formsOfGet.has(be);
	const next = tokens[after];
	if (hasDoer(tokens, tags, after)) return true;
	if (word === 'used' && next?.lower === 'to') return !isOfPerson(tokens, form, at) && isInfinitive(tokens, tags, after + 1);
	if (word === 'fed' && next?.lower === 'up') return false;
	if (word === 'made' && (next?.lower === 'of' || next?.lower === 'up')) return false;
	if (naming.has(word) && tokens.slice(0, form).some(({ lower }) => lower === 'what')) return false;
	if (naming.has(word)) return next === undefined || isEnd(next) || tags[after] === 'ADP' || tags[after] === 'ADV';
	if (degrees.has(tokens[at - 1]?.lower ?? '') || (gets && selfWords.has(word))) return false;
	if (be !== 'being' && stateWords.has(word)) return false;
	if (resultWords.has(word) && be !== 'being' && be !== 'been') return word === 'included' && be === 'be';
	return givers.has(word) || !isBeforeNoun(tokens, tags, after);
}

function isEnd({ kind }: Token): boolean {
	return kind === 'mark';
}

const persons = new Set(
	'i he she we you who child children pupil pupils student students son daughter boy girl baby mum dad parents family everyone everybody staff friend friends'.split(
		' ',
	),
);

/** `Is your child used to ...?`, `she is used to ...`: somebody is, and knows it well; nobody uses a person. */
function isOfPerson(tokens: readonly Token[], form: number, at: number): boolean {
	const adverb = /ly$|^(?:not|now|also|well|still)$/;
	const near = [...tokens.slice(Math.max(0, form - 1), form), ...tokens.slice(form + 1, at)].filter(({ lower }) => !adverb.test(lower));
	const subject = near.at(-1);
	return subject !== undefined && (persons.has(subject.lower) || persons.has(subject.lower.replace(/'(?:m|re|s)$/, '')));
}

/** `used to take him home`, not `used to noise`, which the tagger also takes for a verb: that has no object. */
function isInfinitive(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
	const [verb, next] = [tokens[at], tokens[at + 1]];
	if (!verb || tags[at] !== 'VERB' || verb.lower.endsWith('ing')) return false;
	return everydayVerbs.has(verb.lower) || ['DET', 'PRON', 'NOUN', 'PROPN', 'ADJ', 'NUM'].includes((next && tags[at + 1]) ?? '');
}

/** `They are trained teachers`: the participle belongs to a noun. A day or an hour after it does not count. */
function isBeforeNoun(tokens: readonly Token[], tags: readonly Tag[], after: number): boolean {
	const next = tokens[after];
	if (!next || isTimeWord(next.lower)) return false;
	if (tags[after] === 'NOUN' || tags[after] === 'PROPN') return !/ly$|wards?$/.test(next.lower);
	return tags[after] === 'ADJ' && tags[after + 1] === 'NOUN' && !isTimeWord(tokens[after + 1]?.lower ?? '');
}

const means = new Set(
	'hand post email phone telephone bus car taxi train foot law letter text default mistake accident age name air far the'.split(' '),
);

/** `by the tutor`, `by us`; not `by noon`, `by post`, `by walking`. */
function hasDoer(tokens: readonly Token[], tags: readonly Tag[], after: number): boolean {
	const by = particles.has(tokens[after]?.lower ?? '') ? after + 1 : after;
	if (tokens[by]?.lower !== 'by') return false;
	let at = by + 1;
	while (tags[at] === 'DET' || (tags[at] === 'PRON' && tags[at + 1] === 'NOUN') || tags[at] === 'ADJ') at += 1;
	const head = tokens[at];
	if (head?.kind !== 'word' || isTimeWord(head.lower) || (at === by + 1 && means.has(head.lower))) return false;
	return !/ing$/.test(head.lower) || tags[at] !== 'VERB';
}
