import type { RuleFinding } from '../../model/rule.ts';
import { findingAt, type Looking } from './finder.ts';
import { expressionOf } from './pack-expressions.ts';

/** Headings, or other text, whose words do not start with the letters that a pack asks for. */
export function* findCapitals(looking: Looking<'capitalization'>): Iterable<RuleFinding> {
	const { match, allowed } = looking.search;
	for (const unit of looking.units) {
		const words = unit.tokens.filter(({ kind, joined }) => kind === 'word' && !joined).map(({ text }) => text);
		const fits = typeof match === 'string' ? styles[match](words, allowed) : expressionOf(match, '').test(unit.text.slice(0, 1000));
		if (!fits && words.length > 0) yield findingAt(looking, unit, [0, unit.text.length]);
	}
}

type Style = (words: readonly string[], allowed: ReadonlySet<string>) => boolean;

const isLower = (word: string) => word === word.toLowerCase();
/** `NHS` and `iPad` keep their letters in every style. */
const isOwn = (word: string) => /\p{L}\p{Lu}/u.test(word);

const styles: Record<'title' | 'sentence' | 'lower' | 'upper', Style> = {
	/** Small words inside may be small. */
	title: (words, allowed) =>
		words.every((word, place) => !isLower(word) || allowed.has(word.toLowerCase()) || (place > 0 && smallWords.has(word))),
	/** As Vale counts: up to a fifth of the words may have a capital beside the first, since they may be names. */
	sentence: ([first = '', ...rest], allowed) => {
		const capitals = rest.filter((word) => !isLower(word) && !isOwn(word) && !allowed.has(word.toLowerCase()));
		return (!isLower(first) || allowed.has(first.toLowerCase())) && capitals.length <= (rest.length + 1) / 5;
	},
	lower: (words, allowed) => words.every((word) => isLower(word) || isOwn(word) || allowed.has(word.toLowerCase())),
	upper: (words, allowed) => words.every((word) => word === word.toUpperCase() || allowed.has(word.toLowerCase())),
};

const smallWords = new Set('a an and as at but by for from if in nor of on or so the to up yet with via per'.split(' '));
