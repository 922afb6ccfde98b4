import { saysOneOf } from '../../language/phrases.ts';
import { tokensOf } from '../../language/tokens.ts';
import type { OutcomeBlock } from '../../model/block.ts';
import { cellOf, statementOf, threadOf } from '../../model/plan-parts.ts';
import type { Rule, RuleContext, RuleFinding } from '../../model/rule.ts';
import { nameOfRow, spanOfCell, wordsIn } from '../rows.ts';
import { gateshead } from '../sources.ts';
import { saysAmount } from '../text/amounts.ts';
import { namesEvidence, proseOf, stepTablesOf, tellsToday } from '../text/outcome-evidence.ts';
import { phrasesNamed } from '../text/outcome-statements.ts';
import { helpStandsInOutcomes } from '../thread/gaps.ts';
import { childOf, quoted } from '../wording.ts';

/** An outcome says what will show it, from where it starts, and what it is good for. */
export const outcomeSuccessCriteria: Rule = {
	id: 'outcome/success-criteria',
	meta: {
		title: 'An outcome says what will show it, where it starts, and what it is good for.',
		why: 'At the review everybody must be able to tell, from the same proof, whether the child got there.',
		mend: 'Name what people will count, see or keep, and say how things are now.',
		source: gateshead('writing outcomes, points d and e'),
		level: 'warning',
		law: false,
		aliases: ['O4', 'O10', 'O11'],
		examples: {
			place: 'document',
			bad: [
				outcome(
					'Read a story of 50 words to a friend.',
					'| Read 30 words. He reads 10 now. | A lesson | Daily | Tom | His reading will improve. |',
				),
				outcome('Read a story of 50 words to a friend.', '| Read a page. | A lesson | Daily | Tom | He will be more confident. |'),
				outcome('Read a story of 50 words to a friend.', '| Read a page. | A lesson | Daily | Tom | When he can do it |'),
				outcome('Read a story aloud.', '| Read a page. | A lesson | Daily | Tom | A word list |', ''),
				oneOutcome('Read a story of 50 words to a friend. His reading will be better.'),
				needWithout('| Read 30 words. | A lesson | Daily | Tom | A word list |'),
			],
			good: [
				outcome(
					'Read a story of 50 words to a friend.',
					'| Read 30 words. He reads 10 now. | A lesson | Daily | Tom | He reads them right on 8 days of 10. |',
				),
				outcome('Read a story of 50 words to a friend.', '| Read a page. | A lesson | Daily | Tom | Seen 3 times, with a photo |'),
				outcome('Read a story of 50 words to a friend.', '| Read a page. | A lesson | Daily | Tom | Tom watches him each week. |'),
				outcome('Read a story aloud, so that Ned can read to his sister.', '| Read a page. | A lesson | Daily | Tom | A word list |', ''),
				oneOutcome('Read a story of 50 words to a friend. Tom keeps a list of the words.'),
			],
		},
	},
	*check(document, context) {
		const thread = threadOf(document);
		for (const block of thread.outcomes) {
			yield* evidenceOf(block, context);
			const needs = thread.needsOf(block);
			if (needs.length > 0 && isCounted(block) && !tellsToday(block, needs, context.words)) {
				yield {
					message: `The outcome ${quoted(block.label.name)} has a number to reach, but not where ${childOf(document)} is now.`,
					mend: 'Add a sentence such as "He reads 22 words now."',
					span: block.label.span,
					...(helpStandsInOutcomes(context.type) && { level: 'advice' as const }),
				};
			}
			if (!statesBenefit(block, context)) {
				yield {
					message: `The outcome ${quoted(block.label.name)} does not say what it is good for.`,
					mend: `End it with "so that ${childOf(document)} can ...", or name the hope that it leads to.`,
					span: block.label.span,
					level: 'advice',
				};
			}
		}
	},
};

/** Steps say under "How we will know" what will show them. An outcome without steps says it in its own words. */
function* evidenceOf(block: OutcomeBlock, { words }: RuleContext): Generator<RuleFinding> {
	const tables = stepTablesOf(block);
	const mend = 'Name what people will count, see or keep, such as a chart, a score or a piece of work.';
	for (const table of tables) {
		for (const row of table.rows) {
			const said = wordsIn(table, row, 'how-we-know');
			if (said === '' || namesEvidence(tokensOf(said), words)) continue;
			yield {
				message: `${nameOfRow(row)} does not say what will show success.`,
				mend,
				span: spanOfCell(row, cellOf(table, row, 'how-we-know')),
			};
		}
	}
	const [statement, ...more] = block.children.filter(({ kind }) => kind !== 'table').map(proseOf);
	if (tables.length > 0 || statement === undefined || statement.length === 0) return;
	if ([afterFirstSentence(statement), ...more].some((tokens) => namesEvidence(tokens, words))) return;
	yield {
		message: `The outcome ${quoted(block.label.name)} does not say what will show success.`,
		mend,
		span: block.label.span,
	};
}

function afterFirstSentence(tokens: ReturnType<typeof proseOf>): ReturnType<typeof proseOf> {
	const end = tokens.findIndex(({ text }) => text === '.');
	return end < 0 ? [] : tokens.slice(end + 1);
}

/** Whether the outcome or one of its steps asks for an amount. */
function isCounted(block: OutcomeBlock): boolean {
	const statement = statementOf(block);
	const steps = stepTablesOf(block).flatMap((table) => table.rows.map((row) => tokensOf(wordsIn(table, row, 'step'))));
	return [...(statement ? [proseOf(statement)] : []), ...steps].some(saysAmount);
}

function statesBenefit(block: OutcomeBlock, { words }: RuleContext): boolean {
	if (block.hopes.length > 0 || block.maintenance) return true;
	return block.children.some((child) => child.kind !== 'table' && saysOneOf(proseOf(child), phrasesNamed(words, 'outcome-benefit')));
}

function outcome(statement: string, row: string, hope = ' hope="A friend"'): string {
	return `
## Section E: Outcomes

:::outcome[Reading to a friend]{for="Reading"${hope}}
${statement}

| Step | What will help | How often | Who | How we will know |
|---|---|---|---|---|
${row}
:::`;
}

function oneOutcome(words: string): string {
	return `
document: one-plan

## What will Ned do, and who will help?

:::outcome[Reading to a friend]{for="Reading" hope="A friend"}
${words}
:::`;
}

function needWithout(row: string): string {
	return `
## Section B: Special educational needs

### Thinking and learning

:::need[Reading]
Reading makes Ned tired, so he stops early.
:::
${outcome('Read a story of 50 words to a friend.', row)}`;
}
