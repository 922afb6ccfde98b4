import { mostTokens, type Tag, tagsAfterTo, tagsOf } from '../../language/tags.ts';
import type { Token } from '../../language/tokens.ts';
import { helpers, relatives, subjectWords, verbOfClause } from './clause-verb.ts';
import { everydayVerbs } from './everyday-verbs.ts';

/**
 * The token where a second main clause of a sentence begins (its joining word), or `undefined`: two clauses with a subject each,
 * joined by `and`, `but`, `or`, `so`, `then`, a semicolon, or a comma alone. Clauses that hang on another (`when I run`) do not count.
 */
export function secondIdeaAt(tokens: readonly Token[]): number | undefined {
	if (tokens.length > mostTokens) return undefined;
	const tags = tagsOf(tokens);
	for (let at = 1; at < tokens.length - 1; at += 1) {
		const right = rightOf(tokens, at);
		if (right === undefined) continue;
		const verb =
			commandAt(tokens, at, right) ?? questionAt(tokens, tags, right) ?? clauseAfter(tokens, tags, right, tokens[at]?.lower === ',');
		if (verb !== undefined && isMainBefore(tokens, tags, at, right)) return at;
	}
	return undefined;
}

const joining = new Set(['and', 'but', 'or', 'so', 'then', ';', ',', '–', '—', 'plus', 'yet']);
const openers = new Set('and but or so then also now sometimes often maybe later afterwards next still please'.split(' '));

/** The token that a joined clause starts with, where a joining word stands at a place. */
function rightOf(tokens: readonly Token[], at: number): number | undefined {
	const word = tokens[at]?.lower ?? '';
	if (!joining.has(word) || (word === 'so' && tokens[at + 1]?.lower === 'that')) return undefined;
	if (tokens[at - 1] && at > 1 && joining.has(tokens[at - 1]?.lower ?? '') && tokens[at - 1]?.lower !== ',') return undefined;
	let right = at + 1;
	if (word === ',') return joining.has(tokens[right]?.lower ?? '') ? undefined : right;
	while (openers.has(tokens[right]?.lower ?? '')) right += 1;
	return right;
}

const nominative = new Set('i he she we they'.split(' '));
/** The verb of a clause that starts at a place or, after `on Friday`, a few words later. */
function clauseAfter(tokens: readonly Token[], tags: readonly Tag[], right: number, afterComma: boolean): number | undefined {
	if (afterComma)
		return nominative.has(tokens[right]?.lower ?? '') || tokens[right]?.lower === 'you' ? verbOfClause(tokens, tags, right) : undefined;
	const straight = verbOfClause(tokens, tags, right);
	if (straight !== undefined || tags[right] !== 'ADP') return straight;
	for (let at = right + 1; at < Math.min(tokens.length, right + 6); at += 1) {
		const { lower = '', kind } = tokens[at] ?? {};
		if (relatives.has(lower) || (kind === 'mark' && lower !== ',')) return undefined;
		if (nominative.has(lower)) return verbOfClause(tokens, tags, at);
	}
	return undefined;
}

/** `so wait for it`: after `and`, a command belongs to the one before it. */
function commandAt(tokens: readonly Token[], at: number, right: number): number | undefined {
	return tokens[at]?.lower === 'so' && everydayVerbs.has(tokens[right]?.lower ?? '') ? right : undefined;
}

/** `or do you like milk`. */
function questionAt(tokens: readonly Token[], tags: readonly Tag[], right: number): number | undefined {
	const [first, second] = [tokens[right], tokens[right + 1]];
	return first && second && helpers.has(first.lower) && subjectWords.has(second.lower) && tags[right] !== 'NOUN' ? right : undefined;
}

const subordinators = new Set(
	'when if because while after before until unless although though since whenever where who which that as than'.split(' '),
);
const perceiving = new Set(
	'see sees saw hear hears heard watch watches watched let lets help helps helped make makes made feel feels felt'.split(' '),
);

/** Whether the words before a joining word are a main clause of their own, which what follows stands beside. */
function isMainBefore(tokens: readonly Token[], tags: readonly Tag[], at: number, right: number): boolean {
	const left = tokens.slice(0, at).filter(({ lower }) => lower !== ',');
	const clauses = clausesIn(tokens, tags, at);
	if (clauses.length === 0 && !isCommand(tokens, at)) return false;
	const word = tokens[at]?.lower;
	if (word === ',' && (/^(?:to|thank|thanks|yes|no)$/.test(left[0]?.lower ?? '') || tags[0] === 'ADP' || /ing$/.test(left[0]?.lower ?? '')))
		return false;
	if (sharesObject(tokens, at, right)) return false;
	const first = subordinators.has(left[0]?.lower ?? '') && left[0]?.lower !== 'that';
	if (first) return clauses.length >= 2 && word !== ',';
	if (word === ',')
		return !tokens.slice(1, at).some(({ lower }) => subordinators.has(lower) || /^(?:said|says|say|asks?|asked|think|know)$/.test(lower));
	const hangs = tokens.findIndex(
		({ lower }, place) => place > 0 && place < at && subordinators.has(lower) && verbOfClause(tokens, tags, place + 1) !== undefined,
	);
	if (hangs < 0 || word === 'but' || word === 'so' || word === 'then' || tokens[at - 1]?.lower === ',') return true;
	const [main, under, next] = [tokens[clauses[0] ?? 0], tokens[hangs + 1], tokens[right]];
	return main?.lower === next?.lower && under?.lower !== next?.lower;
}

/** Where the clauses of the first tokens start. */
function clausesIn(tokens: readonly Token[], tags: readonly Tag[], end: number): readonly number[] {
	const starts: number[] = [];
	for (let at = 0; at < end; at += 1) {
		const verb = verbOfClause(tokens.slice(0, end), tags, at);
		if (verb === undefined) continue;
		starts.push(at);
		at = verb;
	}
	return starts;
}

/** `Tell Mum`, `Come in`, `Please wait`. */
function isCommand(tokens: readonly Token[], end: number): boolean {
	const start = tokens[0]?.lower === 'please' ? 1 : 0;
	const lower = tokens[start]?.lower ?? '';
	if (start >= end || !everydayVerbs.has(lower)) return /^(?:don't|do)$/.test(lower);
	return start > 0 || tagsAfterTo(tokens)[0] === 'VERB' || tagsAfterTo(tokens)[0] === 'AUX';
}

/** `lets me and Sam play`: what stands on both sides of `and` is one object. */
function sharesObject(tokens: readonly Token[], at: number, right: number): boolean {
	const before = tokens[at - 1]?.lower ?? '';
	if (tokens[at]?.lower !== 'and' && tokens[at]?.lower !== 'or') return false;
	const perceives = tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => perceiving.has(lower));
	const next = tokens[right]?.lower ?? '';
	const isSubject = nominative.has(next) || (subjectWords.has(next) && helpers.has(tokens[right + 1]?.lower ?? ''));
	return perceives && /^(?:me|him|us|them)$/.test(before) && !isSubject;
}
