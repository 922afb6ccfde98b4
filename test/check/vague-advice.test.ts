import { describe, expect, it } from 'vitest';
import { checked } from './checked.ts';
import { exampleDocument } from './example-document.ts';

const vagueIn = (text: string) =>
	checked(exampleDocument(text))
		.filter(({ ruleId }) => ruleId === 'provision/vague')
		.map(({ message, level }) => `${level}: ${message}`);

describe('vague help is reported where a plan takes its words from', () => {
	const advice = (how: string) =>
		vagueIn(
			`\ndocument: advice\n\n## What Ned needs, and how to help\n\n| Need | What it does to daily life | Outcome | How to help |\n|---|---|---|---|\n| Ned follows one instruction. | He starts late. | Follow two instructions by May 2027. | ${how} |`,
		);

	it('under "How to help" of advice, as a warning', () => {
		expect(advice('Regular input from the therapist.')).toEqual(['warning: "Regular" leaves open what the child gets.']);
		expect(advice('3 x 20 minutes of listening games a week with an assistant.')).toEqual([]);
	});

	const step = (often: string) =>
		vagueIn(
			`## Section E: Outcomes\n\n:::outcome[Reading to a friend]{for="Reading"}\nRead a story.\n\n| Step | What will help | How often | Who | How we will know |\n|---|---|---|---|---|\n| Read 30 words. | A lesson | ${often} | Tom | A word list |\n:::`,
		);

	it('under "How often" of a step', () => {
		expect(step('Regularly')).toEqual(['error: "Regularly" leaves open what the child gets.']);
		expect(step('As needed')).toEqual(['error: "As needed" leaves open what the child gets.']);
		expect(step('4 x 15 minutes a week')).toEqual([]);
	});
});
