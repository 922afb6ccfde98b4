import type { Token } from '../../language/tokens.ts';
import type { Rule } from '../../model/rule.ts';
import type { WordLists } from '../../model/words.ts';
import { codeOfPractice } from '../sources.ts';
import { isCover } from '../text/amount-of-help-cover.ts';
import { saysHowLong } from '../text/amount-of-help-length.ts';
import { saysHowOften } from '../text/amount-of-help-often.ts';
import { emptyWordsIn, spanOfCellWords } from '../text/provision-cells.ts';
import { provisionPiecesOf } from '../text/provision-pieces.ts';
import { givenIn } from '../text/provision-things.ts';

/** Every piece of provision says how often it happens. */
export const provisionFrequency: Rule = {
	id: 'provision/frequency',
	meta: {
		title: 'Provision says how often it happens.',
		why: 'Anyone can check a number. "Regular" and "frequent" mean what each reader likes.',
		mend: 'Write how often, as a number or a time: "3 times a week" or "every lesson".',
		source: codeOfPractice('paragraph 9.69, section F'),
		level: 'error',
		law: false,
		aliases: ['P1'],
		examples: {
			place: 'provision',
			rewrite: { before: 'The tutor helps for 10 minutes.', after: 'The tutor helps for 10 minutes every morning.' },
			bad: [
				'The tutor reads with him for 10 minutes.',
				'A nurse gives frequent checks, 5 minutes.',
				'Ongoing sessions of 40 minutes with the art therapist.',
				'Mr Roe hears him read for 20 minutes on a regular basis.',
				'The mentor talks with her for half an hour in the garden room.',
				'Help as needed from the teaching assistant, 10 minutes.',
				'From September, the tutor teaches him Braille for an hour.',
				'The nurse checks his pump as and when, for 5 minutes.',
			],
			good: [
				'The tutor reads with him for 10 minutes on Mondays.',
				'3 x 20 minutes a week with the tutor.',
				'A nurse is on site at all times.',
				'Every other Friday, the orthoptist tests his eyes for 20 minutes.',
				'The therapist sees her termly for 30 minutes.',
				'A sloping desk, set up by the teacher.',
				'The caretaker will move his peg by 5 January 2027.',
				'The tutor helps for half an hour each maths lesson.',
				'A buddy walks with her to each new room for 5 minutes.',
				'Ms Roe coaches his swimming, Mon/Wed/Fri, 30 minutes.',
			],
		},
	},
	*check(document, context) {
		const { words } = context;
		for (const piece of provisionPiecesOf(document, context)) {
			if (piece.cells ? !emptyWordsIn(piece, 'how-often', words) : isThingThatStays(piece.tokens, words)) continue;
			if (saysHowOften(piece.tokens, words) || isCover(piece.tokens, words)) continue;
			yield {
				message: 'This help does not say how often it happens.',
				mend: 'Write how often, such as "3 times a week" or "every lesson".',
				span: spanOfCellWords(piece, 'how-often'),
			};
		}
	},
};

/** A thing that is simply there; where it has a number of minutes, somebody uses it now and then. */
function isThingThatStays(tokens: readonly Token[], words: WordLists): boolean {
	return givenIn(tokens, words) === 'thing' && !saysHowLong(tokens, words);
}
