import { syllablesOf } from '../../language/syllables.ts';
import { wordCount } from '../../language/tokens.ts';
import type { Unit } from '../../language/unit.ts';
import type { RuleFinding } from '../../model/rule.ts';
import { fill, type Looking } from './finder.ts';
import { figureOf, holds } from './formula.ts';

const noSentence = new Set(['heading', 'easy-title', 'meaning', 'front']);

/** @throws UserError `settings/bad` for a formula that cannot be worked out, before any document is read */
export function refuseBadFormula(formula: string): void {
	figureOf(formula, countsOf([]));
}

/** A figure over all sentences of a document, such as their mean length, where it is not as it should be. Headings do not count. */
export function* measure({ pack, search, units, document }: Looking<'metric'>): Iterable<RuleFinding> {
	const read = units.filter(({ role }) => !noSentence.has(role));
	if (read.length === 0) return;
	const figure = figureOf(search.formula, countsOf(read));
	if (!holds(figure, search.is)) return;
	const slots = { count: String(Math.round(figure * 10) / 10) };
	yield { message: fill(pack.message, slots), mend: fill(pack.meta.mend, slots), span: document.meta.top };
}

/** What a formula may name, by the names that Vale has for them. */
function countsOf(read: readonly Unit[]): Readonly<Record<string, number>> {
	const words = read.flatMap(({ tokens }) => tokens.filter(({ kind }) => kind === 'word'));
	const syllables = words.map(({ lower }) => syllablesOf(lower));
	return {
		words: read.reduce((sum, { tokens }) => sum + wordCount(tokens), 0),
		sentences: read.length,
		paragraphs: new Set(read.map(({ line }) => line)).size,
		characters: words.reduce((sum, { text }) => sum + text.length, 0),
		syllables: syllables.reduce((sum, count) => sum + count, 0),
		long_words: words.filter(({ text }) => text.length > 6).length,
		complex_words: syllables.filter((count) => count > 2).length,
		polysyllabic_words: syllables.filter((count) => count > 2).length,
	};
}
