import { blocksOfKind, tablesOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { saysPhrase } from '../phrases.ts';
import { wordsIn } from '../rows.ts';
import { essex } from '../sources.ts';
import { childOf } from '../wording.ts';

/** The row on independence says whether the child leans on help too much, and what could change. */
export const reviewOverReliance: Rule = {
	id: 'review/over-reliance',
	meta: {
		title: 'A review asks whether a child leans on help too much.',
		why: 'Help that nobody steps back from can keep a child from doing things alone.',
		mend: 'Write what the child now does alone, or where an adult will step back.',
		source: essex('chapter 7, Review: over-reliance on support'),
		level: 'warning',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				independence('Going well', 'Nothing'),
				independence('', ''),
				independence('The assistant packs the bag', 'Nothing'),
				independence('Kofi has help all day', 'Carry on'),
				independence('A good year', 'More of the same'),
			],
			good: [
				independence('Ned packs his bag by himself', 'Nothing'),
				independence('Going well', 'Tom will step back in maths'),
				independence('Ned still needs the help', 'Look again in July'),
				independence('Ned relies on Tom in maths', 'Try a week with a step list'),
				'document: one-plan\n\n## How did it go?\n\nThe review has not been held yet.',
			],
		},
	},
	*check(document, { words }) {
		if (blocksOfKind(document, 'review').length === 0) return;
		for (const { table } of tablesOf(document, 'life')) {
			for (const row of table.rows) {
				if (!saysPhrase(wordsIn(table, row, 'part'), 'review-independence', words)) continue;
				const said = `${wordsIn(table, row, 'worked')}\n${wordsIn(table, row, 'change')}`;
				if (saysPhrase(said, 'leans-on-help', words)) continue;
				yield {
					message: `The row on independence does not say whether ${childOf(document)} leans on help too much.`,
					mend: `Write what ${childOf(document)} now does alone, or where an adult will step back.`,
					span: row.span,
				};
			}
		}
	},
};

function independence(worked: string, change: string): string {
	return `document: one-plan

## How did it go?

:::review[Reading to a friend]{achieved="yes"}
Ned read a story.
:::

| Part of life | What worked | What to reduce, stop or change |
|---|---|---|
| Learning | Trains | Nothing |
| Independence | ${worked} | ${change} |`;
}
