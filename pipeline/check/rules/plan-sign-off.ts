import type { Row, Table } from '../../model/block.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import { readCalendarDate } from '../../model/calendar-date.ts';
import { cellOf, tablesOf } from '../../model/plan-parts.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import { placeOf, sectionOfRole } from '../outline.ts';
import { type ColumnAsk, emptyCells, saysSomething, spanOfCell, wordsIn } from '../rows.ts';
import { planningStage } from '../sources.ts';

const asks: readonly ColumnAsk[] = [
	{ column: 'what', says: 'which part the person signed off', mend: 'Write the part, such as "Health help, section G".' },
	{ column: 'who', says: 'who signed it off', mend: 'Write the name and the job of the person.' },
	{ column: 'date', says: 'when the person signed it off', mend: 'Write the day in full, such as 5 October 2026.' },
];

/** A final plan shows who signed off which part, and when. */
export const planSignOff: Rule = {
	id: 'plan/sign-off',
	meta: {
		title: 'A final plan shows who signed off which part, and when.',
		why: 'Parents want to see who agreed to pay for and give each kind of help.',
		mend: 'In section K, under "How this plan was decided", add a table: "What", "Who signed it off" and "Date".',
		source: planningStage('what parents said: a clear process for signing off and agreeing the final plan'),
		level: 'warning',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				'stage: final',
				signedOff('|  | Joy, plan officer | 5 May 2027 |'),
				signedOff('| Money for section F |  | 5 May 2027 |'),
				signedOff('| Money for section F | Joy, plan officer |  |'),
				signedOff('| Money for section F | Joy, plan officer | soon |'),
				signedOff('| Money for section F | Joy, plan officer | 31 November 2026 |'),
				signedOff('| Money for section F | Joy, plan officer | 5 May 2028 |'),
			],
			good: [
				'stage: draft',
				signedOff('| Money for section F | Joy, plan officer | 5 May 2027 |'),
				signedOff('| Health help, section G | Hana, health officer | 2027-05-05 |'),
				signedOff('| Money for section F | Joy | 12 May 2027 |\n| Section G | Hana | 5 May 2027 |'),
				signedOff('| The whole plan | Joy, plan officer | 12 May 2027 |\n|  |  |  |'),
			],
		},
	},
	*check(document, { type }) {
		const { stage, issued } = document.meta;
		if (stage !== 'final') return;
		const tables = tablesOf(document, 'sign-off').map(({ table }) => table);
		if (!tables.some(({ rows }) => rows.some(saysSomething))) {
			yield {
				message: 'This plan does not show who signed off which part.',
				mend: 'In section K, under "How this plan was decided", add a table: "What", "Who signed it off" and "Date".',
				span: placeOf(document, sectionOfRole(document, type, 'advice')),
				level: 'advice',
			};
			return;
		}
		for (const table of tables) {
			for (const ask of asks) yield* emptyCells(table, ask);
			for (const row of table.rows) yield* dayFaults(table, row, issued);
		}
	},
};

function* dayFaults(table: Table, row: Row, issued: CalendarDate | undefined): Generator<RuleFinding> {
	const typed = wordsIn(table, row, 'date');
	if (typed === '') return;
	const day = readCalendarDate(typed);
	const span = spanOfCell(row, cellOf(table, row, 'date'));
	if (day === undefined) {
		yield { message: 'This is not a date.', mend: 'Write the day in full, such as 5 October 2026.', span };
	} else if (issued !== undefined && day > issued) {
		yield {
			message: 'This sign-off came after the day when the council issued the plan.',
			mend: 'Check this date and the date after "issued".',
			span,
		};
	}
}

function signedOff(rows: string): string {
	return `
stage: final
issued: 2027-05-12

## Section K: Advice and information

### How this plan was decided

| What | Who signed it off | Date |
|---|---|---|
${rows}`;
}
