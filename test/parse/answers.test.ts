import { describe, expect, it } from 'vitest';
import type { AnswerBlock } from '../../pipeline/model/block.ts';
import { blocksOfKind } from '../../pipeline/model/plan-parts.ts';
import { plainText } from '../../pipeline/model/walk.ts';
import { booklet, carets, fixed, parse } from './settings.ts';

const top = `${booklet}# A form\n\n## Questions\n\n`;
const answers = (text: string): readonly AnswerBlock[] => blocksOfKind(parse(top + text).value, 'answer');
/** `rule "words under the caret"`, for each finding. */
const faults = (text: string) => carets(top + text).map((line) => line.replace(/^\S+ /, ''));
const inShort = ({ number, label, lines, choices, many, children }: AnswerBlock) =>
	`${number} ${label.name} | ${lines} | ${choices.map(({ name }) => name).join(', ')}${many ? ' (any)' : ''} | ${children.length}`;

describe('a question of a form', () => {
	it('is room for one line, for more lines, or choices', () => {
		const form =
			'::answer[Who helps you most?]\n\n::answer[What is going well?]{lines="4"}\n\n::answer[A meeting?]{choose="Yes; No; Not sure"}\n\n::answer[When?]{tick="Monday; Tuesday"}\n';
		expect(answers(form).map(inShort)).toEqual([
			'1 Who helps you most? | 1 |  | 0',
			'2 What is going well? | 4 |  | 0',
			'3 A meeting? | 1 | Yes, No, Not sure | 0',
			'4 When? | 1 | Monday, Tuesday (any) | 0',
		]);
		expect(faults(form)).toEqual([]);
	});

	it('is counted through the whole form, across its sections', () => {
		expect(answers('::answer[One?]\n\n## More\n\n### Here\n\n::answer[Two?]\n').map(({ number }) => number)).toEqual(['1', '2']);
	});

	it('holds its answer as a block, in any words', () => {
		const [first, second] = answers(':::answer[What is going well?]{lines="4"}\nMaths.\n\nAnd *music*.\n:::\n\n::answer[And now?]\n');
		expect([first, second].map((block) => block && inShort(block))).toEqual(['1 What is going well? | 4 |  | 2', '2 And now? | 1 |  | 0']);
		expect(first?.children.map((child) => (child.kind === 'paragraph' ? plainText(child.children) : child.kind))).toEqual([
			'Maths.',
			'And music.',
		]);
	});

	it('is one without an answer where its block is empty', () => {
		expect(answers(':::answer[What is going well?]\n:::\n').map(inShort)).toEqual(['1 What is going well? | 1 |  | 0']);
	});

	it.each([
		['no question', '::answer', 'syntax/unknown-attribute "::answer"'],
		['no number of lines', '::answer[Q?]{lines="many"}', 'syntax/unknown-attribute "many"'],
		['more lines than a page', '::answer[Q?]{lines="60"}', 'syntax/unknown-attribute "60"'],
		['no lines at all', '::answer[Q?]{lines="0"}', 'syntax/unknown-attribute "0"'],
		['one choice', '::answer[Q?]{choose="Yes"}', 'syntax/unknown-attribute "Yes"'],
		['a choice twice', '::answer[Q?]{choose="Yes; No; Yes"}', 'syntax/unknown-attribute "Yes"'],
		['two kinds of choice', '::answer[Q?]{choose="Yes; No" tick="A; B"}', 'syntax/unknown-attribute "A; B"'],
		['something else', '::answer[Q?]{size="4"}', 'syntax/unknown-attribute "size=\\"4\\""'],
		['a list around it', '- ::answer[Q?]', 'syntax/misplaced-directive "::answer"'],
		['a slip in its name', '::anser[Q?]', 'syntax/unknown-directive "anser"'],
	])('is reported where it has %s', (_about, text, expected) => {
		expect(faults(`${text}\n`)).toEqual([expected]);
	});

	it('with a colon too few and a closing line is mended to a block', () => {
		expect(fixed(`${top}::answer[What is going well?]\nMaths.\n:::\n`)).toBe(`${top}:::answer[What is going well?]\nMaths.\n:::\n`);
	});

	it('with two colons before a block of another question is left alone', () => {
		const form = '::answer[One?]\n\n:::answer[Two?]\nYes.\n:::\n';
		expect(faults(form)).toEqual([]);
		expect(answers(form).map(inShort)).toEqual(['1 One? | 1 |  | 0', '2 Two? | 1 |  | 1']);
	});
});
