import type { Token } from '../../language/tokens.ts';
import type { AcronymEntry, WordLists } from '../../model/words.ts';

/** The token as a bare acronym, or `undefined` where it has fewer than two capitals. */
export function acronymOf(token: Token): string | undefined {
	if (token.kind !== 'word' || /^\p{L}[\p{Ll}'’]*$/u.test(token.text)) return undefined;
	const bare = token.text.replace(/['’]s?$/, '').replace(/(?<=\p{Lu}.*\p{Lu})s$/u, '');
	return (bare.match(/\p{Lu}/gu)?.length ?? 0) >= 2 || /^\p{Lu}{1,4}\d$/u.test(bare) ? bare : undefined;
}

const byAcronym = new WeakMap<readonly AcronymEntry[], ReadonlyMap<string, AcronymEntry>>();

/** What the lists say of an acronym, in whichever number and case it stands. */
export function entryOf(acronym: string, { acronyms }: WordLists): AcronymEntry | undefined {
	const index = byAcronym.get(acronyms) ?? new Map(acronyms.map((entry) => [entry.acronym, entry]));
	byAcronym.set(acronyms, index);
	return index.get(acronym) ?? index.get(`${acronym}s`) ?? (acronym.length > 2 ? index.get(acronym.toUpperCase()) : undefined);
}
