import { cellOf, tablesOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { plainText } from '../../model/walk.ts';
import { nameOfRow, saysSomething, spanOfCell, wordsIn } from '../rows.ts';
import { essex } from '../sources.ts';
import { quoted } from '../wording.ts';

/** Tables whose cells have rules of their own, with messages of their own. */
const elsewhere = new Set(['provision', 'help', 'steps', 'advice', 'sign-off', 'panel', 'week']);

/** No cell is empty under a column that its table needs. */
export const tableCell: Rule = {
	id: 'table/cell',
	meta: {
		title: 'No cell is empty under a column that the table needs.',
		why: 'An empty cell leaves out who said it, how it is known, or by when it will be done.',
		mend: 'Fill the cell, or take the row out.',
		source: essex('One Planning checklist'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				admire('| Ned is kind. |  |'),
				admire('|  | Tom |'),
				admire('| Ned is kind. | - |\n| Ned is funny. | Ann |'),
				'document: one-plan\n\n## What do we know?\n\n| What we found | How we know | When |\n|---|---|---|\n| Ned counts to 20. |  | May 2026 |',
				'document: one-plan\n\n## How did it go?\n\n| What | Who | By when |\n|---|---|---|\n| Meet again | Tom |  |',
				'document: one-plan\n\n## How did it go?\n\n| What | Who | By when |\n|---|---|---|\n| Meet again | Tom | ASAP |',
			],
			good: [
				admire('| Ned is kind. | Tom |'),
				admire('| Ned is kind. | Tom |\n|  |  |'),
				'document: one-plan\n\n## What do we know?\n\n| What we found | How we know | When |\n|---|---|---|\n| Ned counts to 20. | A test | May 2026 |',
				'document: one-plan\n\n## How did it go?\n\n| What | Who | By when |\n|---|---|---|\n| Meet again | Tom | 10 February 2027 |',
				'document: one-plan\n\n## How did it go?\n\n| Day | Weather |\n|---|---|\n| Monday |  |',
			],
		},
	},
	*check(document, { type }) {
		for (const { table } of tablesOf(document)) {
			const template = type.tables.find(({ id }) => id === table.meaning && !elsewhere.has(id));
			for (const column of template?.columns ?? []) {
				const heading = table.columns.find(({ meaning }) => meaning === column.id);
				if (!column.required || !heading) continue;
				for (const row of table.rows) {
					if (!saysSomething(row)) continue;
					const words = wordsIn(table, row, column.id);
					if (column.id === 'by-when' && noDay.test(words)) {
						yield {
							message: `${quoted(words)} names no day.`,
							mend: 'Write the day, such as "8 January 2027".',
							span: spanOfCell(row, cellOf(table, row, column.id)),
						};
					}
					if (words !== '') continue;
					yield {
						message: `${nameOfRow(row)} has nothing under ${quoted(plainText(heading.children))}.`,
						mend: 'Fill the cell, or take the row out.',
						span: spanOfCell(row, cellOf(table, row, column.id)),
					};
				}
			}
		}
	},
};

/** Under `By when`: words that no calendar has. */
const noDay =
	/^(?:asap|as soon as (?:possible|practicable|we can|they can)|soon|shortly|later|ongoing|on-going|on ?going|when (?:possible|available|ready)|in due course)\.?$/i;

function admire(rows: string): string {
	return `document: one-plan\n\n## What do we like and admire?\n\n| What we like about Ned | Who said it |\n|---|---|\n${rows}`;
}
