import { tablesOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { emptyCells } from '../rows.ts';
import { gateshead } from '../sources.ts';

const asks = [
	{ column: 'step', says: 'what the step is', mend: 'Write what the child will do by then, with a number.' },
	{ column: 'help', says: 'what will help', mend: 'Write which help of the plan makes this step possible.' },
	{ column: 'how-often', says: 'how often the help happens', mend: 'Write how often, such as "3 times a week".' },
	{ column: 'who', says: 'who helps', mend: 'Write who helps, by job or by name.' },
	{
		column: 'how-we-know',
		says: 'how we will know',
		mend: 'Write what will show it, such as a chart, a score or a piece of work.',
	},
];

/** Every step says what it is, what helps, how often, who helps and how everyone will know. */
export const stepsComplete: Rule = {
	id: 'steps/complete',
	meta: {
		title: 'Every step says what it is, what helps, how often, who helps and how we will know.',
		why: 'At the review nobody can check a step that they cannot see or count.',
		mend: 'Fill each cell of the table of steps.',
		source: gateshead('the Action Plan, and writing outcomes, points d and e'),
		level: 'error',
		law: false,
		aliases: ['O4'],
		examples: {
			place: 'document',
			bad: [
				step('|  | A lesson | Daily | Tom | A word list |'),
				step('| Read 30 words. |  | Daily | Tom | A word list |'),
				step('| Read 30 words. | A lesson |  | Tom | A word list |'),
				step('| Read 30 words. | A lesson | Daily |  | A word list |'),
				step('| Read 30 words. | A lesson | Daily | Tom |  |'),
			],
			good: [
				step('| Read 30 words. | A lesson | Daily | Tom | A word list |'),
				step('| Read 30 words. He reads 10 now. | A lesson | 4 x 20 minutes a week | Tom | He reads them on two days. |'),
				step('| Read 30 words. | A lesson | Daily | Tom | A word list |\n| Read 60 words. | A lesson | Daily | Ann | A word list |'),
				`
## Section E: Outcomes

:::outcome[Reading to a friend]{for="Reading"}
Read a story.
:::`,
				`
## Section F: Help at school

| What | Who | How often | How long | Helps with |
|---|---|---|---|---|
| Reading lesson | Tom | Every day | 20 minutes | Reading |`,
			],
		},
	},
	*check(document) {
		for (const { table } of tablesOf(document, 'steps')) {
			for (const ask of asks) yield* emptyCells(table, ask);
		}
	},
};

function step(rows: string): string {
	return `
## Section E: Outcomes

:::outcome[Reading to a friend]{for="Reading"}
Read a story.

| Step | What will help | How often | Who | How we will know |
|---|---|---|---|---|
${rows}
:::`;
}
