import type { Rule } from '../../model/rule.ts';
import { gateshead } from '../sources.ts';
import { outcomeFaultsIn } from '../text/outcome-faults.ts';
import { childOf, quoted } from '../wording.ts';

/** An outcome starts with something that the child does. */
export const outcomeActionVerb: Rule = {
	id: 'outcome/action-verb',
	meta: {
		title: 'An outcome starts with something that the child does.',
		why: 'Nobody can watch a mood or a thing happen. People can see what a child does, and tick it off.',
		mend: 'Start with a verb for what people will see or hear, such as say, make, choose or walk.',
		source: gateshead('writing outcomes, point b'),
		level: 'error',
		law: false,
		aliases: ['O2'],
		examples: {
			place: 'outcome-short',
			rewrite: { before: 'Improved sleep by May 2027.', after: 'Sleep for 9 hours on 5 nights out of 7 by May 2027.' },
			bad: [
				'Improved sleep by May 2027.',
				'Ned will be calmer by Easter.',
				'Social confidence by Year 6.',
				'In the spring term, Ned is settled at nursery.',
				'Time management by the end of Year 9.',
				'A good night routine by May.',
				'Be independent with his lunch by Easter.',
			],
			good: [
				'List three safe adults by May 2027.',
				'By Easter, Ned will post a letter alone.',
				'To zip a coat by Year 6.',
				'Time an egg with a timer by May.',
				'Book a table by phone by Year 10.',
				'Ned will be on time four days a week by May.',
				'Hand a pen to a friend by May.',
			],
		},
	},
	*check(document, context) {
		for (const fault of outcomeFaultsIn(document, context)) {
			if (fault.kind !== 'no-action') continue;
			yield {
				message: `${quoted(fault.words)} is nothing that people can see ${childOf(document)} do.`,
				mend: `Write what ${childOf(document)} will do, with a verb such as say, make, choose or walk.`,
				span: fault.span,
			};
		}
	},
};
