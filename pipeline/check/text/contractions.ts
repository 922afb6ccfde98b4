import { type Tag, tagsOf } from '../../language/tags.ts';
import type { Token } from '../../language/tokens.ts';

/** A short form such as `don't`, with the full words that it may stand for, likeliest first. */
export interface Contraction {
	readonly token: Token;
	readonly full: readonly string[];
}

/** The short forms of a sentence. `Mum's car`, `o'clock` and `O'Brien` are none. */
export function contractionsIn(tokens: readonly Token[]): readonly Contraction[] {
	return tokens.flatMap((token, index) => {
		const full = fullFormsOf(tokens, index);
		return full.length === 0 ? [] : [{ token, full: full.map((words) => (isCapital(token) ? capitalised(words) : words)) }];
	});
}

const whole: Readonly<Record<string, readonly string[]>> = {
	"can't": ['cannot'],
	"won't": ['will not'],
	"shan't": ['shall not'],
	"ain't": ['is not', 'am not'],
	"let's": ['let us'],
	"'tis": ['it is'],
	"y'all": ['you all'],
	"c'mon": ['come on'],
};

const endings: Readonly<Record<string, readonly string[]>> = {
	"'m": ['am'],
	"'re": ['are'],
	"'ve": ['have'],
	"'ll": ['will'],
	"'d": ['would', 'had'],
};

function fullFormsOf(tokens: readonly Token[], index: number): readonly string[] {
	const lower = tokens[index]?.lower ?? '';
	if (!lower.includes("'")) return [];
	const known = whole[lower];
	if (known) return known;
	if (/(?:n't'(?:ve|d)|'d've)$/.test(lower)) return [lower.replace(/n't/, ' not').replace(/'d/, ' would').replace(/'ve$/, ' have')];
	if (lower.endsWith("n't")) return [`${lower.slice(0, -3)} not`];
	const ending = /'(?:m|re|ve|ll|d)$/.exec(lower)?.[0];
	if (ending !== undefined) return (endings[ending] ?? []).map((word) => `${lower.slice(0, -ending.length)} ${word}`);
	if (!lower.endsWith("'s")) return [];
	return verbsOf(tokens, index).map((verb) => `${lower.slice(0, -2)} ${verb}`);
}

/** They never own anything with `'s`. */
const neverOwners = new Set(
	'he she it that this there here who what where when why how everything something nothing'.split(' ').map((word) => `${word}'s`),
);
const perfect = /^(?:got|been|had|gone|done|seen|taken|made|left|given|eaten|broken|lost|come|become|started|finished)$/;
/** Adverbs that may stand before the verb. */
const adverbs = new Set('not just now already never always also only still really so too very'.split(' '));

/** What `'s` stands for: nothing where it says whose something is. */
function verbsOf(tokens: readonly Token[], index: number): readonly string[] {
	const token = tokens[index];
	let at = index + 1;
	while (adverbs.has(tokens[at]?.lower ?? '')) at += 1;
	const next = tokens[at]?.lower ?? '';
	if (!token) return [];
	const states = /^(?:broken|lost|gone|finished|left)$/.test(next);
	if (neverOwners.has(token.lower)) return perfect.test(next) ? (states ? ['is', 'has'] : ['has']) : ['is', 'has'];
	if (!/^\p{L}+'s$/u.test(token.lower) || !isSubject(tokens, index)) return [];
	if (perfect.test(next)) return states ? ['is', 'has'] : ['has'];
	const isVerb = tokens.slice(index + 1, at).some(({ lower }) => /^(?:not|never|always|already|just|also|still|now)$/.test(lower));
	return isVerb || isPredicate(tokens, tagsOf(tokens), at) ? ['is'] : [];
}

const clauseStarts = new Set('and but so because when if that then while or as now today'.split(' '));
const longestSubject = 4;

/** Whether a word is, or ends, the subject of a clause: it opens the sentence, or stands after a mark or a joining word. */
function isSubject(tokens: readonly Token[], index: number): boolean {
	const tags = tagsOf(tokens);
	for (let at = index - 1; at >= Math.max(0, index - longestSubject); at -= 1) {
		const token = tokens[at];
		if (!token || token.kind === 'mark' || clauseStarts.has(token.lower)) return true;
		if (tags[at] !== 'DET' && tags[at] !== 'ADJ' && tags[at] !== 'NOUN' && tags[at] !== 'PROPN' && !owners.has(token.lower)) return false;
	}
	return index <= longestSubject;
}

const owners = new Set('my your his her its our their'.split(' '));
const openers = new Set(
	'a an the my your his her its our their this these those in at on from with here there next off out away home back asleep ill well fine okay'.split(
		' ',
	),
);

/** Whether words after a noun with `'s` say something of the noun: `coming on Sunday`, `a boy`, `happy`, not `red car`. */
function isPredicate(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
	const [first, second] = [tokens[at], tokens[at + 1]];
	if (!first || first.kind === 'mark') return false;
	if (openers.has(first.lower)) return !/^(?:home|back)$/.test(first.lower) || second === undefined || second.kind === 'mark';
	if (/..ing$/.test(first.lower) && (tags[at] === 'VERB' || tags[at] === 'NOUN')) return goesOnAsVerb(tokens, tags, at);
	const ends = !second || second.kind === 'mark' || ['ADP', 'ADV', 'CCONJ'].includes(tags[at + 1] ?? '');
	return ends && (feelings.test(first.lower) || (tags[at] === 'ADJ' && !ownable.test(first.lower)));
}

const feelings = /^(?:kind|good|fun|nice|cross|sick|cool|bad|ready|quiet|calm|late|sad|mad|ill|great|lovely|funny)$/;
/** Adjectives that also name a thing that somebody has: `Mum's favourite.` */
const ownable = /^(?:favourite|own|best|first|last|new|old|left|right|good|red|blue|green)$/;
/** Words in `-ing` that are things: `Sam's drawing is on the wall`. */
const things =
	/^(?:swimming|meeting|painting|drawing|writing|reading|building|wedding|clothing|hearing|spelling|evening|morning|cooking|baking|singing)$/;

/** `coming on Sunday`, `making tea`; not `swimming bag`, `singing is loud`, `making skills`. */
function goesOnAsVerb(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
	const [word, next] = [tokens[at], tokens[at + 1]];
	if (!next || next.kind === 'mark') return !things.test(word?.lower ?? '');
	if (tags[at + 1] === 'AUX' || things.test(word?.lower ?? '')) return false;
	if (tags[at + 1] !== 'NOUN') return true;
	return tokens[at + 2] === undefined || tokens[at + 2]?.kind === 'mark' || tags[at + 2] === 'ADP';
}

function isCapital({ text }: Token): boolean {
	return /^\p{Lu}/u.test(text);
}

function capitalised(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
