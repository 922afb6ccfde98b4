import type { Rule } from '../../model/rule.ts';
import { codeOfPractice } from '../sources.ts';
import { sentencesIn } from '../text/sentences-in.ts';
import { vagueWordsIn } from '../text/vague-words.ts';
import { quoted } from '../wording.ts';

/** Provision says exactly what will be given. */
export const provisionVague: Rule = {
	id: 'provision/vague',
	meta: {
		title: 'Provision says exactly what is given, how often and for how long.',
		why: 'Nobody can tell whether "regular support" was given. What is exact can be checked, and must be given.',
		mend: 'Write numbers: how often, how long, how many people. Say what is done, not that something may be done.',
		source: codeOfPractice('paragraph 9.69, section F'),
		level: 'error',
		law: false,
		aliases: ['P2'],
		examples: {
			place: 'provision',
			bad: [
				'Some adult help.',
				'Input as and when.',
				'Would benefit from a calm room.',
				'Regular speech therapy from the therapist.',
				'Access to a laptop.',
				'Opportunities for paired work.',
				'A nurse visits where possible.',
				'Up to 5 hours a week with the tutor.',
			],
			good: [
				'The tutor helps at 9am daily for 10 minutes.',
				'Help at the start of each lesson, 5 minutes, from the tutor.',
				'A calm room, opened by the tutor daily for 15 minutes.',
				'A regular-size pencil with a grip in every lesson.',
				'Language group of no more than 4 children, 3 times a week, from the assistant.',
				'Step-free access to the hall every day.',
				'The nurse trains all staff each May for 2 hours.',
			],
		},
	},
	*check(document, context) {
		for (const unit of sentencesIn(document, context)) {
			if (unit.role !== 'provision' || unit.verbatim || unit.column === 'until' || unit.column === 'cost') continue;
			for (const { start, end } of vagueWordsIn(unit, context.words)) {
				yield {
					message: `${quoted(unit.text.slice(start, end))} leaves open what is given.`,
					mend: 'Write how often, how long and how many people. Leave out words that allow less.',
					span: unit.spanOf(start, end),
				};
			}
		}
	},
};
