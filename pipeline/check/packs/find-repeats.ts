import type { RuleFinding } from '../../model/rule.ts';
import { findingAt, type Looking } from './finder.ts';

/** The same word twice in a row, such as `the the`; each time from the word that stands too often. */
export function* findRepeats(looking: Looking<'repetition'>): Iterable<RuleFinding> {
	const { allowed } = looking.search;
	for (const unit of looking.units) {
		for (const [index, token] of unit.tokens.entries()) {
			const before = unit.tokens[index - 1];
			const isTwice = before?.kind === 'word' && before.lower === token.lower && !token.joined;
			if (isTwice && !allowed.has(token.lower)) yield findingAt(looking, unit, [before.start, token.end]);
		}
	}
}
