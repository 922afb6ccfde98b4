import type { Dictionary } from '../model/words.ts';

/**
 * Tells whether a dictionary has a word, in exactly this writing. The words of the dictionary are listed at once (some 10 ms); their
 * forms are never listed: a word that is asked for loses its ending and its beginning by the rules, until a listed word is left.
 * Reads what British dictionaries use of Hunspell's format (Hunspell, manual page hunspell(5)): one prefix and one suffix with
 * conditions, one letter a rule, words that stand only inside others. Numbers made of several entries (`11th`) are not words here.
 */
export function hunspell({ affixes, words }: Dictionary): (word: string) => boolean {
	const { prefixes, suffixes, onlyInside } = rulesIn(affixes);
	const flagsOf = listed(words);
	const hasFlags = (word: string, flag: string, other = '') => {
		const flags = flagsOf.get(word);
		return flags?.includes(flag) === true && flags.includes(other);
	};
	const isSuffixed = (word: string, prefix: string) =>
		suffixes.get(word.slice(-1))?.some(({ add, remove, condition, flag, joins }) => {
			if ((prefix !== '' && !joins) || !word.endsWith(add)) return false;
			const stem = word.slice(0, -add.length) + remove;
			return hasFlags(stem, flag, prefix) && condition.test(stem);
		}) === true;
	return (word) => {
		const own = flagsOf.get(word);
		if (own !== undefined) return onlyInside === '' || !own.includes(onlyInside);
		if (isSuffixed(word, '')) return true;
		return prefixes.some(({ add, flag, joins }) => {
			if (!word.startsWith(add)) return false;
			const rest = word.slice(add.length);
			return hasFlags(rest, flag) || (joins && isSuffixed(rest, flag));
		});
	};
}

interface Affix {
	readonly flag: string;
	/** Whether a prefix and a suffix may both be added to one word. */
	readonly joins: boolean;
	/** What is added, never empty, in place of what is removed from the end of the listed word. */
	readonly add: string;
	readonly remove: string;
	/** What the listed word must end with. */
	readonly condition: RegExp;
}

interface Affixes {
	readonly prefixes: readonly Affix[];
	/** By the last letter that they add. */
	readonly suffixes: ReadonlyMap<string, readonly Affix[]>;
	/** The mark of words that stand only inside others; empty where there is none. */
	readonly onlyInside: string;
}

function rulesIn(affixes: string): Affixes {
	const prefixes: Affix[] = [];
	const suffixes = new Map<string, Affix[]>();
	const joining = new Map<string, boolean>();
	let onlyInside = '';
	for (const line of affixes.split('\n')) {
		const [kind, flag = '', first = '', add = '', ends] = line.trim().split(/\s+/);
		if (kind === 'ONLYINCOMPOUND') onlyInside = flag;
		if (kind !== 'PFX' && kind !== 'SFX') continue;
		if (ends === undefined) {
			joining.set(flag, first === 'Y');
			continue;
		}
		const remove = first === '0' ? '' : first;
		const affix = { flag, joins: joining.get(flag) === true, add, remove, condition: new RegExp(`${ends}$`) };
		if (kind === 'PFX') prefixes.push(affix);
		else suffixes.set(add.slice(-1), [...(suffixes.get(add.slice(-1)) ?? []), affix]);
	}
	return { prefixes, suffixes, onlyInside };
}

/** The words of a list with the letters of their rules. The first line tells only how many there are. */
function listed(words: string): ReadonlyMap<string, string> {
	const flagsOf = new Map<string, string>();
	for (let at = words.indexOf('\n') + 1; at > 0 && at < words.length; ) {
		const next = words.indexOf('\n', at);
		const end = next < 0 ? words.length : next;
		const slash = words.indexOf('/', at);
		const hasFlags = slash >= 0 && slash < end;
		flagsOf.set(words.slice(at, hasFlags ? slash : end), hasFlags ? words.slice(slash + 1, end) : '');
		at = end + 1;
	}
	return flagsOf;
}
