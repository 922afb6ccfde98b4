import { tablesOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { placeOf } from '../outline.ts';
import { emptyCells, saysSomething, wordsIn } from '../rows.ts';
import { gloucestershire } from '../sources.ts';

/** What a good plan is always clear about, and the words by which a row is known. */
const things = [
	{ says: 'the needs of the child as a person', known: /\bneeds?\b/i },
	{ says: 'the outcomes', known: /\boutcomes?\b|\bchanges?\b/i },
	{ says: 'the actions', known: /\bactions?\b|\bactivit/i },
	{ says: 'who does what, when and how often', known: /\bwho\b/i },
	{ says: 'the review date', known: /\breview\b|\blook again\b/i },
] as const;

/** An example of each. */
const rows = [
	'| Needs of Ned as a person | Clear | Nothing |',
	'| Outcomes | Clear | Say by when |',
	'| Actions | Clear | Nothing |',
	'| Who does what, when and how often | Partly | Name Grace |',
	'| Review date | Clear | Nothing |',
];

/** A quality note looks at all five things, and says of each what is clear and what would make it clearer. */
export const qualityFiveThings: Rule = {
	id: 'quality/five-things',
	meta: {
		title: 'A quality note looks at all five things, and says what is clear and what would help.',
		why: 'The same five things hold for every plan. An author can mend only what somebody names.',
		mend: 'Give each of the five things its row, with both cells filled.',
		source: gloucestershire('How do we ensure quality assurance of My Plan and My Plan+?, what a good quality plan is clear about'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [0, 1, 2, 3, 4].map((left) => note(rows.filter((_, index) => index !== left))),
			good: [
				note(rows),
				note([...rows].reverse()),
				note(rows.map((row) => row.replace('Clear', 'Good'))),
				note([...rows, '| Its length | Short | Nothing |']),
				'document: quality-note\n\n## What works well in this plan\n\nIt is short.',
			],
		},
	},
	*check(document) {
		const section = document.sections.find(({ id }) => id === 'five');
		if (section === undefined) return;
		const tables = tablesOf(document, 'five').map(({ table }) => table);
		const named = tables.flatMap((table) => table.rows.filter(saysSomething).map((row) => wordsIn(table, row, 'thing')));
		for (const { says, known } of things) {
			if (named.some((words) => known.test(words))) continue;
			yield { message: `The note does not look at ${says}.`, mend: 'Add a row for it.', span: placeOf(document, section) };
		}
		for (const table of tables) {
			yield* emptyCells(table, { column: 'clear', says: 'what is clear', mend: 'Write what you could see in the plan.' });
			yield* emptyCells(table, { column: 'clearer', says: 'what would make it clearer', mend: 'Write one change, or "nothing".' });
		}
	},
};

function note(lines: readonly string[]): string {
	return `document: quality-note\n\n## The five things\n\n| What we look at | What is clear | What would make it clearer |\n|---|---|---|\n${lines.join('\n')}`;
}
