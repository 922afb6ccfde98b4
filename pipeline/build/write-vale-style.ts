import { inflect } from '../language/inflect.ts';
import { readPattern, type Step } from '../language/pattern.ts';
import type { Pack, PackEntry } from '../model/pack.ts';

/** A file of a Vale style. */
export interface StyleFile {
	readonly name: string;
	readonly text: string;
}

/**
 * The packs of words as a style for Vale, but for those that came from one. Replacements and advice go into rules of their own, so that what Vale offers as a
 * replacement is always one. Left out, and counted at the end of a file, is what Vale cannot ask: parts of speech, and what else stands in the sentence.
 */
export function valeStyle(packs: readonly Pack[]): readonly StyleFile[] {
	return packs.flatMap((pack) => {
		if (pack.search.type !== 'existence' && pack.search.type !== 'substitution') return [];
		const read = pack.search.entries.map((entry) => ({ entry, expressions: expressionsOf(entry) }));
		const all = read.flatMap(({ entry, expressions }) => expressions.map((expression) => ({ entry, expression })));
		const known = [...new Map(all.map((one) => [one.expression, one])).values()];
		const left = read.filter(({ expressions }) => expressions.length === 0).length;
		const swaps = known.filter(({ entry }) => entry.instead.length > 0);
		const tokens = known.filter(({ entry }) => entry.instead.length === 0);
		return [
			...(swaps.length === 0 ? [] : [substitution(pack, swaps, left)]),
			...(tokens.length === 0 ? [] : [existence(pack, tokens, swaps.length === 0 ? left : 0)]),
		];
	});
}

interface Known {
	readonly entry: PackEntry;
	readonly expression: string;
}

function substitution(pack: Pack, known: readonly Known[], left: number): StyleFile {
	const swaps = known.map(({ entry, expression }) => `  ${JSON.stringify(expression)}: ${JSON.stringify(entry.instead.join('|'))}`);
	const lines = [...headOf(pack, 'substitution', `Write '%s' instead of '%s'.`), 'swap:', ...swaps, ...leftOut(left)];
	return { name: `${styleName(pack.id)}.yml`, text: `${lines.join('\n')}\n` };
}

function existence(pack: Pack, known: readonly Known[], left: number): StyleFile {
	const message = pack.message.replaceAll('{words}', "'%s'").replaceAll('{instead}', 'other words');
	const tokens = known.map(({ expression }) => `  - ${JSON.stringify(expression)}`);
	const lines = [...headOf(pack, 'existence', message), 'tokens:', ...tokens, ...leftOut(left)];
	const suffix = pack.search.type === 'existence' ? '' : 'Advice';
	return { name: `${styleName(pack.id)}${suffix}.yml`, text: `${lines.join('\n')}\n` };
}

function headOf({ meta }: Pack, kind: string, message: string): readonly string[] {
	const { why, level, source } = meta;
	return [
		`# ${source.publisher}: ${source.title}${source.place === undefined ? '' : `, ${source.place}`}`,
		`extends: ${kind}`,
		`message: ${JSON.stringify(message)}`,
		`description: ${JSON.stringify(why)}`,
		`level: ${level === 'advice' ? 'suggestion' : level}`,
		...(source.url === undefined ? [] : [`link: ${JSON.stringify(source.url)}`]),
		'ignorecase: true',
		'nonword: true',
	];
}

function leftOut(count: number): readonly string[] {
	return count === 0 ? [] : [`# Left out: ${count} of the entries, which hang on the words around them.`];
}

/** `lang/plain-word` -> `PlainWord`. */
function styleName(id: string): string {
	return id
		.slice(id.indexOf('/') + 1)
		.split('-')
		.map((part) => part.charAt(0).toUpperCase() + part.slice(1))
		.join('');
}

/** The ways to write an entry, each as a regular expression; none where Vale could not tell when it counts. */
function expressionsOf({ find, near, unless, before, notBefore, after, notAfter, at }: PackEntry): readonly string[] {
	if (typeof find !== 'string') return [];
	if (at !== 'anywhere' || [near, unless, before, notBefore, after, notAfter].some(({ length }) => length > 0)) return [];
	const ways = readPattern(find).map(wayOf);
	return ways.every((way) => way !== undefined) ? ways : [];
}

/** Marks stand close to the word before them; between words stands a space or a hyphen. */
function wayOf(steps: readonly Step[]): string | undefined {
	let expression = '';
	for (const [place, step] of steps.entries()) {
		if (step.kind !== 'word' || step.tags) return undefined;
		const isClose = !isLetter(step.word) || /\.$/.test(expression);
		expression += (place === 0 ? '' : isClose ? ' ?' : '[ -]') + wordOf(step, place);
	}
	const [first, last] = [steps[0], steps.at(-1)];
	if (first?.kind !== 'word' || last?.kind !== 'word') return undefined;
	return (isLetter(first.word) ? '\\b' : '') + expression + (isLetter(last.word) ? '\\b' : '');
}

/** The first word with all its forms, since it may be a verb; a later one with its plural. Small words have one form. */
function wordOf({ word, match }: Extract<Step, { readonly kind: 'word' }>, place: number): string {
	const typed = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	if (match === 'start') return `${typed}\\w*`;
	if (match === 'exact' || !/^\p{L}{4,}$/u.test(word) || smallWords.has(word)) return typed;
	const isVerb = place === 0 && !/(?:tion|sion|ness|ity|ship|ism|ic|ous|[ai]ble|ful|ly)$/.test(word);
	const kinds = isVerb ? (['s', 'ing', 'past', 'participle'] as const) : (['s'] as const);
	return `(?:${[...new Set([word, ...kinds.flatMap((form) => inflect(word, form) ?? [])])].join('|')})`;
}

const smallWords = new Set(
	'with from this that these those into onto upon over under when where what which their there then than they your'.split(' '),
);

function isLetter(word: string): boolean {
	return /^[\p{L}\p{N}]/u.test(word);
}
