import { nameKey } from '../../model/plan-parts.ts';
import { oneLine } from '../front-matter/fields.ts';
import type { TypedKey } from '../front-matter/read-yaml.ts';
import type { Places } from '../places.ts';
import type { Report } from '../report.ts';
import { quote } from '../say.ts';

const mend = 'Write "terms:" on a line of its own. On the next line, write two spaces and "calm card: A red card that means stop."';

/** What words of the case mean, by word as `nameKey` makes it. A word that nothing explains is reported. */
export function termsOf(typed: TypedKey | undefined, places: Places, report: Report): ReadonlyMap<string, string> {
	const terms = new Map<string, string>();
	if (!typed || typed.value.kind === 'nothing' || typed.value.kind === 'bad') return terms;
	if (typed.value.kind !== 'map') {
		report('case-file/bad-row', places.span(typed.start, typed.end), { message: '"terms" takes one line for each word.', mend });
		return terms;
	}
	for (const { key, start, end, value } of typed.value.keys) {
		const word = nameKey(key);
		if (value.kind === 'bad') continue;
		if (terms.has(word)) {
			report('name/twice', places.span(start, end), {
				message: `"terms" explains ${quote(key)} twice.`,
				mend: 'Keep one of the two.',
			});
		} else if (value.kind !== 'text' || word === '') {
			report('case-file/bad-value', places.span(start, end), {
				message: word === '' ? 'This meaning has no word before it.' : `Nothing says what ${quote(key)} means.`,
				mend: 'Write the word, a colon, and what it means in plain words.',
			});
		} else terms.set(word, oneLine(value.value.text));
	}
	return terms;
}
