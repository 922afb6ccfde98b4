import type { Rule } from '../../model/rule.ts';
import { codeOfPractice } from '../sources.ts';
import { isCover } from '../text/amount-of-help-cover.ts';
import { saysHowLong } from '../text/amount-of-help-length.ts';
import { isOnce } from '../text/amount-of-help-times.ts';
import { emptyWordsIn, spanOfCellWords } from '../text/provision-cells.ts';
import { provisionPiecesOf } from '../text/provision-pieces.ts';
import { givenIn } from '../text/provision-things.ts';

/** Help that takes somebody's time says how long it lasts. A thing, cover without a gap and a single task need no length. */
export const provisionDuration: Rule = {
	id: 'provision/duration',
	meta: {
		title: 'Help that takes time says how many minutes or hours it lasts.',
		why: 'Five minutes and an hour are not the same help. The plan must say which.',
		mend: 'Write how long each time lasts: "20 minutes" or "the whole lesson".',
		source: codeOfPractice('paragraph 9.69, section F'),
		level: 'error',
		law: false,
		aliases: ['P1'],
		examples: {
			place: 'provision',
			rewrite: { before: 'A nurse visits each term.', after: 'A nurse visits each term for one hour.' },
			bad: [
				'The tutor reads with him every day.',
				'A nurse visits each term.',
				'Three times a week, Miss Roe runs a reading group for four children.',
				'The counsellor sees him every second Thursday.',
				'Speech therapy from the therapist once a week.',
				'The nurse trains the lunchtime team once a year.',
				'Every 20 minutes, the teaching assistant gives him a movement break.',
				'The deputy head phones his mum every Friday.',
			],
			good: [
				'The tutor reads with him for an hour every day.',
				'He has a footrest in every lesson; the teacher sets it up.',
				'A nurse is on site at all times.',
				'Miss Roe reads with him from 9:00 to 9:20 every school day.',
				'The family worker calls every Monday for a quarter of an hour.',
				'The caretaker will move his peg by 5 January 2027.',
				'The teacher gives him a card with the words of the day every morning.',
				'Reading with the teaching assistant, 9:00-9:30 each day.',
				'A double lesson of woodwork with the technician every Thursday.',
				'Mr Roe is in the playground at every break.',
				'The youth worker takes her to the park for 90 minutes every Saturday.',
			],
		},
	},
	*check(document, context) {
		const { words } = context;
		for (const piece of provisionPiecesOf(document, context)) {
			if (piece.cells ? !emptyWordsIn(piece, 'how-long', words) : givenIn(piece.tokens, words) !== 'time' || isOnce(piece.tokens)) continue;
			if (saysHowLong(piece.tokens, words) || isCover(piece.tokens, words)) continue;
			yield {
				message: 'This help does not say how long it lasts.',
				mend: 'Write how long each time lasts, such as "20 minutes" or "the whole lesson".',
				span: spanOfCellWords(piece, 'how-long'),
			};
		}
	},
};
