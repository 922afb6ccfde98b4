import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../pipeline/check/check-plan.ts';
import { checklistOf } from '../../pipeline/check/checklist.ts';
import { read } from './checked.ts';
import { exampleDocument } from './example-document.ts';

const amira = readFileSync(new URL('../../content/plans/one-plan-amira.md', import.meta.url), 'utf8');

/** One line an item: `1 Front: met. Dates, name ...`. */
function checklist(text: string): readonly string[] {
	const { document, context } = read(text);
	return checklistOf(document, context, checkPlan(document, context)).map(
		({ number, part, result, reason }) => `${number} ${part}: ${result}. ${reason}`,
	);
}

/** One item of the checklist of Ned's small One Plan, changed. */
const item = (number: number, change: string) => checklist(exampleDocument(`document: one-plan\n${change}`))[number - 1];

describe('the checklist of a One Plan', () => {
	it("of Amira's plan says what the design shows", () => {
		expect(checklist(amira)).toEqual([
			'1 Front: met. Dates, name, school, year and support are here',
			'2 What we want: met. Views of Amira and Samira, all eight headings',
			'3 What we like and admire: met. Five rows, each with who said it',
			'4 What we know: met. Four findings, and all four areas covered',
			'5 Outcomes: met. Both pass. Agreed on 16 September 2026',
			'6 Plan: met. Every row says who, how often and how long',
			'7 Review: met. Both outcomes have a review',
		]);
	});

	it('says what is missing at the front', () => {
		expect(item(1, 'support:')).toBe('1 Front: not-met. The support is missing');
		expect(item(1, 'cycle:\nschool-now:')).toBe('1 Front: not-met. The dates and the school are missing');
	});

	it('asks for views of the child and of a parent, and one heading', () => {
		expect(item(2, '')).toBe('2 What we want: met. Views of Ned and Ann, one of eight headings');
		expect(item(2, '\n## What do we want? Hopes and dreams\n\n:::view[Ned]{how="In a talk."}\nTrains.\n:::')).toBe(
			'2 What we want: not-met. There is no view of a parent that says how we gathered it',
		);
		expect(item(2, '\n## What do we want? Hopes and dreams\n\n:::view[Ned, mum]{how="In a talk."}\nTrains.\n:::')).toBe(
			'2 What we want: not-met. None of the headings has any words',
		);
	});

	it('asks for two rows of what people like', () => {
		const row = '| What we like | Who said it |\n|---|---|\n| Ned is kind. | Tom |';
		expect(item(3, `\n## What do we like and admire?\n\n${row}`)).toBe(
			'3 What we like and admire: not-met. One row, and two are the least',
		);
		expect(item(3, `\n## What do we like and admire?\n\n${row}\n| He is funny. |  |`)).toBe(
			'3 What we like and admire: not-met. One row without who said it',
		);
	});

	it('asks for findings of two kinds and all four areas', () => {
		expect(item(4, '\n## What do we know?\n\n### Thinking and learning\n\nNo needs were found in this area.')).toBe(
			'4 What we know: not-met. There are no findings',
		);
	});

	it('asks that the child and a parent agreed', () => {
		expect(item(5, 'agreed:')).toBe('5 Outcomes: not-met. Nobody has agreed the plan yet');
		expect(item(5, 'agreed: Ned, 16 September 2026')).toBe('5 Outcomes: not-met. No parent has agreed the plan yet');
		expect(item(5, '')).toBe('5 Outcomes: met. It passes. Agreed on 16 September 2026');
	});

	it('counts an outcome that needs mending', () => {
		const outcome = '\n## What will Ned do, and who will help?\n\n:::outcome[Reading to a friend]{for="Spelling"}\nRead a story.\n:::';
		expect(item(5, outcome)).toBe('5 Outcomes: not-met. One of one outcome to mend');
		expect(item(6, outcome)).toBe('6 Plan: not-met. There is no row of help');
	});

	it('counts a row of help without how long', () => {
		const rows =
			'| What | Who | How often | How long |\n|---|---|---|---|\n| Lesson | Tom | Daily |  |\n| Book | Ann | Daily | 5 minutes |';
		const outcome = `\n## What will Ned do, and who will help?\n\n:::outcome[Reading to a friend]{for="Reading"}\nRead a story.\n\n${rows}\n:::`;
		expect(item(6, outcome)).toBe('6 Plan: not-met. One of two rows to mend');
	});

	it('waits for the review until the end of the cycle', () => {
		expect(item(7, '')).toBe('7 Review: not-yet-due. Review due by 18 November 2026');
		expect(item(7, '\n## How did it go?\n\n:::review[Reading to a friend]{achieved="yes"}\nNed read a story.\n:::')).toBe(
			'7 Review: met. The outcome has a review',
		);
		expect(item(7, '\n## How did it go?\n\n:::review[Reading to a friend]{achieved="no"}\nNed was ill.\n:::')).toBe(
			'7 Review: not-met. A review does not say everything yet',
		);
	});
});
