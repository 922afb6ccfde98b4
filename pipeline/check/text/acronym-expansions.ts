import type { Token } from '../../language/tokens.ts';
import type { Unit } from '../../language/unit.ts';
import type { WordLists } from '../../model/words.ts';
import { acronymOf, entryOf } from './acronym-token.ts';

/** Acronyms that a sentence explains: `educational psychologist (EP)`, `EP (educational psychologist)`, `EP stands for`. */
export function expandedIn({ tokens, text }: Unit, words: WordLists): readonly string[] {
	const found = new Set<string>();
	const met = new Set<string>();
	let plain: string | undefined;
	const says = (stands: string) => {
		plain ??= spaced(text.toLowerCase());
		return plain.includes(spaced(stands.toLowerCase()).replace(/s$/, ''));
	};
	for (const [index, token] of tokens.entries()) {
		const acronym = acronymOf(token);
		if (acronym === undefined || found.has(acronym.toLowerCase())) continue;
		const stands = met.has(acronym) ? undefined : entryOf(acronym, words)?.stands;
		met.add(acronym);
		const whole = stands !== undefined && says(stands);
		const after = text.slice(token.end);
		const inBrackets = tokens[index - 1]?.text === '(' && tokens[index + 1]?.text === ')';
		const expanded =
			whole ||
			(inBrackets && standsFor(tokens.slice(0, index - 1), acronym)) ||
			isSpeltOutBeside(tokens, index, acronym) ||
			/^\s*\((?=[^)\d]*\p{Ll}{3})(?=[^)]*\s)[^)\d]*\)/u.test(after) ||
			/^\s+(?:stands for|is short for|means(?! (?:that )?(?:he|she|they|it|I|his|her|their|my)\b)|meaning)\b/.test(after);
		if (expanded) found.add(acronym.toLowerCase());
	}
	return [...found];
}

const separators = new Set(['(', ')', '[', ']', ',', ':', '–', '—', '-', '=', '/', '“', '”', '"', 'or', 'called', 'as']);
const fillers = new Set(['the', 'a', 'an', 'or', 'of', 'and', 'for', 'to', 'in', 'with', 'on', 'our', 'your', 'its']);

/** Words with its first letters stand right beside it, parted by a mark or by \`or\`: \`EP: educational psychologist\`, \`Newtown Autism Team, or NAT\`. */
function isSpeltOutBeside(tokens: readonly Token[], index: number, acronym: string): boolean {
	const letters = acronym.toLowerCase().replace(/[^a-z]/g, '');
	if (letters.length < 2) return false;
	const after = tokens.slice(index + 1, index + 3 * letters.length + 4);
	const before = tokens.slice(Math.max(0, index - 3 * letters.length - 4), index).reverse();
	return startsWithLetters(after, letters) || startsWithLetters(before, [...letters].reverse().join(''));
}

/** Whether a separator comes first, and then words whose first letters are these, small words between them left out. */
function startsWithLetters(tokens: readonly Token[], letters: string): boolean {
	let met = 0;
	let parted = false;
	for (const { lower, kind } of tokens) {
		if (met === 0 && separators.has(lower)) parted = true;
		else if (kind === 'word' && parted && lower[0] === letters[met] && !(fillers.has(lower) && met === 0)) met += 1;
		else if (!fillers.has(lower)) return false;
		if (met === letters.length) return true;
	}
	return false;
}

function spaced(text: string): string {
	return text.replace(/[-‑]/g, ' ');
}

/** Whether the words before a bracket can be what the acronym stands for: its letters are found in order, the first two at the start of words. */
function standsFor(before: readonly Token[], acronym: string): boolean {
	const letters = acronym.toLowerCase().replace(/[^a-z]/g, '');
	for (let length = 2; length <= Math.min(9, before.length); length += 1) {
		const initials = before.slice(-length).map(({ lower }) => lower[0] ?? '');
		if (
			initials[0] === letters[0] &&
			isSubsequence(
				letters,
				before
					.slice(-length)
					.map(({ lower }) => lower)
					.join(''),
			)
		)
			return true;
	}
	return false;
}

function isSubsequence(letters: string, text: string): boolean {
	let at = 0;
	for (const letter of text) if (letter === letters[at]) at += 1;
	return at === letters.length;
}
