import type { Unit } from '../../language/unit.ts';
import type { RuleFinding } from '../../model/rule.ts';
import { countInWords } from '../wording.ts';
import { findingAt, type Looking } from './finder.ts';

/** Words that stand more often than `most` in a stretch, from the first that is too many; or a stretch where they stand more seldom than `least`. */
export function* countWords(looking: Looking<'occurrence'>): Iterable<RuleFinding> {
	const { search, units, words } = looking;
	const { most = Number.POSITIVE_INFINITY, least = 0, per } = search;
	const counted = units.filter(({ role }) => per === 'sentence' || role !== 'heading');
	for (const stretch of stretchesOf(counted, per)) {
		const found = stretch.flatMap((unit) => words.in(unit).map(({ start, end }) => ({ unit, start, end })));
		const slots = { count: countInWords(found.length) };
		const tooMany = found[most];
		const [first] = stretch;
		if (tooMany) yield findingAt(looking, tooMany.unit, [tooMany.start, tooMany.end], slots);
		else if (first && found.length < least) yield findingAt(looking, first, [0, first.text.length], slots);
	}
}

/** The sentences that are counted together. */
function stretchesOf(units: readonly Unit[], per: Looking<'occurrence'>['search']['per']): Iterable<readonly Unit[]> {
	const keyOf = {
		sentence: (unit: Unit) => unit,
		paragraph: ({ line }: Unit) => line,
		section: ({ section }: Unit) => section,
		document: () => 0,
	}[per];
	const stretches = new Map<unknown, Unit[]>();
	for (const unit of units) {
		const key = keyOf(unit);
		const held = stretches.get(key);
		if (held) held.push(unit);
		else stretches.set(key, [unit]);
	}
	return stretches.values();
}
