import type { Unit } from '../language/unit.ts';
import type { PlanDocument } from '../model/document.ts';
import type { Pack } from '../model/pack.ts';
import type { Rule, RuleContext, RuleFinding } from '../model/rule.ts';
import { countWords } from './packs/count-words.ts';
import { findCapitals } from './packs/find-capitals.ts';
import { findChoices } from './packs/find-choices.ts';
import { findMissing } from './packs/find-missing.ts';
import { findRepeats } from './packs/find-repeats.ts';
import { findWords } from './packs/find-words.ts';
import type { Looking } from './packs/finder.ts';
import { measure, refuseBadFormula } from './packs/measure.ts';
import { PackWords } from './packs/pack-words.ts';
import { WordsOfPack } from './packs/words-in.ts';
import { isEasyRead, sentencesIn } from './text/sentences-in.ts';

/**
 * The rules of packs. Their words are looked for together, once a sentence, however many packs there are.
 * @throws UserError `settings/bad` for a pack whose words are not in the notation of `language/pattern.ts`, or whose formula cannot be worked out
 */
export function rulesOfPacks(packs: readonly Pack[]): readonly Rule[] {
	const phrases = new PackWords(packs);
	return packs.map((pack): Rule => {
		if (pack.search.type === 'metric') refuseBadFormula(pack.search.formula);
		const words = new WordsOfPack(pack, phrases);
		return {
			id: pack.id,
			meta: pack.meta,
			...(pack.own && { everywhere: true }),
			check: (document, context) => look({ pack, words, document, units: unitsFor(pack, document, context) }),
		};
	});
}

function look({ pack, ...rest }: Omit<Looking, 'search'>): Iterable<RuleFinding> {
	const { search } = pack;
	switch (search.type) {
		case 'existence':
		case 'substitution':
			return findWords({ pack, search, ...rest });
		case 'occurrence':
			return countWords({ pack, search, ...rest });
		case 'repetition':
			return findRepeats({ pack, search, ...rest });
		case 'consistency':
			return findChoices({ pack, search, ...rest });
		case 'conditional':
			return findMissing({ pack, search, ...rest });
		case 'metric':
			return measure({ pack, search, ...rest });
		case 'capitalization':
			return findCapitals({ pack, search, ...rest });
	}
}

/** The sentences that a pack judges. */
function unitsFor({ where }: Pack, document: PlanDocument, context: RuleContext): readonly Unit[] {
	const { profile } = context.type;
	return sentencesIn(document, context).filter(({ role, verbatim }) => {
		if (!where.verbatim && (verbatim || role === 'front')) return false;
		if (where.audiences && !where.audiences.includes(isEasyRead({ role }) ? 'easy-read' : profile.id)) return false;
		return where.roles === undefined || where.roles.includes(role);
	});
}
