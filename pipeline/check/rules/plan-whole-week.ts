import { daysOfTheWeek } from '../../language/calendar-words.ts';
import { tablesOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { placeOf, sectionOfRole } from '../outline.ts';
import { type ColumnAsk, emptyCells, saysSomething, wordsIn } from '../rows.ts';
import { lastAge, yearReached } from '../school-years.ts';
import { codeOfPractice } from '../sources.ts';
import { daysIn } from '../text/week-days.ts';
import { childOf, listInWords } from '../wording.ts';

/** The first school year after compulsory school age. */
const firstYear = 12;

const asks: readonly ColumnAsk[] = [
	{ column: 'morning', says: 'what happens in the morning', mend: 'Write it, or write "At home".' },
	{ column: 'afternoon', says: 'what happens in the afternoon', mend: 'Write it, or write "At home".' },
	{ column: 'evening', says: 'what happens in the evening', mend: 'Write it, or write "At home".' },
	{ column: 'who', says: 'who is there to help', mend: 'Write who it is, or write "Nobody is needed".' },
];

/** From Year 12 the plan shows the whole week, at college and away from it. */
export const planWholeWeek: Rule = {
	id: 'plan/whole-week',
	meta: {
		title: 'From Year 12 the plan shows the whole week, day by day.',
		why: 'College often fills three days. Families must know who helps on the other days and in the evenings.',
		mend: 'In section F, add a table: Day, Morning, Afternoon, Evening, Who. Give each day of the week a row.',
		source: codeOfPractice('paragraphs 8.39 and 8.40, packages of support across five days a week'),
		level: 'warning',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				'born: 2009-09-15',
				'born: 2003-03-14',
				'born: 2010-11-20\nyear: Year 12',
				week('| Monday to Friday | College | College | At home | Tutor |'),
				week('| Weekdays | College | College | At home | Tutor |\n| Saturday | At home | Swimming | At home | Helper |'),
				week('| Every day | College |  | At home | Tutor |'),
				week('| Every day | College | College | At home |  |'),
			],
			good: [
				'born: 2017-03-14',
				'born: 2009-09-15\nyear: Year 11',
				week('| Every day | College | Work | At home | Tutor |'),
				week('| Monday to Friday | College | Work | At home | Tutor |\n| Saturday and Sunday | At home | Club | At home | Ann |'),
				week('| Weekdays | College | Work | At home | Tutor |\n| Weekend | At home | Club | At home | Ann |'),
				week('| Mon, Tue, Wed | College | Work | At home | Tutor |\n| Thu–Sun | At home | Club | At home | Ann |'),
			],
		},
	},
	*check(document, { type, facts }) {
		if (yearReached(facts) < firstYear || (facts.age ?? 0) > lastAge) return;
		const tables = tablesOf(document, 'week').map(({ table }) => table);
		const [table] = tables;
		if (!table || !tables.some(({ rows }) => rows.some(saysSomething))) {
			yield {
				message: `The plan does not show the whole week of ${childOf(document)}.`,
				mend: 'Add a table: Day, Morning, Afternoon, Evening, Who. Give each day of the week a row.',
				span: placeOf(document, sectionOfRole(document, type, 'provision')),
			};
			return;
		}
		const told = new Set(tables.flatMap((one) => one.rows.flatMap((row) => daysIn(wordsIn(one, row, 'day')))));
		const missing = daysOfTheWeek.filter((day) => !told.has(day));
		if (missing.length > 0) {
			yield {
				message: `The week has nothing for ${listInWords(missing)}.`,
				mend: 'Give each day a row, or put days together, such as "Saturday and Sunday".',
				span: table.columns[0]?.span ?? table.span,
			};
		}
		for (const one of tables) for (const ask of asks) yield* emptyCells(one, ask);
	},
};

function week(rows: string): string {
	return `
born: 2009-09-15

## Section F: Special educational provision

| What Ned will get | Who gives it | How often | How long | Helps with |
|---|---|---|---|---|
| Reading lesson | Class teacher | Every school day | 20 minutes | Reading |

| Day | Morning | Afternoon | Evening | Who |
|---|---|---|---|---|
${rows}`;
}
