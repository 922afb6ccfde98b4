import type { Places } from '../places.ts';
import type { Report } from '../report.ts';
import { quote } from '../say.ts';
import type { TypedKey } from './read-yaml.ts';

/** The first of each key. Reports a key that stands twice. */
export function eachOnce(keys: readonly TypedKey[], places: Places, report: Report): readonly TypedKey[] {
	const first = new Map<string, TypedKey>();
	for (const typed of keys) {
		const twin = first.get(typed.key);
		if (!twin) first.set(typed.key, typed);
		else {
			report('front-matter/bad-value', places.span(typed.start, typed.end), {
				message: `The key ${quote(typed.key)} stands twice. The first is on line ${places.span(twin.start, twin.end).start.line}.`,
				mend: 'Keep one of the two.',
			});
		}
	}
	return [...first.values()];
}
