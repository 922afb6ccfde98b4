import type { Row, Table } from '../../model/block.ts';
import { cellOf, tablesOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { saysPhrase } from '../phrases.ts';
import { nameOfRow, saysSomething, spanOfCell, wordsIn } from '../rows.ts';
import { gateshead } from '../sources.ts';

/** A meeting takes about an hour. A quarter more is still about an hour. Our own allowance. */
const mostMinutes = 75;

/** Most of the hour goes to the outcomes and the action plan. */
export const meetingMostTime: Rule = {
	id: 'meeting/most-time',
	meta: {
		title: 'A meeting takes about an hour, and most of it goes to outcomes and the action plan.',
		why: 'The action plan is what changes the year of the child. People can send the rest in writing.',
		mend: 'Give the action plan more minutes than any other part.',
		source: gateshead('what the meeting covers'),
		level: 'warning',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				times(['What works', '30 minutes'], ['Outcomes and the action plan', '20 minutes']),
				times(['What works', '20 minutes'], ['Outcomes', '20 minutes']),
				times(['What works', '20 minutes'], ['Changes to the plan', '30 minutes']),
				times(['What works', '30 minutes'], ['Action plan', '60 minutes']),
				times(['What works', 'a while'], ['Action plan', '30 minutes']),
			],
			good: [
				times(['What works', '10 minutes'], ['Outcomes and the action plan', '30 minutes']),
				times(['Strengths', '15 minutes'], ['Action plan', '35 minutes']),
				times(['Action plan', '40 minutes']),
				times(['Outcomes', '20 minutes'], ['Action plan', '20 minutes'], ['Profile', '5 minutes']),
				times(['Next steps', '45'], ['What works', '15']),
			],
		},
	},
	*check(document, { words }) {
		for (const { table } of tablesOf(document, 'items')) {
			const rows = table.rows.filter(saysSomething).map((row) => ({ row, minutes: minutesIn(table, row) }));
			for (const { row, minutes } of rows) {
				if (minutes !== undefined) continue;
				yield {
					message: `${nameOfRow(row)} does not say how many minutes it takes.`,
					mend: 'Write a number, such as "10 minutes".',
					span: spanOfCell(row, cellOf(table, row, 'minutes')),
				};
			}
			const total = rows.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
			const isPlan = (row: Row) => saysPhrase(wordsIn(table, row, 'item'), 'agenda-action-plan', words);
			const most = Math.max(0, ...rows.filter(({ row }) => isPlan(row)).map(({ minutes }) => minutes ?? 0));
			const longer = rows.find(({ row, minutes }) => !isPlan(row) && (minutes ?? 0) >= most);
			if (longer) {
				yield {
					message: 'This part takes as long as the action plan, or longer.',
					mend: 'Give the action plan the most time, and ask for changes in writing.',
					span: longer.row.span,
				};
			}
			if (total > mostMinutes) {
				yield {
					message: `All parts together take ${total} minutes.`,
					mend: 'Make them shorter: about an hour is enough.',
					span: table.span,
				};
			}
		}
	},
};

function minutesIn(table: Table, row: Row): number | undefined {
	const digits = /\d+/.exec(wordsIn(table, row, 'minutes'));
	return digits ? Number(digits[0]) : undefined;
}

function times(...parts: readonly (readonly [part: string, time: string])[]): string {
	const rows = parts.map(([part, time]) => `| ${part} | Tom | ${time} |`).join('\n');
	return `document: action-planning-agenda\nchild: Ned\n\n## How long each part takes\n\n| Part | Who begins | How long |\n|---|---|---|\n${rows}`;
}
