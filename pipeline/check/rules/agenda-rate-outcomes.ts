import { tablesOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { placeOf } from '../outline.ts';
import { emptyCells, saysSomething } from '../rows.ts';
import { gloucestershire } from '../sources.ts';

/** Under `Getting it right` stand the outcomes that people suggest, each with its person, and room to rate and to join them. */
export const agendaRateOutcomes: Rule = {
	id: 'agenda/rate-outcomes',
	meta: {
		title: 'The agenda lists the outcomes that people suggest, with room to rate and to join them.',
		why: 'A team that rates the same list together finds out where it agrees, and ends with one list.',
		mend: 'Add a table: "Outcome", "Who suggests it", "How important, 1 to 5" and "Joined with".',
		source: gloucestershire('What are Team Around the Child meetings and person-centred reviews?, sample agenda, item 4'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				'document: team-agenda\n\n## Getting it right together\n\nWe talk about outcomes.',
				rated('Outcome | Who suggests it', '| Ask with words | Olu |'),
				rated('Outcome | Who suggests it | How important, 1 to 5', '| Ask with words | Olu | |'),
				rated('Outcome | Who suggests it | How important, 1 to 5 | Joined with', '| Ask with words | | | |'),
				rated('Outcome | Who suggests it | How important, 1 to 5 | Joined with', '| | | | |'),
			],
			good: [
				rated('Outcome | Who suggests it | How important, 1 to 5 | Joined with', '| Ask with words | Olu | | |'),
				rated('Outcome | Who suggests it | How important, 1 to 5 | Joined with', '| Ask with words | Olu | 5 | Talk more |'),
				rated('Outcome | Who suggests it | How important | Joined with', '| Ask with words | Olu and Fay | | |'),
				rated('Outcome | Who suggests it | How important, 1 to 5 | Joined with', '| Ask with words | Olu | | |\n| | | | |'),
				'document: team-agenda\n\n## Welcome\n\nHello.',
			],
		},
	},
	*check(document) {
		const section = document.sections.find(({ id }) => id === 'right');
		if (section === undefined) return;
		const tables = tablesOf(document, 'rate').map(({ table }) => table);
		if (!tables.some(({ rows }) => rows.some(saysSomething))) {
			yield {
				message: 'No outcome stands here to rate.',
				mend: 'Add a table of what people suggest. Ask everyone for it before the meeting.',
				span: placeOf(document, section),
			};
		}
		for (const table of tables) {
			yield* emptyCells(table, { column: 'outcome', says: 'what could change', mend: 'Write the outcome.' });
			yield* emptyCells(table, { column: 'who', says: 'who suggests it', mend: 'Write whose idea it is.' });
			for (const { id, heading } of roomFor) {
				if (table.columns.some(({ meaning }) => meaning === id)) continue;
				yield {
					message: `The table has no column "${heading}".`,
					mend: 'Add the column, and leave it empty to write in.',
					span: table.columns[0]?.span ?? table.span,
				};
			}
		}
	},
};

const roomFor = [
	{ id: 'rating', heading: 'How important, 1 to 5' },
	{ id: 'joined', heading: 'Joined with' },
] as const;

function rated(columns: string, rows: string): string {
	const line = columns
		.split('|')
		.map(() => '---')
		.join('|');
	return `document: team-agenda\n\n## Getting it right together\n\n| ${columns} |\n|${line}|\n${rows}`;
}
