import type { Token } from '../../language/tokens.ts';
import type { Unit } from '../../language/unit.ts';
import type { PlanDocument } from '../../model/document.ts';
import type { RuleContext } from '../../model/rule.ts';
import type { AcronymEntry, WordLists } from '../../model/words.ts';
import { explainedIn } from './explained.ts';
import { placeholdersIn } from './placeholders.ts';
import { sentencesIn } from './sentences-in.ts';
import { shortNamesIn } from './short-names.ts';

/** An acronym that stands in a sentence and that the document does not explain. */
export interface AcronymUse {
	readonly unit: Unit;
	readonly token: Token;
	/** As the list has it, without an `s` for several. */
	readonly acronym: string;
	readonly entry?: AcronymEntry;
	/** The writer keeps it on purpose. */
	readonly kept: boolean;
}

/** Every use of an acronym that is neither well known, nor a name, nor explained anywhere in the document. */
export function unexplainedAcronymsIn(document: PlanDocument, context: RuleContext): readonly AcronymUse[] {
	const units = sentencesIn(document, context);
	const names = shortNamesIn(document);
	const uses = units.filter(({ verbatim, role }) => !verbatim && role !== 'front').flatMap((unit) => usesIn(unit, context.words, names));
	if (uses.length === 0) return [];
	const explained = explainedIn(document, context);
	const expanded = new Set(units.flatMap((unit) => expandedIn(unit, context.words)));
	return uses.filter(({ token, acronym }) => !expanded.has(acronym.toLowerCase()) && !explained([token]));
}

function usesIn(unit: Unit, words: WordLists, names: ReadonlySet<string>): readonly AcronymUse[] {
	const capitals = unit.tokens.some((token) => acronymOf(token) !== undefined);
	const gaps = capitals ? placeholdersIn(unit, words) : [];
	return unit.tokens.flatMap((token, index) => {
		const acronym = acronymOf(token);
		if (acronym === undefined || gaps.some(({ start, end }) => start < token.end && token.start < end)) return [];
		if (names.has(token.text) || names.has(acronym)) return [];
		if (words.knownAcronyms.has(acronym) || words.knownAcronyms.has(token.text)) return [];
		if (unit.marks.some(({ kind, start, end }) => kind !== 'kept' && start <= token.start && token.end <= end)) return [];
		const entry = entryOf(acronym, words);
		if (!entry && !looksLikeAcronym(unit, index, acronym, words)) return [];
		const kept = unit.marks.some(({ kind, start, end }) => kind === 'kept' && start <= token.start && token.end <= end);
		return [{ unit, token, acronym, ...(entry && { entry }), kept }];
	});
}

/** The token as a bare acronym, or `undefined` where it has fewer than two capitals. */
function acronymOf(token: Token): string | undefined {
	if (token.kind !== 'word' || /^\p{L}[\p{Ll}'’]*$/u.test(token.text)) return undefined;
	const bare = token.text.replace(/['’]s?$/, '').replace(/(?<=\p{Lu}.*\p{Lu})s$/u, '');
	return (bare.match(/\p{Lu}/gu)?.length ?? 0) >= 2 || /^\p{Lu}{1,4}\d$/u.test(bare) ? bare : undefined;
}

const byAcronym = new WeakMap<readonly AcronymEntry[], ReadonlyMap<string, AcronymEntry>>();

function entryOf(acronym: string, { acronyms }: WordLists): AcronymEntry | undefined {
	const index = byAcronym.get(acronyms) ?? new Map(acronyms.map((entry) => [entry.acronym, entry]));
	byAcronym.set(acronyms, index);
	return index.get(acronym) ?? index.get(`${acronym}s`) ?? (acronym.length > 2 ? index.get(acronym.toUpperCase()) : undefined);
}

const longestAcronym = 6;

/** A run of capitals that is no shouted word, no Roman number, no initials of a name (`AJ`, `JK Rowling`) and no code with digits. */
function looksLikeAcronym({ tokens, text }: Unit, index: number, acronym: string, words: WordLists): boolean {
	const token = tokens[index];
	if (!token || acronym.length > longestAcronym || /\d/.test(acronym) || /^[IVX]+$/.test(acronym) || /^(?:X+L?|X+S)$/.test(acronym))
		return false;
	if (/^(?:\p{Lu}J|J\p{Lu})$/u.test(acronym)) return false;
	if (!/^\p{Lu}+$/u.test(acronym)) return /^\p{Lu}\p{Ll}\p{Lu}$/u.test(acronym) || (acronym.match(/\p{Lu}/gu)?.length ?? 0) >= 3;
	if (words.easy.has(acronym.toLowerCase()) || words.hard.some(({ phrase }) => phrase === acronym.toLowerCase())) return false;
	if (token.joined && tokens[index - 1]?.kind === 'number') return false;
	const [before, after] = [tokens[index - 1], tokens[index + 1]];
	const shouted = [before, after].some((near) => near && near.text.length > 1 && /^\p{Lu}{2,}$/u.test(near.text) && near.text !== acronym);
	if (shouted) return false;
	const initials = acronym.length === 2 && after !== undefined && /^\p{Lu}\p{Ll}/u.test(after.text) && after.start === token.end + 1;
	return !initials && !/^\s*signs?\b/.test(text.slice(token.end));
}

/** Acronyms that a sentence explains: `educational psychologist (EP)`, `EP (educational psychologist)`, `EP stands for`. */
function expandedIn({ tokens, text }: Unit, words: WordLists): readonly string[] {
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
			/^\s*\((?=[^)\d]*\p{Ll}{3})(?=[^)]*\s)[^)\d]*\)/u.test(after) ||
			/^\s+(?:stands for|is short for|means|meaning)\b/.test(after);
		if (expanded) found.add(acronym.toLowerCase());
	}
	return [...found];
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
