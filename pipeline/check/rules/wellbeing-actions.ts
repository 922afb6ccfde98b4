import { blocksOfKind, tablesOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { hasRows } from '../outline.ts';
import { emptyCells } from '../rows.ts';
import { childsPlanOrder } from '../sources.ts';
import { outcomeWith } from '../wellbeing/a-childs-plan.ts';
import { quoted } from '../wording.ts';

const asks = [
	{ column: 'what', says: 'what will happen', mend: 'Write what somebody will do.' },
	{ column: 'who', says: 'who is responsible', mend: 'Write the name or the job of one person.' },
	{
		column: 'how-we-know',
		says: 'how we will know that it worked',
		mend: 'Write what will show it, such as a chart or what the child tells us.',
	},
];

/** Each outcome of a Child's Plan has actions, and each action says who is responsible and what will show that it worked. */
export const wellbeingActions: Rule = {
	id: 'wellbeing/actions',
	meta: {
		title: "Each action of a Child's Plan says who is responsible, and how we will know that it worked.",
		why: 'An action without a name is nobody’s. Without a sign of success nobody can tell if it helped.',
		mend: 'Fill each cell of the table of what you will do.',
		source: childsPlanOrder('schedule: action, who is responsible, how to show success'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				outcomeWith(''),
				outcomeWith(action('|  | Tom | A word list |')),
				outcomeWith(action('| A reading lesson |  | A word list |')),
				outcomeWith(action('| A reading lesson | Tom |  |')),
				outcomeWith(action('| A reading lesson | - | A word list |')),
			],
			good: [
				outcomeWith(action('| A reading lesson | Tom | A word list |')),
				outcomeWith(action('| A reading lesson | Class teacher | Ned reads it to us |')),
				outcomeWith(action('| A lesson | Tom | A list |\n| A book at home | Ann | Ned tells Tom |')),
				outcomeWith(
					'| What we will do | Who is responsible | How often | How we will know |\n|---|---|---|---|\n| A lesson | Tom |  | A list |',
				),
				'document: one-plan\n\n## What do we know?\n\nNed is kind.',
			],
		},
	},
	*check(document, { type }) {
		if (!type.tables.some(({ id, columns }) => id === 'help' && columns.some((column) => column.id === 'how-we-know'))) return;
		const tables = tablesOf(document, 'help');
		for (const outcome of blocksOfKind(document, 'outcome')) {
			if (tables.some(({ table, outcome: holder }) => holder === outcome && hasRows(table))) continue;
			yield {
				message: `The outcome ${quoted(outcome.label.name)} does not say what anybody will do.`,
				mend: 'Add a table inside it: what we will do, who is responsible, how we will know.',
				span: outcome.label.span,
			};
		}
		for (const { table } of tables) {
			for (const ask of asks) yield* emptyCells(table, ask);
		}
	},
};

function action(rows: string): string {
	return `| What we will do | Who is responsible | How we will know |\n|---|---|---|\n${rows}`;
}
