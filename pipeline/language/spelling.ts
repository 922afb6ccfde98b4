import { editDistance } from '../model/nearest-name.ts';
import type { Dictionary } from '../model/words.ts';
import { hunspell } from './hunspell.ts';

/** Tells words that are spelled right from those that are not. */
export interface Speller {
	/** Whether the dictionary has a word, in this writing or in lower case. */
	knows(word: string): boolean;
	/**
	 * Words of the dictionary that one slip of the keys turns into this one: a letter too many, too few, another letter or two swapped.
	 * In lower case, sorted; empty for words over 30 letters.
	 */
	near(word: string): readonly string[];
	/**
	 * Words that two slips turn into this one, with its first letter and its consonants: `definatly` for `definitely`. For words of
	 * 6 to 30 letters. Forms with -s, -ed, -ing and -ly are found through their stem.
	 */
	farther(word: string): readonly string[];
}

/** The speller of a dictionary. The dictionary is read at the first word, once a process. */
export function spellerOf(dictionary: Dictionary): Speller {
	const known = spellers.get(dictionary);
	if (known) return known;
	const speller = newSpeller(dictionary);
	spellers.set(dictionary, speller);
	return speller;
}

const spellers = new WeakMap<Dictionary, Speller>();

/** No word of a plan is longer; longer runs of letters would only cost time. */
const longest = 30;
const mostRemembered = 50_000;

function newSpeller(dictionary: Dictionary): Speller {
	let opened: ((word: string) => boolean) | undefined;
	const has = (word: string) => {
		opened ??= hunspell(dictionary);
		return opened(word);
	};
	const met = new Map<string, boolean>();
	const neighbours = new Map<string, readonly string[]>();
	const knows = (word: string): boolean => {
		if (word.length > longest) return false;
		const before = met.get(word);
		if (before !== undefined) return before;
		const straight = word.replace(/’/g, "'");
		const lower = straight.toLowerCase();
		const isAllCapitals = straight !== lower && straight === straight.toUpperCase();
		const known = has(straight) || has(lower) || (isAllCapitals && has(straight.charAt(0) + lower.slice(1)));
		if (met.size > mostRemembered) met.clear();
		met.set(word, known);
		return known;
	};
	const near = (word: string): readonly string[] => {
		if (word.length > longest) return [];
		const before = neighbours.get(word);
		if (before) return before;
		const found = [...new Set(slipsOf(word.toLowerCase()))].filter((slip) => slip.length > 1 && has(slip)).sort();
		if (neighbours.size > mostRemembered) neighbours.clear();
		neighbours.set(word, found);
		return found;
	};
	let stems: ReadonlyMap<string, readonly string[]> | undefined;
	const farther = (word: string): readonly string[] => {
		const lower = word.toLowerCase();
		if (lower.length < 6 || lower.length > longest) return [];
		stems ??= stemsByConsonants(dictionary.words);
		const found = ['', 's', 'ed', 'd', 'ing', 'ly'].flatMap((ending) => {
			if (!lower.endsWith(ending)) return [];
			const stem = ending === '' ? lower : lower.slice(0, -ending.length);
			const alike = stems?.get(consonantsOf(stem)) ?? [];
			return alike.filter((other) => editDistance(stem, other, 2) <= 2).map((other) => other + ending);
		});
		return [...new Set(found)].filter(knows).sort();
	};
	return { knows, near, farther };
}

/** The words of a dictionary's list in small letters, by their consonants. */
function stemsByConsonants(words: string): ReadonlyMap<string, readonly string[]> {
	const stems = new Map<string, string[]>();
	for (const line of words.split('\n')) {
		const stem = line.split('/', 1)[0] ?? '';
		if (stem.length < 5 || !/^[a-z]+$/.test(stem)) continue;
		const key = consonantsOf(stem);
		const others = stems.get(key);
		if (others) others.push(stem);
		else stems.set(key, [stem]);
	}
	return stems;
}

/** Whether two words have the same first letter and the same consonants, as a word and its slip mostly do. */
export function haveSameConsonants(one: string, other: string): boolean {
	return consonantsOf(one) === consonantsOf(other);
}

/** The first letter and the consonants after it, each run of one letter once. */
function consonantsOf(word: string): string {
	return (
		word.charAt(0) +
		word
			.slice(1)
			.replace(/[aeiouy']/g, '')
			.replace(/(.)\1+/g, '$1')
	);
}

const letters = [..."abcdefghijklmnopqrstuvwxyz'"];

function* slipsOf(word: string): Generator<string> {
	for (let at = 0; at <= word.length; at += 1) {
		const [before, after] = [word.slice(0, at), word.slice(at)];
		if (after !== '') yield before + after.slice(1);
		if (after.length > 1) yield before + after.charAt(1) + after.charAt(0) + after.slice(2);
		for (const letter of letters) {
			if (after !== '' && letter !== after.charAt(0)) yield before + letter + after.slice(1);
			yield before + letter + after;
		}
	}
}
