import type { Unit } from '../../language/unit.ts';
import type { RuleFinding } from '../../model/rule.ts';
import { quoted } from '../wording.ts';
import { findingAt, type Looking } from './finder.ts';
import type { FoundWords } from './words-in.ts';

/**
 * Where a document uses several words for one thing, the first use of each but the one that it uses most; that is the slot `{other}`.
 * Words that one sentence says are the same (`the assistant, also called the helper`) are not counted against each other.
 */
export function* findChoices(looking: Looking<'consistency'>): Iterable<RuleFinding> {
	const found = looking.units.flatMap((unit, place) => looking.words.in(unit).map((words) => ({ unit, words, place })));
	for (const choice of looking.search.choices) {
		const ways = choice.map((entry) => found.filter(({ words }) => words.entry === entry)).filter(([first]) => first !== undefined);
		const [usual] = [...ways].sort((one, other) => other.length - one.length);
		for (const way of ways) {
			const [first] = way;
			const kept = usual?.[0];
			if (way === usual || !first || !kept || (usual && areSaidToBeOne(way, usual))) continue;
			yield findingAt(looking, first.unit, [first.words.start, first.words.end], { other: quoted(textOf(kept)) });
		}
	}
}

/** A sentence names both, one right after the other, the second in brackets or after words such as `also called`. */
function areSaidToBeOne(one: readonly Found[], other: readonly Found[]): boolean {
	const both = [...one, ...other].sort((early, late) => early.place - late.place || early.words.start - late.words.start);
	return both.some((late, index) => {
		const early = both[index - 1];
		if (!early || early.unit !== late.unit || early.words.entry === late.words.entry) return false;
		const between = late.unit.text.slice(early.words.end, late.words.start).slice(0, 80);
		const before = early.unit.text.slice(Math.max(0, early.words.start - 80), early.words.start);
		return sameness.test(between) || /\b(?:call|name)\b/i.test(before) || /^[\s)]*[([]/.test(between);
	});
}

const sameness = /\b(?:also called|also known as|known as|called|means|is the same as|is another name for|that is)\b|, or\b/i;

interface Found {
	readonly unit: Unit;
	readonly words: FoundWords;
	/** The number of the sentence. */
	readonly place: number;
}

function textOf({ unit, words }: Found): string {
	return unit.text.slice(words.start, words.end);
}
