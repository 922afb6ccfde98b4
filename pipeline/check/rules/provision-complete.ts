import { tablesOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { emptyCells } from '../rows.ts';
import { codeOfPractice } from '../sources.ts';

const asks = [
	{ column: 'what', says: 'what will happen', mend: 'Write what the child gets, so that anyone could check it.' },
	{ column: 'who', says: 'who gives this help', mend: 'Write who does it, by job or by name.' },
	{ column: 'how-often', says: 'how often', mend: 'Write how often, such as "3 times a week" or "every lesson".' },
	{ column: 'how-long', says: 'how long it lasts', mend: 'Write how long each time lasts, such as "20 minutes".' },
];

/** Every row of help says what, who, how often and how long. Which need it helps is asked by the golden thread. */
export const provisionComplete: Rule = {
	id: 'provision/complete',
	meta: {
		title: 'Every row of help says what it is, who gives it, how often and how long.',
		why: 'Help must be so clear that everyone knows whether it is happening.',
		mend: 'Fill each cell. Write a number of times and a number of minutes.',
		source: codeOfPractice('paragraph 9.69, section F'),
		level: 'error',
		law: true,
		aliases: ['P1'],
		examples: {
			place: 'document',
			bad: [
				help('| Reading lesson |  | Every day | 20 minutes | Reading |'),
				help('| Reading lesson | Tom |  | 20 minutes | Reading |'),
				help('| Reading lesson | Tom | Every day |  | Reading |'),
				help('|  | Tom | Every day | 20 minutes | Reading |'),
				help('| Reading lesson | - | Every day | N/A | Reading |'),
				`
document: one-plan

## What will Ned do, and who will help?

:::outcome[Reading to a friend]{for="Reading"}
Read a story.

| What will happen | Who | How often | How long |
|---|---|---|---|
| Reading lesson | Tom | Every day |  |
:::`,
			],
			good: [
				help('| Reading lesson | Tom | Every day | 20 minutes | Reading |'),
				help('| Reading lesson, 1:1 | Teaching assistant | 4 times a week | 20 minutes | Reading |'),
				help('| Ramp at the door | The school | At all times | All of the year | Reading |'),
				help('| Reading lesson | Tom | Every day | 20 minutes | Reading |\n|  |  |  |  |  |'),
				`
document: one-plan

## What will Ned do, and who will help?

:::outcome[Reading to a friend]{for="Reading"}
Read a story.

| What will happen | Who | How often | How long |
|---|---|---|---|
| Reading lesson | Tom | Every day | 10 minutes |
:::`,
			],
		},
	},
	*check(document) {
		for (const meaning of ['provision', 'help']) {
			for (const { table } of tablesOf(document, meaning)) {
				for (const ask of asks) yield* emptyCells(table, ask);
			}
		}
	},
};

function help(rows: string): string {
	return `
## Section F: Help at school

| What | Who | How often | How long | Helps with |
|---|---|---|---|---|
${rows}`;
}
