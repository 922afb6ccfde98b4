import type { PlanDocument } from '../../model/document.ts';
import { cellOf, tablesOf } from '../../model/plan-parts.ts';
import { plainText } from '../../model/walk.ts';

/** Words that are names in a document: the short names of its list of advice (section K), of its people, its child and its school. */
export function shortNamesIn(document: PlanDocument): ReadonlySet<string> {
	const known = cache.get(document);
	if (known) return known;
	const { child, people, schoolNow, authority } = document.meta;
	const advice = tablesOf(document, 'advice').flatMap(({ table }) =>
		table.rows.map((row) => plainText(cellOf(table, row, 'short-name')?.children ?? [])),
	);
	const phrases = [...advice, child, schoolNow, authority, ...people.map(({ name }) => name)];
	const names = new Set(phrases.flatMap((phrase) => (phrase === undefined ? [] : [phrase.trim(), ...phrase.trim().split(/\s+/)])));
	cache.set(document, names);
	return names;
}

const cache = new WeakMap<PlanDocument, ReadonlySet<string>>();
