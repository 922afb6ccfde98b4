import { findPhrases } from '../../language/phrases.ts';
import type { Rule } from '../../model/rule.ts';
import { codeOfPractice } from '../sources.ts';
import { isQuoted } from '../text/quotations.ts';
import { sentencesIn } from '../text/sentences-in.ts';
import { quoted } from '../wording.ts';

/** Provision is what this child gets beyond what every child gets. */
export const provisionOrdinary: Rule = {
	id: 'provision/ordinary',
	meta: {
		title: 'Provision is more than every child in the school gets.',
		why: 'Special provision is additional to what a school gives to every child. A plan that lists the ordinary adds nothing.',
		mend: 'Write what this child gets and other children do not.',
		source: codeOfPractice('paragraph 9.69, section F, and page 16'),
		level: 'warning',
		law: false,
		aliases: ['P4'],
		examples: {
			place: 'provision',
			rewrite: {
				before: 'Quality first teaching from the class teacher in every lesson.',
				after: 'The class teacher shows each step with a picture in every lesson.',
			},
			bad: [
				'Quality first teaching from the class teacher in every lesson.',
				'A differentiated curriculum in every lesson from the class teacher.',
				'High-quality teaching every day by all staff.',
				'The school follows its whole-school behaviour policy with him every day.',
				'A broad and balanced curriculum, taught by the class teacher each day.',
			],
			good: [
				'The class teacher gives him the task in three short steps in every lesson.',
				'The teaching assistant reads each question to him in every test.',
				'The tutor teaches letter sounds for 20 minutes a day.',
				'The class teacher marks his work with him for 5 minutes a day.',
				'Good light at his desk in every lesson, checked by the caretaker.',
			],
		},
	},
	*check(document, context) {
		const phrases = context.words.phrases.get('help-ordinary') ?? [];
		for (const unit of sentencesIn(document, context)) {
			if (unit.role !== 'provision' || unit.verbatim) continue;
			for (const { first, after } of findPhrases(unit.tokens, phrases)) {
				const [start, end] = [unit.tokens[first]?.start ?? 0, unit.tokens[after - 1]?.end ?? 0];
				if (isQuoted(unit.text, start, end)) continue;
				yield {
					message: `${quoted(unit.text.slice(start, end))} is what every child gets.`,
					mend: 'Write what this child gets beyond that, such as "each task in three short steps, with a picture".',
					span: unit.spanOf(start, end),
				};
			}
		}
	},
};
