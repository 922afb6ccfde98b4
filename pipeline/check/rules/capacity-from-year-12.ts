import type { Rule } from '../../model/rule.ts';
import { yearReached } from '../school-years.ts';
import { gateshead } from '../sources.ts';
import { childOf } from '../wording.ts';

/** After the age at which everyone must learn, a young person's own wishes lead. Before it, nobody asks this question. */
const firstYear = 12;

/** A note on whether somebody can make a decision is for young people from Year 12. */
export const capacityFromYear12: Rule = {
	id: 'capacity/from-year-12',
	meta: {
		title: 'A note on whether somebody can make a decision is for young people from Year 12.',
		why: 'From Year 12 their own wishes lead. Before that, parents decide with the child.',
		mend: 'For a younger child write down what the child wants, and decide with the parents.',
		source: gateshead('aspirations, young people from Year 12'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: ['2017-03-14', '2012-09-01', '2011-03-14', '2010-09-01', '2013-01-01'].map(note),
			good: ['2010-08-31', '2010-02-03', '2009-03-14', '2008-01-01', '2004-05-05'].map(note),
		},
	},
	*check(document, { facts }) {
		const { born, places, top } = document.meta;
		if (born === undefined || yearReached(facts) >= firstYear) return;
		yield {
			message: `${childOf(document)} has not reached Year ${firstYear}.`,
			mend: 'Write what the child wants in the plan, and decide with the parents.',
			span: places.get('born') ?? top,
		};
	},
};

function note(born: string): string {
	return `document: capacity-note\nchild: Ned\nborn: ${born}\nissued: 2027-03-12\n\n## The decision\n\nNed chooses his course.`;
}
