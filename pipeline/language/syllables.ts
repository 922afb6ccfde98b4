import { listedSyllables } from './listed-syllables.ts';

/**
 * How many syllables a word has when it is read aloud in British English; at least 1.
 * Counted from its letters: groups of vowels, less those that stay silent, plus those that are said one by one. Words that
 * English spells against its own rules stand in a list. Short words in capitals are spelt out: `NHS` has 3. A number in digits is taken in at a glance and has 1.
 * @param word one word without spaces; parts that hyphens join count one by one
 */
export function syllablesOf(word: string): number {
	const parts = word.split(/[-‐‑/]/).filter((part) => /[\p{L}\p{N}]/u.test(part));
	return Math.max(
		1,
		parts.reduce((sum, part) => sum + syllablesOfPart(part), 0),
	);
}

function syllablesOfPart(part: string): number {
	if (/^\d/.test(part)) return 1;
	const letters = part
		.replace(/é/g, 'ay')
		.replace(/ï/g, 'hi')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/['’]s$/i, '')
		.replace(/['’]/g, '');
	if (isSpeltOut(letters)) return [...letters].reduce((sum, letter) => sum + (letter === 'W' ? 3 : 1), 0);
	const word = letters.toLowerCase();
	if (word.length > longestWord) return Math.ceil(word.length / 3);
	const known = counted.get(word);
	if (known !== undefined) return known;
	const count = fromList(word) ?? byLetters(word);
	if (counted.size > 20_000) counted.clear();
	counted.set(word, count);
	return count;
}

/** More letters than any word has; what is longer is a slip, and is not read letter by letter. */
const longestWord = 40;
const counted = new Map<string, number>();

/** `EHC`, `NHS`, `SEN`; not `SENCO`, which is said as a word. */
function isSpeltOut(word: string): boolean {
	return /^[A-Z]{2,3}$/.test(word) || (/^[A-Z]{4,5}$/.test(word) && !/[AEIOUY]/.test(word));
}

/** The count of a listed word, or of a listed word with an ending: `behaviours`, `wheelchairs`. */
function fromList(word: string): number | undefined {
	const own = listedSyllables.get(word);
	if (own !== undefined) return own;
	for (const [ending, more] of endings) {
		if (!word.endsWith(ending)) continue;
		const stem = word.slice(0, -ending.length);
		const count = listedSyllables.get(stem) ?? (/^[aeiou]/.test(ending) ? listedSyllables.get(`${stem}e`) : undefined);
		if (count !== undefined) return count + (ending === 'ed' && /[td]$/.test(stem) ? 1 : more);
	}
	return undefined;
}

/** Endings that a listed word may take, with the syllables that they add. */
const endings: readonly (readonly [ending: string, more: number])[] = [
	['s', 0],
	['ed', 0],
	['ing', 1],
	['ly', 1],
	['al', 1],
	['ally', 2],
];

function byLetters(word: string): number {
	let count = word.match(/[aeiouy]+/g)?.length ?? 0;
	for (const pattern of silent) count -= word.match(pattern)?.length ?? 0;
	for (const pattern of saidApart) count += word.match(pattern)?.length ?? 0;
	return Math.max(1, count);
}

/** Each match is a group of vowels that is not said. */
const silent: readonly RegExp[] = [
	// `make`, `whole`; but `table`, `centre`.
	/(?<=[aeiouy][^aeiouy]+)(?<!(?:[^aeiouylr]l|[bcdfgkptv]r))e$/g,
	// `makes`; but `changes`, `houses`, `tables`.
	/(?<=[aeiouy][^aeiouy]+)(?<![sxzcg]|[cs]h|[^aeiouylr]l)es$/g,
	// `helped`; but `wanted`, `handled`.
	/(?<=[aeiouy][^aeiouy]+)(?<![td]|[^aeiouylr]l)ed$/g,
	// `lately`, `careless`, `statement`.
	/(?<=[aeiouy][^aeiouy]+)(?<![^aeiouylr]l)e(?=(?:ly|ful|fully|less|ness|ments?|some)$)/g,
	// `something`, `lifetime`, `homework`.
	/(?<=^(?:som|ther|wher|her|tim|hom|lif|saf|spac|nam|sid|stor|fir|whit|bas|tak|lik))e(?=(?:[bcdfghjkpqtvw]|l(?=[io])|r(?=o)|s[chpt])[a-z]*[aeiouy])/g,
];

/** Each match is one more syllable: vowels that stand together and are said one by one. */
const saidApart: readonly RegExp[] = [
	// `media`, `material`, `various`, `medium`; but `special`, `station`, `behaviour`, `opinion`.
	/(?<=[^aeiouctsgx])i(?=a(?!ge)|o(?!ur|n)|um)/g,
	// `appreciate`, `initiative`.
	/(?<=[ct])i(?=at[eio])/g,
	// `earlier`, `easiest`, `audience`.
	/(?<=[^aeiouctgx])i(?=ers?$|est$|en[ct])/g,
	// `anxiety`, `society`.
	/i(?=ety)/g,
	// `playing`, `doing`, `being`, `seeing`.
	/(?<=[aeouy])ing(?=s?$)/g,
	// `actual`, `graduate`, `situation`, `fluent`.
	/(?<=[^aeiouqg])u(?=a[ltr]|ou|en|el|atio)/g,
	// `create`, `reality`, `video`; but `people`, `surgeon`.
	/(?<=[^aeiougp])e(?=at(?:e|ed|es|or|ion|ive|ing)|ali|o(?!u|p|r))/g,
	// `player`, `loyal`, `crayon`.
	/(?<=[aou])y(?=ers?$|al|on|age)/g,
	// `poem`, `poetry`.
	/(?<=p)o(?=e[mt])/g,
	// `couldn't`, `wasn't`.
	/(?<=[dst])nt$/g,
	// `autism`, `rhythm`.
	/(?:s|th)m(?=s?$)/g,
	// `science`, `quiet`, `diet`.
	/(?<=sc|qu|^d)i(?=e)/g,
];
