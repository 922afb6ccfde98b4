import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { placeOf, sectionOfRole } from '../outline.ts';
import { gateshead } from '../sources.ts';
import { childOf } from '../wording.ts';

const adult = 18;

/** From 18 on, at least one outcome is marked as education or training. */
export const outcomeEducationTraining: Rule = {
	id: 'outcome/education-training',
	meta: {
		title: 'From the age of 18 it is plain which outcomes are education or training.',
		why: 'After 18 a plan goes on only while an outcome of education or training is open.',
		mend: 'Write training="yes" after the name of each such outcome.',
		source: gateshead('writing outcomes, point g'),
		level: 'error',
		law: false,
		aliases: ['O7'],
		examples: {
			place: 'document',
			bad: ['2008-11-23', '2008-03-14', '2006-03-14', '2005-03-14', '2004-03-14'].map((born) => adultPlan(born, '')),
			good: [
				...['2008-03-14', '2006-03-14', '2004-03-14'].map((born) => adultPlan(born, ' training="yes"')),
				adultPlan('2008-11-24', ''),
				adultPlan('2017-03-14', ''),
			],
		},
	},
	*check(document, { type, facts }) {
		const outcomes = blocksOfKind(document, 'outcome');
		if ((facts.age ?? 0) < adult || outcomes.length === 0 || outcomes.some(({ training }) => training)) return;
		yield {
			message: `${childOf(document)} is 18 or over, and no outcome has the mark of education or training.`,
			mend: 'Write training="yes" after the name of each such outcome. With none, the plan may end.',
			span: placeOf(document, sectionOfRole(document, type, 'outcome')),
		};
	},
};

function adultPlan(born: string, training: string): string {
	return `born: ${born}\n\n## Section E: Outcomes\n\n:::outcome[Reading]{for="Reading"${training}}\nRead a story.\n:::`;
}
