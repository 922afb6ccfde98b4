import { nameKey } from '../../model/plan-parts.ts';

/** A need or a hope: its name, and the number that prints before it. */
export interface Named {
	readonly number: string;
	readonly label: { readonly name: string };
}

/**
 * The names that somebody meant who typed printed numbers (`B1`), or joined names with a comma or `and`.
 * `undefined` where some part is neither a name nor a number, and where the text is one whole name.
 */
export function meantNames(typed: string, known: readonly Named[]): readonly string[] | undefined {
	if (known.some(({ label }) => nameKey(label.name) === nameKey(typed))) return undefined;
	const parts = typed.trim().split(/(\s*(?:,\s*and\b|[,&+]|\band\b)\s*)/i);
	return parts.length > mostParts ? undefined : namesFrom(parts, 0, known);
}

/** Names and what joins them. Nobody joins more than eight names, and a longer text is no list of names. */
const mostParts = 15;

/** Reads names from a part on. A name may hold a comma or `and` itself, so the longest is tried first. */
function namesFrom(parts: readonly string[], from: number, known: readonly Named[]): readonly string[] | undefined {
	for (let last = parts.length - 1; last >= from; last -= 2) {
		const name = nameOf(parts.slice(from, last + 1).join(''), known);
		if (name === undefined) continue;
		if (last === parts.length - 1) return [name];
		const rest = namesFrom(parts, last + 2, known);
		if (rest) return [name, ...rest];
	}
	return undefined;
}

function nameOf(typed: string, known: readonly Named[]): string | undefined {
	const key = nameKey(typed.trim());
	const found = known.find(({ label }) => nameKey(label.name) === key) ?? known.find(({ number }) => nameKey(number) === key);
	return found?.label.name;
}
