import { findPhrases } from '../../language/phrases.ts';
import type { Rule } from '../../model/rule.ts';
import { gateshead } from '../sources.ts';
import { isOwnLevel } from '../text/outcome-levels.ts';
import { outcomeStatementsIn, phrasesNamed } from '../text/outcome-statements.ts';
import { quoted } from '../wording.ts';

/** No outcome asks for always, never or 100 %. */
export const outcomeAbsoluteLevel: Rule = {
	id: 'outcome/absolute-level',
	meta: {
		title: 'An outcome asks for a level that a child can reach, not for always or never.',
		why: 'Nobody does a thing right every time. One bad day would make the whole outcome fail.',
		mend: 'Write how often is good enough, such as "8 times out of 10" or "on 4 days a week".',
		source: gateshead('writing outcomes: the level to reach'),
		level: 'warning',
		law: false,
		aliases: ['O9'],
		examples: {
			place: 'outcome-short',
			rewrite: { before: 'Ned will never be late by May.', after: 'Ned will be on time on four days a week by May.' },
			bad: [
				'Ned will never be late by May.',
				'Share every single time by May.',
				'Work quietly 100% of class by May.',
				'By Easter, Ned will always ask before he takes a toy.',
				'Follow the rules of the lab at all times by Year 9.',
				'Wash his hands every time, without fail, by June.',
			],
			good: [
				'Ned will be on time four days a week by May.',
				'Share 8 times in 10 by May.',
				'Speak once in every class by May.',
				"Sort cards into 'always' and 'never' by May.",
				'Taste a food that he has never tried, once a week, by May.',
				'Thank somebody who always helps him, by Easter.',
				'Read 100 words to a friend by May.',
			],
		},
	},
	*check(document, context) {
		const levels = phrasesNamed(context.words, 'outcome-absolute-levels');
		for (const { sentence, own, head } of outcomeStatementsIn(document, context)) {
			const hit = findPhrases(own, levels).find(({ first }) => isOwnLevel(own, first, head.rest[0]));
			const [first, last] = [own[hit?.first ?? -1], own[(hit?.after ?? 0) - 1]];
			if (!first || !last) continue;
			yield {
				message: `Nobody can keep to ${quoted(sentence.text.slice(first.start, last.end).toLowerCase())}.`,
				mend: 'Write how often is good enough, such as "8 times out of 10" or "on 4 days a week".',
				span: sentence.spanOf(first.start, last.end),
			};
		}
	},
};
