import { tablesOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { textOf } from '../outline.ts';
import { saysPhrase } from '../phrases.ts';
import { nameOfRow, wordsIn } from '../rows.ts';
import { essex } from '../sources.ts';
import { childOf } from '../wording.ts';

/** Help that takes a child out of the class says that the child knows why, or that others leave the room too. */
export const helpAwayFromClass: Rule = {
	id: 'help/away-from-class',
	meta: {
		title: 'Where help takes a child out of the class, the child knows why and does not stand out.',
		why: 'A child who leaves without a reason can feel ashamed. Where children leave for many reasons, nobody stands out.',
		mend: 'Say how the child heard why, or who else leaves the room too. Keep the time away short.',
		source: essex('chapter 6, Do: stigma and time away from others'),
		level: 'warning',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				away('Reading lesson out of class'),
				away('Ned leaves the room for a reading lesson'),
				away('Ned is taken out of maths'),
				away('Withdrawal for reading'),
				away('Reading in a small room'),
			],
			good: [
				away('Reading lesson at his table'),
				away('Reading in a small room, with two friends'),
				away('Ned leaves the room for a reading lesson', 'Tom told Ned why, and Ned chose the time.'),
				away('Reading lesson out of class', 'Other children leave the room to read too.'),
				away('Ned reads to the class'),
			],
		},
	},
	*check(document, { words }) {
		const doing = document.sections.filter(({ id }) => id === 'doing').map(({ blocks }) => textOf(blocks));
		for (const { table, outcome } of tablesOf(document, 'help')) {
			const around = [...doing, textOf(outcome?.children.filter(({ kind }) => kind !== 'table') ?? [])].join('\n');
			for (const row of table.rows) {
				const what = wordsIn(table, row, 'what');
				if (!saysPhrase(what, 'leaves-class', words)) continue;
				if (saysPhrase(`${what}\n${wordsIn(table, row, 'needed')}\n${around}`, 'told-why', words)) continue;
				yield {
					message: `${nameOfRow(row)} takes ${childOf(document)} away from the class. The plan does not say who told ${childOf(document)} why.`,
					mend: `Write under "What are we doing?" how ${childOf(document)} heard why, or who else leaves the room too.`,
					span: row.span,
				};
			}
		}
	},
};

function away(what: string, doing = 'The lessons started on 14 September 2026.'): string {
	return `document: one-plan\nchild: Ned\n\n## What will Ned do, and who will help?\n\n:::outcome[Reading to a friend]{for="Reading" hope="A friend"}\nRead a story of 50 words to a friend.\n\n| What will happen | Who | How often | How long |\n|---|---|---|---|\n| ${what} | Tom | Every school day | 20 minutes |\n:::\n\n## What are we doing?\n\n${doing}`;
}
