import { blocksOfKind, nameKey, tablesOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { placeOf } from '../outline.ts';
import { emptyCells, wordsIn } from '../rows.ts';
import { scotland } from '../sources.ts';
import { quoted } from '../wording.ts';

const asks = [
	{ column: 'right', says: 'whether it is still right', mend: 'Write yes or no.' },
	{ column: 'why', says: 'why', mend: 'Write why it is still right, or why it is not.' },
];

/** A review of a Child's Plan says of each target whether it is still right, and why. */
export const reviewStillRight: Rule = {
	id: 'review/still-right',
	meta: {
		title: 'A review says of each target whether it is still right.',
		why: 'A target that no longer fits takes time from one that does.',
		mend: 'Add a row for each target: its name, yes or no, and why.',
		source: scotland('the questions of a review'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				asked(''),
				asked('| Reading | Yes | He likes it. |'),
				asked('| Reading to a friend |  | He likes it. |'),
				asked('| Reading to a friend | Yes |  |'),
				asked('| Reading to a friend | Yes | - |'),
			],
			good: [
				asked('| Reading to a friend | Yes | He likes it. |'),
				asked('| reading to a friend | No | He reads well now. |'),
				asked('| Reading to a friend | Yes | He likes it. |\n| Swimming | No | The pool is shut. |'),
				asked('| Reading to a friend | Partly | He wants longer books. |'),
				'document: one-plan\n\n## How did it go?\n\nThe review has not been held yet.',
			],
		},
	},
	*check(document, { type }) {
		if (!type.tables.some(({ id }) => id === 'still')) return;
		const tables = tablesOf(document, 'still').map(({ table }) => table);
		const answered = new Set(tables.flatMap((table) => table.rows.map((row) => nameKey(wordsIn(table, row, 'target')))));
		const section = document.sections.find(({ id }) => id === 'still');
		for (const { label } of blocksOfKind(document, 'review')) {
			if (answered.has(nameKey(label.name))) continue;
			yield {
				message: `Nobody says whether ${quoted(label.name)} is still right.`,
				mend: `Add a row to the table with the name ${quoted(label.name)}.`,
				span: placeOf(document, section),
			};
		}
		for (const table of tables) {
			for (const ask of asks) yield* emptyCells(table, ask);
		}
	},
};

function asked(rows: string): string {
	return `document: childs-plan-review\nchild: Ned

## Did we get there, and if not, why?

:::review[Reading to a friend]{achieved="yes"}
Ned read a story.
:::

## Is each target still right?

| Target | Still right? | Why |
|---|---|---|
${rows}`;
}
