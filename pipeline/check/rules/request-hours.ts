import { cellOf, tablesOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { emptyCells, nameOfRow, saysSomething, spanOfCell, wordsIn } from '../rows.ts';
import { gateshead } from '../sources.ts';

const asks = [
	{ column: 'now', says: 'how much time the help takes now', mend: 'Write the time, such as "3 x 20 minutes a week", or "none".' },
	{ column: 'asked', says: 'how much time you ask for', mend: 'Write the time, such as "4 x 20 minutes a week", or "none".' },
] as const;

/** `12 hours`, `4 x 20 minutes a week`, `half a day`; or that there is none. */
const time = /\b(?:\d+(?:\.\d+)?|half an?|one|two|three|four|five|six)\b[^|]*\b(?:hours?|minutes?|days?)\b|^(?:none|no hours|nothing)\b/i;

/** A provision map gives the time of each help now, and the time that the school asks for; at least one differs. */
export const requestHours: Rule = {
	id: 'request/hours',
	meta: {
		title: 'A request to change help gives the hours now and the hours that the school asks for.',
		why: 'A panel cannot decide on "more help". It decides on hours.',
		mend: 'Write both times in each row, and change at least one.',
		source: gateshead('changes to provision and resources'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				map('| Reading lesson | Tom |  | 2 hours a week |'),
				map('| Reading lesson | Tom | 1 hour a week |  |'),
				map('| Reading lesson | Tom | some | more |'),
				map('| Reading lesson | Tom | 1 hour a week | 1 hour a week |'),
				map('| Reading lesson | Tom | 1 hour a week | as needed |'),
				map('|  |  |  |  |'),
			],
			good: [
				map('| Reading lesson | Tom | 1 hour a week | 2 hours a week |'),
				map('| Reading lesson | Tom | none | 4 x 20 minutes a week |'),
				map('| Reading lesson | Tom | 3 x 20 minutes a week | None, because he reads well now |'),
				map('| Reading lesson | Tom | 1 hour | 1 hour |\n| Talking group | Ann | none | half an hour a week |'),
				map('| Training | Grace | no hours | one day a year |'),
			],
		},
	},
	*check(document) {
		for (const { table } of tablesOf(document, 'hours')) {
			for (const ask of asks) yield* emptyCells(table, ask);
			const rows = table.rows.filter(saysSomething);
			const both = rows.map((row) => [wordsIn(table, row, 'now'), wordsIn(table, row, 'asked')] as const);
			for (const [index, row] of rows.entries()) {
				for (const { column, says, mend } of asks) {
					const words = wordsIn(table, row, column);
					if (words === '' || time.test(words)) continue;
					yield { message: `${nameOfRow(row)} does not say ${says}.`, mend, span: spanOfCell(row, cellOf(table, row, column)) };
				}
				if (index > 0 || both.some(([now, asked]) => now !== asked)) continue;
				yield { message: 'This asks for no change.', mend: 'Write the time that you ask for in the last column.', span: row.span };
			}
			if (rows.length === 0)
				yield { message: 'The table of help is empty.', mend: 'Add a row for each help that should change.', span: table.span };
		}
	},
};

function map(rows: string): string {
	return `document: provision-request
child: Ned

## Help now and help we ask for

| What help | Who gives it | Hours now | Hours we ask for |
|---|---|---|---|
${rows}`;
}
