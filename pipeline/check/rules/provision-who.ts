import type { Rule } from '../../model/rule.ts';
import { codeOfPractice } from '../sources.ts';
import { emptyWordsIn, spanOfCellWords } from '../text/provision-cells.ts';
import { namesGiver } from '../text/provision-doer.ts';
import { provisionPiecesOf } from '../text/provision-pieces.ts';

/** Every piece of provision says who gives it. */
export const provisionWho: Rule = {
	id: 'provision/who',
	meta: {
		title: 'Provision says who gives it: a job, a team or a name.',
		why: 'Where the plan names nobody, perhaps nobody gives the help.',
		mend: 'Write who does it, by job or by name: "The teaching assistant reads with him".',
		source: codeOfPractice('paragraph 9.69, section F'),
		level: 'error',
		law: false,
		aliases: ['P1'],
		examples: {
			place: 'provision',
			rewrite: {
				before: 'Daily phonics practice, 10 minutes.',
				after: 'The teaching assistant gives 10 minutes of phonics practice every day.',
			},
			bad: [
				'Daily reading practice, 10 minutes.',
				'He will be taught to type twice a week for 20 minutes.',
				'A cookery group every Tuesday for half an hour.',
				'Someone sits with her for 20 minutes every lunchtime.',
				'Training for lunchtime staff, 2 hours each September.',
				'A quiet break of 10 minutes, twice a day, in the library.',
				'Ned gets an hour of swimming each week.',
				'The programme runs for 20 minutes every day.',
				'Weekly mentoring, half an hour.',
				'Ned will be coached in football for an hour each Friday.',
			],
			good: [
				'The tutor reads with him for 10 minutes a day.',
				'Gran practises spellings with him every evening for 5 minutes.',
				'Mrs Roe teaches him to cook for an hour every Wednesday.',
				'A model club, run by two sixth-formers, every Monday for 40 minutes.',
				'A key to the lift, kept by Ned at all times.',
				'Two hours of training for staff each May from the hearing team.',
				'The office clerk delivers post with him for 10 minutes every Friday.',
				'Nia goes over three words with him each day for 5 minutes.',
				'This section says what Ned gets.',
				'No other provision is needed now.',
			],
		},
	},
	*check(document, context) {
		const people = new Set(
			document.meta.people.flatMap(({ name }) => name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word) && word !== document.meta.child)),
		);
		for (const piece of provisionPiecesOf(document, context)) {
			if (namesGiver(piece.tokens, context.words, people)) continue;
			if (piece.cells && !emptyWordsIn(piece, 'who', context.words)) continue;
			yield {
				message: 'This help does not say who gives it.',
				mend: 'Write who does it, by job or by name, such as "the class teacher" or "the speech and language therapist".',
				span: spanOfCellWords(piece, 'who'),
			};
		}
	},
};
