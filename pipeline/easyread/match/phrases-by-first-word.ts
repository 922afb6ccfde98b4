import { lemmasOf } from '../../language/lemmas.ts';
import { type PatternHit, PatternIndex } from '../../language/pattern-index.ts';
import type { Token } from '../../language/tokens.ts';

/** A phrase in the notation of `readPattern`, and what it stands for. */
export interface PhraseOf<V> {
	readonly phrase: string;
	readonly value: V;
}

/**
 * Very many phrases of which a text needs few: a phrase is read once a word is met that it may start with. Finds what a `PatternIndex` of
 * all of them finds. `at` throws `UserError` `settings/bad` for a phrase of such a word that is not in the notation.
 */
export class PhrasesByFirstWord<V> {
	private readonly waiting = new Map<string, PhraseOf<V>[]>();
	private readonly read = new Map<string, PatternIndex<V>>();
	/** Those whose first word the phrase alone does not tell. */
	private readonly others: PhraseOf<V>[] = [];
	private anywhere: PatternIndex<V> | undefined;

	constructor(phrases: Iterable<PhraseOf<V>>) {
		for (const one of phrases) {
			const words = firstWordsOf(one.phrase);
			if (words === undefined) this.others.push(one);
			for (const word of new Set(words)) push(this.waiting, word, one);
		}
	}

	/** Everything that starts at a token, each value once with its longest stretch. */
	at(tokens: readonly Token[], first: number): readonly PatternHit<V>[] {
		this.anywhere ??= new PatternIndex(this.others);
		const longest = new Map<V, PatternHit<V>>();
		for (const index of [this.anywhere, ...this.startingWith(tokens[first]?.lower ?? '')]) {
			for (const hit of index.at(tokens, first)) if (hit.after > (longest.get(hit.value)?.after ?? first)) longest.set(hit.value, hit);
		}
		return [...longest.values()];
	}

	private startingWith(word: string): readonly PatternIndex<V>[] {
		return lemmasOf(word).flatMap((lemma) => {
			const known = this.read.get(lemma);
			if (known) return [known];
			const phrases = this.waiting.get(lemma);
			if (phrases === undefined) return [];
			const index = new PatternIndex(phrases);
			this.read.set(lemma, index);
			return [index];
		});
	}
}

/** `play` of `=play/VERB with`, `a` and `the` of `(a|the) dog`; `undefined` where it takes more to tell. */
function firstWordsOf(phrase: string): readonly string[] | undefined {
	const [, choices, word] = /^\s*(?:\(([^()]+)\)(?=\s|$)|(\S+))/.exec(phrase) ?? [];
	const typed = choices === undefined ? [word ?? ''] : choices.split('|').map((choice) => choice.trim().split(/\s+/)[0] ?? '');
	const words = typed.map((one) => /^=?(\p{L}+)(?:\/[A-Z]+(?:,[A-Z]+)*)?$/u.exec(one)?.[1]?.toLowerCase());
	return words.some((one) => one === undefined) ? undefined : words.filter((one) => one !== undefined);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}
