import { cellOf, tablesOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { evidenceLog } from '../evidence/a-log.ts';
import { saysPhrase } from '../phrases.ts';
import { nameOfRow, spanOfCell, wordsIn } from '../rows.ts';
import { gateshead } from '../sources.ts';

/** Where a kind of evidence is named: under which column of which table. */
const places = [
	{ table: 'steps', column: 'how-we-know' },
	{ table: 'entries', column: 'kind' },
] as const;

/** Proof is of a kind that somebody can bring to the meeting. */
export const evidenceKind: Rule = {
	id: 'evidence/kind',
	meta: {
		title: 'Each step and each entry names the kind of evidence that people bring to the next meeting.',
		why: 'People must know from the first day what to keep. In July it is too late.',
		mend: 'Name it: notes of what people watch, samples of work, a form with the child, what parents see, or a score.',
		source: gateshead('how we will know that an outcome was met'),
		level: 'warning',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [...['When he can do it', '8 days out of 10', 'He will be better.'].map(step), ...['Good', 'Reading'].map(entry)],
			good: [
				...['A word list that Tom keeps', 'Tom watches him each week.', 'What his parents see'].map(step),
				...['At the start: sample of work', 'Questionnaire with Ned'].map(entry),
			],
		},
	},
	*check(document, { words }) {
		for (const { table: meaning, column } of places) {
			for (const { table } of tablesOf(document, meaning)) {
				for (const row of table.rows) {
					const kind = wordsIn(table, row, column);
					if (kind === '' || saysPhrase(kind, 'evidence-kinds', words)) continue;
					yield {
						message: `${nameOfRow(row)} names no kind of evidence.`,
						mend: 'Name what people keep: notes, work, a form with the child, what parents see, or a score.',
						span: spanOfCell(row, cellOf(table, row, column)),
					};
				}
			}
		}
	},
};

function step(known: string): string {
	return `document: action-plan
child: Ned

## What Ned will be able to do

:::outcome[Reading to a friend]{for="Reading"}
Read a story of 50 words to a friend.

| Step for this year | What will help | How often | Who | How we will know | By when |
|---|---|---|---|---|---|
| Read 30 words. | A lesson | Daily | Tom | ${known} | 16 July 2027 |
:::`;
}

function entry(kind: string): string {
	return evidenceLog(`| 8 January 2027 | ${kind} | 10 words | Tom |`);
}
