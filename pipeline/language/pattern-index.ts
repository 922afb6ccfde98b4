import { lemmasOf } from './lemmas.ts';
import { readPattern, type Step, type WordClass } from './pattern.ts';
import { tagsOf } from './tags.ts';
import type { Token } from './tokens.ts';

/** Where something was found in a sentence, as token numbers: from `first` up to but not including `after`. */
export interface PatternHit<V> {
	readonly value: V;
	readonly first: number;
	readonly after: number;
	/** The way of writing the phrase that matched. */
	readonly steps: readonly Step[];
}

/**
 * Many patterns, looked for together: a sentence is read once, and at each word only those are tried that may start with it.
 * The search of one word costs the same whether there are ten patterns or ten thousand.
 */
export class PatternIndex<V> {
	private readonly byWord = new Map<string, Candidate<V>[]>();
	private readonly byStart = new Map<string, Candidate<V>[]>();
	private readonly byClass = new Map<WordClass, Candidate<V>[]>();
	private readonly anywhere: Candidate<V>[] = [];
	private readonly met = new Map<string, readonly Candidate<V>[]>();

	/** @throws UserError `settings/bad` for a phrase that is not in the notation of `readPattern` */
	constructor(entries: Iterable<{ readonly phrase: string; readonly value: V }>) {
		for (const { phrase, value } of entries) {
			for (const steps of readPattern(phrase)) this.add({ steps, value });
		}
	}

	/** Everything that starts at a token, each value once with its longest stretch. */
	at(tokens: readonly Token[], first: number): readonly PatternHit<V>[] {
		let longest: Map<V, PatternHit<V>> | undefined;
		for (const { steps, value } of this.candidatesAt(tokens, first)) {
			const after = matchFrom(tokens, first, steps, 0, undefined);
			if (after === undefined || after <= (longest?.get(value)?.after ?? first)) continue;
			longest ??= new Map();
			longest.set(value, { value, first, after, steps });
		}
		return longest ? [...longest.values()] : nothing;
	}

	/** Whether one of the patterns ends right before a token. Looked for over the eight tokens before it. */
	endsBefore(tokens: readonly Token[], end: number): boolean {
		for (let first = end - 1; first >= Math.max(0, end - 8); first -= 1) {
			if (this.candidatesAt(tokens, first).some(({ steps }) => matchFrom(tokens, first, steps, 0, end) !== undefined)) return true;
		}
		return false;
	}

	/** Whether one of the patterns stands anywhere in a sentence. */
	isIn(tokens: readonly Token[]): boolean {
		return tokens.some((_, first) => this.at(tokens, first).length > 0);
	}

	private add(candidate: Candidate<V>): void {
		const head = candidate.steps[0];
		if (head?.kind === 'class') push(this.byClass, head.name, candidate);
		else if (head?.kind !== 'word') this.anywhere.push(candidate);
		else if (head.match === 'start') push(this.byStart, head.word.toLowerCase().slice(0, 3), candidate);
		else push(this.byWord, head.word.toLowerCase(), candidate);
	}

	private candidatesAt(tokens: readonly Token[], first: number): readonly Candidate<V>[] {
		const token = tokens[first];
		if (!token) return nothing;
		const named = this.candidatesFor(token);
		if (this.byClass.size === 0) return named;
		let found = named;
		for (const [name, candidates] of this.byClass) if (isOfClass(tokens, first, name)) found = [...found, ...candidates];
		return found;
	}

	/** Those that a word may start, worked out once for each word that is met. */
	private candidatesFor({ lower }: Token): readonly Candidate<V>[] {
		const known = this.met.get(lower);
		if (known) return known;
		const started = this.byStart.get(lower.slice(0, 3));
		let candidates: readonly Candidate<V>[] = this.anywhere;
		if (started || lemmasOf(lower).some((lemma) => this.byWord.has(lemma))) {
			const named = lemmasOf(lower).flatMap((lemma) => this.byWord.get(lemma) ?? []);
			candidates = [...new Set([...named, ...(started ?? nothing), ...this.anywhere])];
		}
		if (this.met.size > 20_000) this.met.clear();
		this.met.set(lower, candidates);
		return candidates;
	}
}

const nothing: readonly never[] = [];

interface Candidate<V> {
	readonly steps: readonly Step[];
	readonly value: V;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}

/** The token after the last that matches, or `undefined`. `end`: where it must end; anywhere where absent. */
function matchFrom(
	tokens: readonly Token[],
	at: number,
	steps: readonly Step[],
	place: number,
	end: number | undefined,
): number | undefined {
	const step = steps[place];
	if (!step) return end === undefined || at === end ? at : undefined;
	if (step.kind === 'gap') {
		for (let skipped = 0; skipped <= 6; skipped += 1) {
			const found = matchFrom(tokens, at + skipped, steps, place + 1, end);
			if (found !== undefined) return found;
		}
		return undefined;
	}
	return at < tokens.length && matches(tokens, at, step) ? matchFrom(tokens, at + 1, steps, place + 1, end) : undefined;
}

function matches(tokens: readonly Token[], at: number, step: Exclude<Step, { readonly kind: 'gap' }>): boolean {
	const token = tokens[at];
	if (!token) return false;
	if (step.kind === 'class') return isOfClass(tokens, at, step.name);
	if (step.kind === 'any' ? token.kind === 'mark' : !isWord(token, step)) return false;
	return step.tags === undefined || step.tags.has(tagsOf(tokens)[at] ?? 'X');
}

function isWord(token: Token, { word, match, cased }: Extract<Step, { readonly kind: 'word' }>): boolean {
	const text = cased ? token.text : token.lower;
	if (match === 'start') return text.startsWith(word);
	return text === word || (match === 'forms' && lemmasOf(text).includes(word));
}

function isOfClass(tokens: readonly Token[], at: number, name: WordClass): boolean {
	const token = tokens[at];
	if (!token) return false;
	switch (name) {
		case 'number':
			return token.kind === 'number' || tagsOf(tokens)[at] === 'NUM';
		case 'lower':
			return /^\p{Ll}/u.test(token.text);
		case 'name':
			return isPerson(tokens, at);
		case 'child':
			return wordsForChildren.has(token.lower.replace(/'s$/, '')) || isPerson(tokens, at);
	}
}

/** A word with a capital that the tagger takes for a name, and that neither is nor belongs to the name of an office or a day. */
function isPerson(tokens: readonly Token[], at: number): boolean {
	const [token, next] = [tokens[at], tokens[at + 1]];
	if (!token || !/^\p{Lu}\p{Ll}/u.test(token.text) || tagsOf(tokens)[at] !== 'PROPN') return false;
	return ![token, next].some((one) => one !== undefined && notPeople.has(one.lower.replace(/'s$/, '')));
}

const wordsForChildren = new Set(
	(
		'he she him her his child children pupil pupils student students learner learners boy boys girl girls son sons daughter daughters ' +
		'baby toddler teenager teenagers youngster youngsters person people'
	).split(' '),
);

const notPeople = new Set(
	(
		'school college academy nursery council trust service services team authority hospital clinic board tribunal office house centre ' +
		'department ward unit base court road street park hall club company group panel bus monday tuesday wednesday thursday friday saturday sunday ' +
		'january february march april may june july august september october november december easter christmas england scotland wales year'
	).split(' '),
);
