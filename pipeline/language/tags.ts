import model from 'wink-eng-lite-web-model';
import winkNLP, { type PartOfSpeech, type WinkMethods } from 'wink-nlp';
import type { Token } from './tokens.ts';

/** A part of speech, by the names of Universal Dependencies: `VERB`, `AUX` (be, have, do, will), `NOUN`, `PROPN` (a name), `ADJ`. */
export type Tag = PartOfSpeech;

/**
 * The part of speech of each token of a sentence, in the tokens' order; worked out once for an array of tokens and kept with it.
 * The parts of a hyphenated word have the tag of the whole word, `don't` that of `do`, `Ned's` that of `Ned`.
 * A sentence that nobody could read (over 1,000 tokens or 20,000 characters) is all `X`.
 */
export function tagsOf(tokens: readonly Token[]): readonly Tag[] {
	return kept(asWritten, tokens, () => tag(tokens, ''));
}

/**
 * The parts of speech of a sentence as it would read after `to`. This tells a command that starts a sentence (`Name five coins`)
 * from a noun: read alone, the tagger takes such a verb for a name in two of five cases. A noun may still pass as a verb.
 */
export function tagsAfterTo(tokens: readonly Token[]): readonly Tag[] {
	return kept(afterTo, tokens, () => {
		const [first, ...rest] = tokens;
		return first ? tag([{ ...first, text: first.lower }, ...rest], 'to ') : [];
	});
}

type Kept = WeakMap<readonly Token[], readonly Tag[]>;
const asWritten: Kept = new WeakMap();
const afterTo: Kept = new WeakMap();

function kept(store: Kept, tokens: readonly Token[], work: () => readonly Tag[]): readonly Tag[] {
	const known = store.get(tokens);
	if (known) return known;
	const tags = work();
	store.set(tokens, tags);
	return tags;
}

/** No reader gets through a longer sentence, and no grammar rule speaks of it. */
export const mostTokens = 1000;
const mostCharacters = 20_000;

function tag(tokens: readonly Token[], lead: string): readonly Tag[] {
	const places: number[] = [];
	let text = lead;
	for (const token of tokens.slice(0, mostTokens + 1)) {
		text += token.joined ? '-' : places.length === 0 ? '' : ' ';
		places.push(text.length);
		text += token.text.replace(/’/g, "'");
	}
	if (tokens.length > mostTokens || text.length > mostCharacters) return tokens.map(() => 'X');
	const found = taggedIn(text);
	let next = 0;
	return places.map((place) => {
		while ((found[next]?.end ?? Number.POSITIVE_INFINITY) <= place) next += 1;
		return found[next]?.tag ?? 'X';
	});
}

interface Tagged {
	/** Where it ends in the text, in UTF-16 units. */
	readonly end: number;
	readonly tag: Tag;
}

/** The tagger's own tokens with their places. It splits `don't` in two and keeps `co-ordinator` whole. */
function taggedIn(text: string): readonly Tagged[] {
	const { its, readDoc } = tagger();
	const words = readDoc(text).tokens();
	const tags = words.out(its.pos) as Tag[];
	let at = 0;
	return words.out(its.value).map((word, place) => {
		const start = text.indexOf(word, at);
		if (start >= 0) at = start + word.length;
		return { end: at, tag: tags[place] ?? 'X' };
	});
}

let loaded: WinkMethods | undefined;

/** Made at first use: it takes 60 ms. */
function tagger(): WinkMethods {
	loaded ??= winkNLP(model, ['sbd', 'pos']);
	return loaded;
}
