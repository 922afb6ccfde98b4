import { lemmasOf } from '../../language/lemmas.ts';
import { type Token, tokensOf } from '../../language/tokens.ts';
import type { Unit } from '../../language/unit.ts';
import type { PlanDocument } from '../../model/document.ts';
import type { RuleContext } from '../../model/rule.ts';
import { plainText } from '../../model/walk.ts';
import { inlinesIn } from '../inlines.ts';
import { sentencesIn } from './sentences-in.ts';

/**
 * Whether a document explains some words, anywhere: with `:term[..]{means=".."}`, in brackets before or after them,
 * in the same sentence (`X means`, `known as X`) or in a sentence that defines them (`A panel is a group who decide`).
 */
export function explainedIn(document: PlanDocument, context: RuleContext): (tokens: readonly Token[]) => boolean {
	const { defined, terms } = knownIn(document, context);
	return (tokens) => {
		const key = keyOf(tokens);
		return defined.has(key) || isPartOf(terms, key);
	};
}

/** Whether a document explains some words with `:term`, so that they stand in its word list. */
export function listedIn(document: PlanDocument, context: RuleContext): (tokens: readonly Token[]) => boolean {
	const { terms } = knownIn(document, context);
	return (tokens) => isPartOf(terms, keyOf(tokens));
}

/** Of a chapter of a handbook also what the chapters before it explain. */
function knownIn(document: PlanDocument, context: RuleContext): Explained {
	const known = [document, ...(context.beside?.before ?? [])].map((one) => ownIn(one, context));
	return { terms: known.flatMap(({ terms }) => terms), defined: new Set(known.flatMap(({ defined }) => [...defined])) };
}

function ownIn(document: PlanDocument, context: RuleContext): Explained {
	const known = cache.get(document) ?? collect(document, context);
	cache.set(document, known);
	return known;
}

function isPartOf(terms: readonly string[], key: string): boolean {
	return terms.some((term) => holds(term, key) || holds(key, term));
}

interface Explained {
	/** Explained with `:term`: parts of them and longer phrases with them are explained too. */
	readonly terms: readonly string[];
	readonly defined: ReadonlySet<string>;
}

const cache = new WeakMap<PlanDocument, Explained>();

function collect(document: PlanDocument, context: RuleContext): Explained {
	const terms: string[] = [];
	for (const { inline } of inlinesIn(document)) {
		if (inline.kind !== 'term') continue;
		const word = plainText(inline.children);
		if (inline.means !== undefined || context.words.glossary.has(word.toLowerCase())) terms.push(keyOf(tokensOf(word)));
	}
	const defined = new Set<string>();
	const sentences = sentencesIn(document, context);
	for (const [index, sentence] of sentences.entries()) {
		for (const key of definedIn(sentence)) defined.add(key);
		if (saysWhatItIs(sentences[index + 1], sentence)) for (const key of everyKeyOf(sentence.tokens)) defined.add(key);
	}
	return { terms, defined };
}

/** Words that are compared: the shortest form of each, so that `panels` and `panel` are one. */
function keyOf(tokens: readonly Token[]): string {
	return tokens.map(({ lower }) => shortest(lower)).join(' ');
}

function shortest(word: string): string {
	return lemmasOf(word).reduce((one, other) => (other.length < one.length ? other : one), word);
}

function holds(outer: string, inner: string): boolean {
	return ` ${outer} `.includes(` ${inner} `);
}

const definers = new Set(['is', 'are', 'means', 'mean', 'meant']);
/** Words that start a definition after `is`, anywhere and in easy read. */
const definitions = new Set('when what how where someone somebody something people'.split(' '));
const easyDefinitions = new Set('a an the if being having making getting one made words help'.split(' '));
const relatives = new Set(['that', 'which', 'who', 'when', 'where', 'what', 'how']);
const possessives = new Set(['my', 'our', 'your', 'his', 'her', 'their']);
const leadIns = new Set(['a', 'an', 'the', 'my', 'our', 'your', 'this', 'these', 'his', 'her', 'their']);

/** The words that one sentence explains. */
function definedIn(unit: Unit): readonly string[] {
	const { tokens } = unit;
	const found: string[] = [];
	const start = leadIns.has(tokens[0]?.lower ?? '') ? 1 : 0;
	const verb = tokens.findIndex(({ lower }, index) => index > start && definers.has(lower));
	const defines = verb > start && verb - start <= 5 && isDefinition(unit, verb);
	if (defines) found.push(keyOf(tokens.slice(start, verb)));
	for (const [index, token] of tokens.entries()) {
		if (token.text === '(') found.push(...bracketed(tokens, index));
		if (token.lower === 'called' || (token.lower === 'as' && tokens[index - 1]?.lower === 'known'))
			found.push(...startsAt(tokens, index + 1));
		if ((token.lower === 'means' && !isEffect(tokens, index)) || isWhichMeans(tokens, index)) found.push(...endsAt(tokens, index));
		if (token.text === ',' && tokens[index + 1]?.lower === 'or') found.push(...endsAt(tokens, index), ...startsAt(tokens, index + 2));
	}
	return found;
}

/** `A panel is a group who decide` tells what a panel is. `His memory is the area that worries us` tells something about his. */
function isDefinition({ tokens, role }: Unit, verb: number): boolean {
	if (tokens[verb]?.lower.startsWith('mean')) return !isEffect(tokens, verb);
	const after = tokens[verb + 1]?.lower ?? '';
	const easy = role === 'easy-item';
	const about = possessives.has(tokens[0]?.lower ?? '');
	if (tokens.slice(verb + 1, verb + 8).some(({ lower }) => relatives.has(lower))) return easy || !about;
	return !about && !isOpinion(tokens, verb) && (definitions.has(after) || (easy && easyDefinitions.has(after)));
}

/** `His VI means that he cannot see the board` tells what comes of it, not what it is. */
function isEffect(tokens: readonly Token[], verb: number): boolean {
	const owned = possessives.has(tokens[0]?.lower ?? '') || /['’]s$/.test(tokens[0]?.text ?? '');
	const next = tokens[verb + 1]?.lower === 'that' ? tokens[verb + 2] : tokens[verb + 1];
	return owned && /^(?:he|she|they|i|it|his|her|their|my)$/.test(next?.lower ?? '');
}

/** `Transition is a big step for me`: how it is for somebody, not what it is. */
function isOpinion(tokens: readonly Token[], verb: number): boolean {
	const judged = /^(?:big|huge|great|hard|good|bad|scary|fun|nice|problem|worry)$/;
	return (
		tokens[verb + 1]?.lower === 'a' &&
		judged.test(tokens[verb + 2]?.lower ?? '') &&
		/^(?:me|us|him|her|them)$/.test(tokens.findLast(({ kind }) => kind === 'word')?.lower ?? '')
	);
}

/** `, which means`, `, meaning`, `, that is`, `: this means`. */
function isWhichMeans(tokens: readonly Token[], index: number): boolean {
	if (tokens[index]?.kind !== 'mark') return false;
	const [one = '', two = ''] = tokens.slice(index + 1, index + 3).map(({ lower }) => lower);
	return (
		one === 'meaning' || ((one === 'which' || one === 'this' || one === 'it') && /^mean/.test(two)) || (one === 'that' && two === 'is')
	);
}

/** The words before a bracket, and the words in it, where one can explain the other. */
function bracketed(tokens: readonly Token[], open: number): readonly string[] {
	const close = tokens.findIndex(({ text }, index) => index > open && text === ')');
	if (close < 0) return [];
	const inside = tokens.slice(open + 1, close);
	if (inside.length === 0 || inside.some(({ kind }) => kind === 'number') || inside[0]?.lower === 'see') return [];
	const plain = inside.some(({ text }) => /^\p{Ll}{3}/u.test(text));
	return [...(plain ? endsAt(tokens, open) : []), ...(inside.length <= 4 ? everyKeyOf(inside) : [])];
}

/** Every run of up to five words that ends before a token. */
function endsAt(tokens: readonly Token[], end: number): readonly string[] {
	return [1, 2, 3, 4, 5].filter((length) => length <= end).map((length) => keyOf(tokens.slice(end - length, end)));
}

/** Every run of up to five words that starts at a token, or after an article there. */
function startsAt(tokens: readonly Token[], at: number): readonly string[] {
	const start = leadIns.has(tokens[at]?.lower ?? '') ? at + 1 : at;
	return [1, 2, 3, 4, 5].map((length) => keyOf(tokens.slice(start, start + length)));
}

function everyKeyOf(tokens: readonly Token[]): readonly string[] {
	return tokens.flatMap((_, start) => startsAt(tokens, start));
}

/** Whether the sentence after says what a word of this one is: `This means that ...`, in easy read, in the same item or the next. */
function saysWhatItIs(next: Unit | undefined, sentence: Unit): boolean {
	const near = next?.role === 'easy-item' && sentence.role === 'easy-item' && next.line - sentence.line <= 1;
	return near && /^(?:This|That|It) (?:means|is (?:a|an|the|when|what|how|where|someone|people)\b)/.test(next.text);
}
