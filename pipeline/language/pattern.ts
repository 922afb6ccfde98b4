import { UserError } from '../model/errors.ts';
import type { Tag } from './tags.ts';
import { tokensOf } from './tokens.ts';

/** One place of a pattern. */
export type Step =
	| {
			readonly kind: 'word';
			/** In lower case; with its capitals where `cased`. */
			readonly word: string;
			/** Itself and every form that comes from it, itself only, or any word that starts so. */
			readonly match: 'forms' | 'exact' | 'start';
			readonly cased: boolean;
			readonly tags?: ReadonlySet<string>;
	  }
	/** Up to six words. */
	| { readonly kind: 'gap' }
	/** One word or number. */
	| { readonly kind: 'any'; readonly tags?: ReadonlySet<string> }
	| { readonly kind: 'class'; readonly name: WordClass };

/** `number`: digits or a number word; `name`: a person's name; `child`: he, she, a name, or a word for a child; `lower`: a word in small letters. */
export type WordClass = 'number' | 'name' | 'child' | 'lower';

const classes: readonly string[] = ['number', 'name', 'child', 'lower'] satisfies readonly WordClass[];

const tagNames: readonly string[] = [
	'ADJ',
	'ADP',
	'ADV',
	'AUX',
	'CCONJ',
	'DET',
	'INTJ',
	'NOUN',
	'NUM',
	'PART',
	'PRON',
	'PROPN',
	'PUNCT',
	'SCONJ',
	'SYM',
	'VERB',
] satisfies readonly Tag[];

/**
 * Reads a phrase as a writer of word lists types it. Each result is one way to match it.
 *
 * | typed | matches |
 * |---|---|
 * | `endeavour` | the word and its forms: endeavours, endeavoured |
 * | `=left` | that form only |
 * | `multi-agenc*` | any word that starts so; hyphen and space are alike |
 * | `Key Stage` | with these capitals only |
 * | `impact/VERB`, `key/ADJ,NOUN` | that word as one of these parts of speech |
 * | `*` | any one word, with parts of speech too |
 * | `...` | up to six words |
 * | `(hit\|hitting) the (very\|) ground` | one of several; an empty one may be missing |
 * | `<number>`, `<name>`, `<child>`, `<lower>` | a word of a class |
 *
 * @throws UserError `settings/bad` where it is not written so
 */
export function readPattern(written: string): readonly (readonly Step[])[] {
	const ways = written.includes('(') ? spread(written) : [written];
	return ways.map((way) => {
		const steps = way
			.split(/\s+/)
			.filter((part) => part !== '')
			.flatMap((part) => stepsOf(part, written));
		if (steps.every(({ kind }) => kind === 'gap')) throw misread(written, 'It needs at least one word.');
		return steps;
	});
}

/** `(a|b) c` -> `a c`, `b c`. */
function spread(written: string): readonly string[] {
	const group = /\(([^()]*\|[^()]*)\)/.exec(written);
	if (!group) return [written];
	const [whole, inner = ''] = group;
	const ways = inner.split('|').map((way) => written.slice(0, group.index) + way + written.slice(group.index + whole.length));
	const all = ways.flatMap(spread);
	if (all.length > 200) throw misread(written, 'It stands for more than 200 phrases. Part it into two.');
	return all;
}

/** Lists say the same words again and again. */
const readParts = new Map<string, readonly Step[]>();

function stepsOf(part: string, written: string): readonly Step[] {
	const known = readParts.get(part);
	if (known) return known;
	const steps = readPart(part, written);
	if (readParts.size > 20_000) readParts.clear();
	readParts.set(part, steps);
	return steps;
}

function readPart(part: string, written: string): readonly Step[] {
	if (part === '...') return [{ kind: 'gap' }];
	const [, bare = part, tags] = /^(.+)\/([A-Z]+(?:,[A-Z]+)*)$/.exec(part) ?? [];
	const named = tags?.split(',') ?? [];
	if (!named.every((tag) => tagNames.includes(tag))) return plainSteps(part, undefined, written);
	return plainSteps(bare, tags === undefined ? undefined : new Set(named), written);
}

function plainSteps(part: string, tags: ReadonlySet<string> | undefined, written: string): readonly Step[] {
	const tagged = tags && { tags };
	if (part === '*') return [{ kind: 'any', ...tagged }];
	const [, className] = /^<([a-z]+)>$/.exec(part) ?? [];
	if (className !== undefined) {
		if (!classes.includes(className)) throw misread(written, `There is no class of words called <${className}>.`);
		return [{ kind: 'class', name: className as WordClass }];
	}
	const isExact = part.startsWith('=') && part.length > 1;
	const isStart = part.endsWith('*');
	const tokens = tokensOf(part.slice(isExact ? 1 : 0, isStart ? -1 : undefined));
	return tokens.map(({ text, lower }, index): Step => {
		const isLast = index === tokens.length - 1;
		const cased = /\p{Lu}/u.test(text);
		const match = isStart && isLast ? 'start' : isExact || cased ? 'exact' : 'forms';
		return { kind: 'word', word: cased ? text : lower, match, cased, ...(isLast && tagged) };
	});
}

function misread(written: string, why: string): UserError {
	return new UserError('settings/bad', `The words "${written}" of a pack have a mistake. ${why}`);
}
