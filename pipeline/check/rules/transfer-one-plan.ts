import { cellOf, tablesOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { hasRows, placeOf } from '../outline.ts';
import { emptyCells, saysSomething, spanOfCell, wordsIn } from '../rows.ts';
import { gloucestershire } from '../sources.ts';
import { quoted } from '../wording.ts';

/** Afterwards there is one plan: each plan that there is now moves into it, or ends. */
export const transferOnePlan: Rule = {
	id: 'transfer/one-plan',
	meta: {
		title: 'After a move there is one plan: each older plan moves into it, or ends.',
		why: 'With two plans nobody knows which one counts, and the family tells everything twice.',
		mend: 'Write of each plan that it "moves into the new plan" or "ends on" a day.',
		source: gloucestershire('whether a child has two plans side by side'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				plans('| Early-help plan | It goes on |'),
				plans('| Early-help plan |  |'),
				plans('|  | It ends |'),
				plans(''),
				plans('| My Plan+ | It stays beside the new plan |'),
			],
			good: [
				plans('| Early-help plan | It ends on 19 April 2027 |'),
				plans('| My Plan+ | It moves into the new plan |'),
				plans('| Statement | The new plan takes its place |'),
				plans('| Statement | It ends |\n| My Plan | It moves into the new plan |'),
				plans('| Health plan | All of it moves into the new plan |'),
			],
		},
	},
	*check(document) {
		const section = document.sections.find(({ id }) => id === 'one-plan');
		if (section === undefined) return;
		const tables = tablesOf(document, 'plans').map(({ table }) => table);
		if (!tables.some(hasRows)) {
			yield {
				message: 'No plan that there is now stands here.',
				mend: 'Add a row for each plan, and what happens to it.',
				span: placeOf(document, section),
			};
		}
		for (const table of tables) {
			yield* emptyCells(table, { column: 'plan', says: 'which plan it is about', mend: 'Write the name of the plan.' });
			yield* emptyCells(table, {
				column: 'what',
				says: 'what happens to the plan',
				mend: 'Write "It moves into the new plan" or "It ends on" a day.',
			});
			for (const row of table.rows.filter(saysSomething)) {
				const what = wordsIn(table, row, 'what');
				if (what === '' || /\b(?:moves?|ends?|takes its place)\b/i.test(what)) continue;
				yield {
					message: `${quoted(wordsIn(table, row, 'plan'))} would stand beside the new plan.`,
					mend: 'Write "It moves into the new plan" or "It ends on" a day.',
					span: spanOfCell(row, cellOf(table, row, 'what')),
				};
			}
		}
	},
};

function plans(rows: string): string {
	return `document: transfer-notice\n\n## One plan\n\n| Plan there is now | What happens to it |\n|---|---|\n${rows}`;
}
