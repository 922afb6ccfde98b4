import type { ReviewBlock, Row, Table } from '../../model/block.ts';
import type { PlanDocument } from '../../model/document.ts';
import { blocksOfKind, cellOf, tablesOf } from '../../model/plan-parts.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import type { WordLists } from '../../model/words.ts';
import { textOf } from '../outline.ts';
import { isChild } from '../parents.ts';
import { saysPhrase } from '../phrases.ts';
import { emptyCells, saysSomething, spanOfCell, wordsIn } from '../rows.ts';
import { scotland } from '../sources.ts';
import { lieInside } from '../span-within.ts';
import { childOf, quoted } from '../wording.ts';

const asks = [
	{ column: 'reason', says: 'what adults did or did not do', mend: 'Write what got in the way that adults can change.' },
	{ column: 'action', says: 'what adults will change', mend: 'Write what somebody will now do otherwise.' },
	{ column: 'who', says: 'who will change it', mend: 'Write the name or the job of an adult.' },
];

/** A target that was missed belongs to the adults: it names their reason and their action, and never the child's fault. */
export const reviewAdultsOwn: Rule = {
	id: 'review/adults-own',
	meta: {
		title: 'A missed target names what adults did or did not do, and what they will change.',
		why: 'Adults chose the target and gave the help. A child who missed it needs another target or other help, not blame.',
		mend: 'Write a table inside the review: what we did or did not do, what we will change, who, by when.',
		source: scotland('who owns a missed target'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				missed('Ned did not read.'),
				missed('Ned did not read.', '|  | Teach Tom | Ann | 27 August 2027 |'),
				missed('Ned did not read.', '| Nobody taught Tom. |  | Ann | 27 August 2027 |'),
				missed('Ned did not read.', '| Nobody taught Tom. | Read daily | Ned | 27 August 2027 |'),
				missed('Ned refused to read.', '| Nobody taught Tom. | Teach Tom | Ann | 27 August 2027 |'),
				missed('Ned did not read.', '| Ned did not try. | Teach Tom | Ann | 27 August 2027 |'),
			],
			good: [
				missed('Ned did not read.', '| Nobody taught Tom. | Teach Tom | Ann | 27 August 2027 |'),
				missed(
					'Ned read half.',
					'| We chose books that were too long. | Choose shorter books | Class teacher | 27 August 2027 |',
					'partly',
				),
				missed(
					'Ned was ill.',
					'| We set the target for a whole year. | Set it for a term | Tom | 27 August 2027 |\n| We sent no books home. | Send books | Ann | 27 August 2027 |',
				),
				missed('Ned read a story.', '', 'yes'),
				'document: one-plan\n\n## How did it go?\n\nThe review has not been held yet.',
			],
		},
	},
	*check(document, { words, type }) {
		if (!type.tables.some(({ id }) => id === 'ours')) return;
		const tables = tablesOf(document, 'ours').map(({ table }) => table);
		for (const review of blocksOfKind(document, 'review')) {
			if (review.achieved === undefined || review.achieved === 'yes') continue;
			yield* blame(document, review, words);
			const own = tables.filter(({ span }) => lieInside([review.span], span));
			if (!own.some(({ rows }) => rows.some(saysSomething))) yield nobodyOwns(document, review);
			for (const table of own) {
				for (const ask of asks) yield* emptyCells(table, ask);
				for (const row of table.rows) yield* childAlone(document, table, row);
			}
		}
	},
};

function nobodyOwns(document: PlanDocument, { label }: ReviewBlock): RuleFinding {
	return {
		message: `${childOf(document)} did not reach ${quoted(label.name)}, and no adult says why or what they will change.`,
		mend: 'Add a table to the review: what we did or did not do, what we will change, who, by when.',
		span: label.span,
	};
}

function* blame(document: PlanDocument, { label, children }: ReviewBlock, words: WordLists): Generator<RuleFinding> {
	if (!saysPhrase(textOf(children), 'blames-child', words)) return;
	yield {
		message: `The review of ${quoted(label.name)} sounds as if ${childOf(document)} were to blame.`,
		mend: 'Write what happened, and what adults did or did not do.',
		span: label.span,
	};
}

/** The child may help, but the one who will change something is an adult. */
function* childAlone(document: PlanDocument, table: Table, row: Row): Generator<RuleFinding> {
	const who = wordsIn(table, row, 'who');
	if (who === '' || !isChild(document, who)) return;
	yield {
		message: `Here ${childOf(document)} is the one who must change something.`,
		mend: 'Name the adult who will change it.',
		span: spanOfCell(row, cellOf(table, row, 'who')),
	};
}

function missed(words: string, rows = '', achieved = 'no'): string {
	const table = `\n| What we did or did not do | What we will change | Who | By when |\n|---|---|---|---|\n${rows}\n`;
	return `document: childs-plan-review\nchild: Ned\n\n## Did we get there, and if not, why?\n\n:::review[Reading to a friend]{achieved="${achieved}" because="support"}\n${words}\n${rows === '' ? '' : table}:::`;
}
