import { tokensOf } from '../../language/tokens.ts';
import type { OutcomeBlock } from '../../model/block.ts';
import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { anAnnualReview } from '../review/an-annual-review.ts';
import { statementWords, stepsOf } from '../review/outcome-words.ts';
import { wordsIn } from '../rows.ts';
import { gateshead } from '../sources.ts';
import { hasNumber } from '../text/number-words.ts';
import { quoted } from '../wording.ts';

/** An outcome that keeps things as they are says how much is enough, so that everyone can see when it slips. */
export const reviewMaintenance: Rule = {
	id: 'review/maintenance',
	meta: {
		title: 'An outcome that keeps things as they are says how much is enough.',
		why: 'To keep what is there can be the right outcome, as with a long illness. It must be plain when it slips.',
		mend: 'Write a number, such as "Come to school on 3 mornings a week".',
		source: gateshead('outcomes that keep things as they are'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				kept('Come to school as often as now.'),
				kept('Stay as strong as now.'),
				kept('Go on walking with the frame.'),
				kept('Keep friends at the club.'),
				kept('Eat lunch in the hall.', '| Sit with a friend. | A quiet table | Every day | Tom | A chart |'),
			],
			good: [
				kept('Come to school on 3 mornings a week.'),
				kept('Walk at least twenty steps with the frame.'),
				kept('Stay as strong as now.', '| Swim with Tom. | A helper | Every week | Tom | Ned swims 10 metres without a rest. |'),
				kept('Come to school on three mornings a week.'),
				kept('Stay as strong as now.').replace(' keeps="yes"', ''),
			],
		},
	},
	*check(document) {
		for (const outcome of blocksOfKind(document, 'outcome')) {
			if (!outcome.maintenance || wordsOfLevel(outcome).some((words) => hasNumber(tokensOf(words)))) continue;
			yield {
				message: `${quoted(outcome.label.name)} keeps things as they are, and does not say how much is enough.`,
				mend: 'Write a number into it, such as "3 mornings a week" or "10 metres".',
				span: outcome.label.span,
			};
		}
	},
};

function wordsOfLevel(outcome: OutcomeBlock): readonly string[] {
	return [statementWords(outcome), ...stepsOf(outcome).map(({ table, row }) => wordsIn(table, row, 'how-we-know'))];
}

function kept(words: string, row = ''): string {
	const table = `\n| Step | What will help | How often | Who | How we will know |\n|---|---|---|---|---|\n${row}\n`;
	return anAnnualReview(
		[],
		`## What Ned will do next\n\n:::outcome[Staying well]{for="Reading" keeps="yes"}\n${words}\n${row === '' ? '' : table}:::`,
	);
}
