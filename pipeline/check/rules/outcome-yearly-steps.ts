import { blocksOfKind, tablesOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { hasRows } from '../outline.ts';
import { scotland } from '../sources.ts';
import { helpStandsInOutcomes } from '../thread/gaps.ts';
import { quoted } from '../wording.ts';

/** An outcome that takes longer than a year has steps for this year. */
export const outcomeYearlySteps: Rule = {
	id: 'outcome/yearly-steps',
	meta: {
		title: 'An outcome that takes more than a year has steps for this year.',
		why: 'A long way is easier to walk, and to check, in steps that end within the school year.',
		mend: 'Add a table of steps inside the outcome: at most three.',
		source: scotland('targets longer than one year'),
		level: 'warning',
		law: false,
		aliases: ['O14'],
		examples: {
			place: 'document',
			bad: ['', ' by="July 2028"', ' by="end of Year 6"', ' by="December 2027"', ' by="1 June 2028"'].map((by) => outcome(by, false)),
			good: [
				...['', ' by="July 2028"'].map((by) => outcome(by, true)),
				...[' by="July 2027"', ' by="end of Year 5"', ' by="1 November 2027"'].map((by) => outcome(by, false)),
			],
		},
	},
	*check(document, { type, facts }) {
		if (helpStandsInOutcomes(type)) return;
		const stepped = new Set(
			tablesOf(document, 'steps')
				.filter(({ table }) => hasRows(table))
				.map(({ outcome: holder }) => holder),
		);
		for (const block of blocksOfKind(document, 'outcome')) {
			const due = facts.outcomeDue.get(block.number);
			if (!due || stepped.has(block) || due.date <= aYearAfter(facts.referenceDate)) continue;
			yield {
				message: `The outcome ${quoted(block.label.name)} takes more than a year and has no steps.`,
				mend: 'Add a table of steps for this year inside it.',
				span: block.label.span,
			};
		}
	},
};

function aYearAfter(date: string): string {
	return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
}

function outcome(by: string, steps: boolean): string {
	const table = `
| Step | What will help | How often | Who | How we will know |
|---|---|---|---|---|
| Read 30 words. | A lesson | Daily | Tom | A word list |
`;
	return `\n## Section E: Outcomes\n\n:::outcome[Reading to a friend]{for="Reading"${by}}\nRead a story.\n${steps ? table : ''}:::`;
}
