import type { RuleFinding } from '../../model/rule.ts';
import { findingAt, type Looking } from './finder.ts';

/** Where the first words stand and the second do not: at the first use. Where both hold a group, what the groups hold must be alike. */
export function* findMissing(looking: Looking<'conditional'>): Iterable<RuleFinding> {
	const { search, units, words } = looking;
	const found = units.flatMap((unit) => words.in(unit).map((held) => ({ unit, ...held })));
	const second = new Set(found.filter(({ entry }) => search.second.includes(entry)).map(({ group = '' }) => group));
	const said = new Set<string>();
	for (const { unit, entry, start, end, group = '' } of found) {
		const text = unit.text.slice(start, end);
		if (!search.first.includes(entry) || search.allowed.has(text.toLowerCase()) || second.has(group) || said.has(group)) continue;
		said.add(group);
		yield findingAt(looking, unit, [start, end]);
	}
}
