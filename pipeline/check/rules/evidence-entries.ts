import { readCalendarDate } from '../../model/calendar-date.ts';
import { cellOf, tablesOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { evidenceLog } from '../evidence/a-log.ts';
import { type ColumnAsk, emptyCells, saysSomething, spanOfCell, wordsIn } from '../rows.ts';
import { gateshead } from '../sources.ts';
import { quoted } from '../wording.ts';

const asks: readonly ColumnAsk[] = [
	{ column: 'date', says: 'on which day it was', mend: 'Write the day, such as "12 March 2027".' },
	{ column: 'kind', says: 'what kind of evidence it is', mend: 'Write the kind, such as "Sample of work".' },
	{ column: 'seen', says: 'what you saw', mend: 'Write what you saw, with a number where there is one.' },
	{ column: 'who', says: 'who wrote it down', mend: 'Write the name of the person who saw it.' },
];

/** Entries are whole, have a real day, stand in the order of time, and are not of days to come. */
export const evidenceEntries: Rule = {
	id: 'evidence/entries',
	meta: {
		title: 'Each entry has its day, its kind, what people saw and who wrote it down, in the order of time.',
		why: 'At the meeting everyone must be able to see how things grew, and whom to ask.',
		mend: 'Fill each cell, and put the oldest entry first.',
		source: gateshead('how we will know that an outcome was met'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				evidenceLog('|  | Sample of work | 10 words | Tom |'),
				evidenceLog('| 8 January 2027 | Sample of work | 10 words |  |'),
				evidenceLog('| January | Sample of work | 10 words | Tom |'),
				evidenceLog('| 8 March 2027 | Sample of work | 20 words | Tom |\n| 8 January 2027 | Sample of work | 10 words | Tom |'),
				evidenceLog('| 8 June 2027 | Sample of work | 10 words | Tom |'),
			],
			good: [
				evidenceLog('| 8 January 2027 | Sample of work | 10 words | Tom |'),
				evidenceLog('| 2027-01-08 | Sample of work | 10 words | Tom |'),
				evidenceLog('| 8 January 2027 | Test | 10 words | Tom |\n| 8 January 2027 | Sample of work | 11 words | Ann |'),
				evidenceLog('| 21 May 2027 | Sample of work | 10 words | Tom |'),
				evidenceLog('|  |  |  |  |'),
			],
		},
	},
	*check(document) {
		const { issued } = document.meta;
		for (const { table } of tablesOf(document, 'entries')) {
			for (const ask of asks) yield* emptyCells(table, ask);
			let before = '';
			for (const row of table.rows.filter(saysSomething)) {
				const words = wordsIn(table, row, 'date');
				if (words === '') continue;
				const day = readCalendarDate(words);
				const span = spanOfCell(row, cellOf(table, row, 'date'));
				if (day === undefined) {
					yield { message: `${quoted(words)} is no day.`, mend: 'Write the day, such as "12 March 2027".', span };
					continue;
				}
				if (day < before) yield { message: 'This entry is older than the one above it.', mend: 'Put the oldest entry first.', span };
				if (issued !== undefined && day > issued)
					yield { message: 'This day is after the day of the log.', mend: 'Check the day, and the date after "issued".', span };
				before = day;
			}
		}
	},
};
