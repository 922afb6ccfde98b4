import type { Rule } from '../../model/rule.ts';
import { gateshead } from '../sources.ts';
import { openDegreeIn } from '../text/outcome-degrees.ts';
import { outcomeStatementsIn } from '../text/outcome-statements.ts';
import { quoted } from '../wording.ts';

/** An outcome that speaks of more or better says how much. */
export const outcomeMeasurable: Rule = {
	id: 'outcome/measurable',
	meta: {
		title: 'An outcome that speaks of more, better or often says how much.',
		why: 'Two people can look at the same day and not agree that it was "better". A number settles it.',
		mend: 'Write a number, such as how many times, for how long, or in how many lessons.',
		source: gateshead('writing outcomes, point d'),
		level: 'error',
		law: false,
		aliases: ['O4'],
		examples: {
			place: 'outcome-short',
			rewrite: { before: 'Share more with his sister by June.', after: 'Share a toy with his sister twice a day by June.' },
			bad: [
				'Sit better at lunch by May.',
				'Share more with his sister by June.',
				'Write neatly and more often by May.',
				'Behave appropriately in assembly by Easter.',
				'Ned will speak confidently to visitors by Year 9.',
				'Eat a wider range of food by the end of Year 4.',
			],
			good: [
				'Sit for all of lunch on four days by May.',
				'Share a toy twice a day by June.',
				'Write more than six words by May.',
				'Score 6 more marks in spelling by July.',
				'Sort stones into heavier and lighter ones by May.',
				'Ask for more with a sign by Easter.',
				'Tell an adult when he needs more time by May.',
				'Walk confidently to the shop on his own by Year 9.',
			],
		},
	},
	*check(document, context) {
		for (const statement of outcomeStatementsIn(document, context)) {
			const hit = statement.head.byOthers ? undefined : openDegreeIn(statement, context.words);
			const [first, last] = [statement.main[hit?.first ?? -1], statement.main[(hit?.after ?? 0) - 1]];
			if (!first || !last) continue;
			yield {
				message: `${quoted(statement.sentence.text.slice(first.start, last.end))} does not say how much.`,
				mend: 'Write a number, such as how many times, for how long, or in how many lessons.',
				span: statement.sentence.spanOf(first.start, last.end),
			};
		}
	},
};
