import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { hasRows } from '../outline.ts';
import { anAnnualReview, wentWell } from '../review/an-annual-review.ts';
import { emptyCells } from '../rows.ts';
import { gateshead } from '../sources.ts';
import { quoted } from '../wording.ts';

const asks = [
	{
		column: 'how-known',
		says: 'how we know',
		mend: 'Write what shows it: a chart, a piece of work, a form, a test or what the parents saw.',
	},
	{ column: 'baseline', says: 'how it was at the start', mend: 'Write the number or the words from the start of the year.' },
	{
		column: 'level',
		says: 'how much would be enough',
		mend: 'Write the level that the plan asked for. Nobody does anything 100% of the time.',
	},
	{ column: 'found', says: 'how it is now', mend: 'Write what you found, with a number where there is one.' },
] as const;

/** Each review shows how it is known, where it began, what would be enough and how it is now. */
export const reviewEvidence: Rule = {
	id: 'review/evidence',
	meta: {
		title: 'Each review shows how we know: the start, what would be enough, and now.',
		why: 'Without something that everyone can look at, a review is only an opinion.',
		mend: 'Add a table inside the block: how we know, at the start, enough would be, now.',
		source: gateshead('how we will know that an outcome was met'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				shown(''),
				shown(table('')),
				shown('| How we know | At the start | Now |\n|---|---|---|\n| Word list | 10 words | 50 words |'),
				shown('| How we know | Enough would be | Now |\n|---|---|---|\n| Word list | 30 words | 50 words |'),
				shown('- Word list: 50 words'),
			],
			good: [
				shown(table('| Word list | 10 words | 30 words | 50 words |')),
				shown(table('| Word list | 10 words | 30 words | 50 words |\n| What Ned says | Boring | He likes one book | He likes two books |')),
				shown('| Evidence | Before | What we hoped for | What we found |\n|---|---|---|---|\n| A test | 60 | 70 | 75 |'),
				anAnnualReview([], '## How each outcome went\n\nThe meeting has not been held.'),
				'document: one-plan\n\n## How did it go?\n\nThe review has not been held yet.',
			],
		},
	},
	*check(document, { type }) {
		if (!type.tables.some(({ id }) => id === 'evidence')) return;
		for (const { label, children } of blocksOfKind(document, 'review')) {
			const tables = children.flatMap((block) => (block.kind === 'table' && block.meaning === 'evidence' ? [block] : []));
			if (!tables.some(hasRows)) {
				yield {
					message: `The review of ${quoted(label.name)} does not show how we know.`,
					mend: 'Add a table inside it: how we know, at the start, enough would be, now.',
					span: label.span,
				};
				continue;
			}
			for (const table of tables) {
				for (const ask of asks) if (!table.columns.some(({ meaning }) => meaning === ask.column)) yield* emptyCells(table, ask);
			}
		}
	},
};

function table(rows: string): string {
	return `| How we know | At the start | Enough would be | Now |\n|---|---|---|---|\n${rows}`;
}

function shown(evidence: string): string {
	return anAnnualReview([], wentWell('Reading to a friend]{achieved="yes"}', `Ned read a story.\n\n${evidence}`));
}
