import { claimedPlaces } from '../colon-lines.ts';
import type { Edit } from '../repair.ts';
import { fixesOf, type Mending } from './mending.ts';

/** Commas between the values in curly brackets: `{for="A", hope="B"}`. */
export function commaSlips({ tree, places, report }: Mending): readonly Edit[] {
	if (!/["'”’][ \t]*,[ \t]*[\w-]+[ \t]*=/.test(places.text)) return [];
	const { literal } = claimedPlaces(tree, places);
	const edits: Edit[] = [];
	for (const braces of places.text.matchAll(/(?<=:[\w-]+(?:\[[^\]\r\n]*\])?[ \t]*)\{[^{}\r\n]*\}/g)) {
		if (literal.some(([start, end]) => braces.index >= start && braces.index < end)) continue;
		for (const comma of braces[0].matchAll(/(?<=["'”’])[ \t]*,[ \t]*(?=[\w-]+[ \t]*=[ \t]*["'“‘])/g)) {
			const start = braces.index + comma.index;
			const edit = { start, end: start + comma[0].length, text: ' ' };
			const at = start + comma[0].indexOf(',');
			edits.push(edit);
			report('syntax/unknown-attribute', places.span(at, at + 1), {
				message: 'A comma stands between two values, so none of them counts.',
				mend: 'Take out the comma.',
				fixes: fixesOf([edit], places),
			});
		}
	}
	return edits;
}
