import { phraseAt, saysOneOf } from '../../language/phrases.ts';
import type { Unit } from '../../language/unit.ts';
import type { WordLists } from '../../model/words.ts';

/**
 * Whether prose in a section of provision speaks about the plan, its parts or the law and gives no help itself:
 * `This section says what Sam gets.`, `No other social care provision is needed now.` A text without a word is such prose too.
 */
export function isAboutThePlan(units: readonly Unit[], { phrases }: WordLists): boolean {
	const tokens = units[0]?.tokens ?? [];
	const opening = tokens.findIndex(({ kind }) => kind !== 'mark');
	if (opening < 0) return true;
	return (
		phraseAt(tokens, opening, phrases.get('about-plan-first') ?? []) !== undefined || saysOneOf(tokens, phrases.get('about-plan') ?? [])
	);
}
