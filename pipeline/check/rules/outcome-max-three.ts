import { tablesOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { saysSomething } from '../rows.ts';
import { gateshead } from '../sources.ts';
import { countInWords, quoted } from '../wording.ts';

const most = 3;

/** No more than three steps to one outcome. */
export const outcomeMaxThree: Rule = {
	id: 'outcome/max-three',
	meta: {
		title: 'An outcome has at most three steps.',
		why: 'Nobody can work well on many steps at once, and the most important ones get lost.',
		mend: 'Keep the three steps that matter most this year. Keep the others for the next review.',
		source: gateshead('writing outcomes, point f'),
		level: 'error',
		law: false,
		aliases: ['O6'],
		examples: {
			place: 'document',
			bad: [4, 5, 6, 7, 8].map(outcomeWithSteps),
			good: [0, 1, 2, 3].map(outcomeWithSteps).concat(`
## Section J: Personal budget

Nobody has asked for one.`),
		},
	},
	*check(document) {
		for (const { table, outcome } of tablesOf(document, 'steps')) {
			const rows = table.rows.filter(saysSomething);
			const fourth = rows[most];
			if (!outcome || !fourth) continue;
			yield {
				message: `The outcome ${quoted(outcome.label.name)} has ${countInWords(rows.length)} steps. Three is the most.`,
				mend: 'Keep the three that matter most this year, or make a second outcome.',
				span: fourth.span,
			};
		}
	},
};

function outcomeWithSteps(count: number): string {
	const rows = Array.from({ length: count }, (_, index) => `| Read ${10 * (index + 1)} words. | A lesson | Daily | Tom | A word list |`);
	const head = ['| Step | What will help | How often | Who | How we will know |', '|---|---|---|---|---|'];
	const table = count === 0 ? [] : ['', ...head, ...rows];
	return ['', '## Section E: Outcomes', '', ':::outcome[Reading to a friend]{for="Reading"}', 'Read a story.', ...table, ':::'].join('\n');
}
