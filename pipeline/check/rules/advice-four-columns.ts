import type { Table } from '../../model/block.ts';
import { tablesOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { placeOf } from '../outline.ts';
import { emptyCells, saysSomething } from '../rows.ts';
import { gloucestershire } from '../sources.ts';

const asks = [
	{
		column: 'need',
		says: 'what the child needs',
		mend: 'Write the need as the child lives it, such as "He can follow one instruction, not two".',
	},
	{ column: 'effect', says: 'what the need does to daily life', mend: 'Write what happens in the day because of this need.' },
	{ column: 'outcome', says: 'what could change', mend: 'Write what the child could do, how well and by when.' },
	{ column: 'how', says: 'how to help', mend: 'Write who does what, how often and for how long.' },
];

/** Advice has its four columns: the need, its effect, an outcome, and how to help. */
export const adviceFourColumns: Rule = {
	id: 'advice/four-columns',
	meta: {
		title: 'Advice says for each need what it does to daily life, what could change and how to help.',
		why: 'A plan can use advice only when it goes all the way from the need to the help.',
		mend: 'Write a table with the columns Need, What it does to daily life, Outcome and How to help. Fill each cell.',
		source: gloucestershire('How do I complete a My Plan+?, Analysis of Assessment'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				advice('| Need | Effect | Outcome | How to help |', '| He reads ten words. |  | Read 30 words by May. | 4 x 20 minutes a week. |'),
				advice('| Need | Effect | Outcome | How to help |', '| He reads ten words. | He gives up. | - | 4 x 20 minutes a week. |'),
				advice('| Need | Effect | Outcome | How to help |', '| He reads ten words. | He gives up. | Read 30 words by May. | N/A |'),
				advice('| Need | Effect | Outcome |', '| He reads ten words. | He gives up. | Read 30 words by May. |'),
				advice('| Need | Effect | Outcome | How to help |', '|  | He gives up. | Read 30 words by May. | 4 x 20 minutes a week. |'),
				advice('| Need | Effect | Outcome | How to help |', '|  |  |  |  |'),
				'document: advice\n\n## What Ned needs, and how to help\n\nNed needs time.',
			],
			good: [
				advice(
					'| Need | Effect | Outcome | How to help |',
					'| He reads ten words. | He gives up. | Read 30 words by May. | 4 x 20 minutes a week. |',
				),
				advice(
					'| How to help | Outcome | Effect | Need |',
					'| 4 x 20 minutes a week. | Read 30 words by May. | He gives up. | He reads ten words. |',
				),
				advice(
					'| Need | What it does to daily life | What could change | How to help |',
					'| He tires. | He stops. | Ask for a rest. | A rest at 10:30. |',
				),
				advice(
					'| Need | Effect on daily life | Outcome | Advice |',
					'| He tires. | He stops. | Ask for a rest. | A rest at 10:30. |\n|  |  |  |  |',
				),
				advice('| Need | Effect | Outcome | How to help |', '| No need was found. | None | None now | Look again in May. |'),
			],
		},
	},
	*check(document, { type }) {
		const tables = tablesOf(document, 'analysis').filter(({ table }) => table.rows.some(saysSomething));
		if (tables.length === 0) {
			const template = type.sections.find(({ tables: ids }) => ids.includes('analysis'));
			yield {
				message: 'This advice has no table of needs.',
				mend: 'Write a table with the columns Need, What it does to daily life, Outcome and How to help.',
				span: placeOf(
					document,
					document.sections.find(({ id }) => id === template?.id),
				),
			};
			return;
		}
		for (const { table } of tables) yield* gapsIn(table);
	},
};

function* gapsIn(table: Table) {
	for (const ask of asks) yield* emptyCells(table, ask);
}

function advice(columns: string, rows: string): string {
	return `document: advice\n\n## What Ned needs, and how to help\n\n${columns}\n${columns.replace(/[^|]+/g, '---')}\n${rows}\n`;
}
