import { type CalendarDate, printDate, readCalendarDate } from '../../model/calendar-date.ts';
import { cellOf, tablesOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { emptyCells, nameOfRow, saysSomething, spanOfCell, wordsIn } from '../rows.ts';
import { gateshead } from '../sources.ts';
import { quoted } from '../wording.ts';

const column = 'by-when';

/** Every step of an action plan ends within a year of the plan, on a day that is named. */
export const stepsWithinAYear: Rule = {
	id: 'steps/within-a-year',
	meta: {
		title: 'Every step of an action plan ends on a named day, within a year.',
		why: 'The next meeting looks at each step. By then each step must have ended.',
		mend: 'Write a day within a year, or make the step smaller.',
		source: gateshead('the Action Plan, short-term outcomes'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: ['', '12 January 2028', 'July 2027', '10 January 2027', 'soon'].map(step),
			good: ['16 July 2027', '11 January 2028', '12 January 2027', '2027-12-31', '1 September 2027'].map(step),
		},
	},
	*check(document, { type }) {
		const { issued } = document.meta;
		if (!type.tables.some(({ id, columns }) => id === 'steps' && columns.some((known) => known.id === column))) return;
		for (const { table } of tablesOf(document, 'steps')) {
			yield* emptyCells(table, { column, says: 'by when the step is done', mend: 'Write a day, such as "16 July 2027".' });
			for (const row of table.rows) {
				const words = wordsIn(table, row, column);
				if (words === '' || !saysSomething(row)) continue;
				const day = readCalendarDate(words);
				const span = spanOfCell(row, cellOf(table, row, column));
				if (day === undefined) {
					yield {
						message: `${nameOfRow(row)} says ${quoted(words)}, which is no day.`,
						mend: 'Write a day, such as "16 July 2027".',
						span,
					};
				} else if (issued !== undefined && day <= issued) {
					yield { message: `${nameOfRow(row)} ends before the action plan begins.`, mend: 'Check both dates.', span };
				} else if (issued !== undefined && day > aYearAfter(issued)) {
					yield {
						message: `${nameOfRow(row)} takes longer than a year.`,
						mend: `Make the step smaller, so that it ends by ${printDate(aYearAfter(issued))}.`,
						span,
					};
				}
			}
		}
	},
};

/** The last day of the year that begins on a day: 11 January 2028 for 11 January 2027. */
function aYearAfter(day: CalendarDate): CalendarDate {
	const [year = '', rest = ''] = [day.slice(0, 4), day.slice(4)];
	return `${Number(year) + 1}${rest === '-02-29' ? '-02-28' : rest}`;
}

function step(by: string): string {
	return `document: action-plan
child: Ned
issued: 2027-01-11

## What Ned will be able to do

:::outcome[Reading to a friend]{for="Reading"}
Read a story of 50 words to a friend.

| Step for this year | What will help | How often | Who | How we will know | By when |
|---|---|---|---|---|---|
| Read 30 words. | A lesson | Daily | Tom | A word list | ${by} |
:::`;
}
