import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../../pipeline/build/forms/question.ts';
import { type FormPhrases, readLines } from '../../../pipeline/build/forms/read-lines.ts';

const place = { line: 1, column: 1, offset: 0 };
const asked = (number: string, words: string, choices: readonly string[] = [], many = false): Question => ({
	number,
	words,
	choices,
	many,
	isAnswered: false,
	after: [],
	span: { file: 'form.md', start: place, end: place },
});

const questions = [
	asked('1', 'What is going well?'),
	asked('2', 'What would you like to change at school, at home or on the way between the two, now or in the next year?'),
	asked('3', 'Do you want a meeting?', ['Yes', 'No', 'Not sure']),
	asked('4', 'When could you come?', ['Monday', 'Tuesday', 'Any day after three in the afternoon, when the school has closed'], true),
	asked('5', 'Who helps you most?'),
];

const phrases: FormPhrases = {
	hints: [
		'Your answer:',
		'Put an x between the brackets of one of these. Or type your answer in words.',
		'Put an x between the brackets of as many of these as you like. Or type your answer in words.',
	],
	end: 'These are all the questions.',
};

/** What was understood, a line for each answer, and last what nobody could place. */
function read(text: string): readonly string[] {
	const { answers, rest } = readLines(text, questions, phrases);
	const lines = answers.map(({ question, chosen, words, doubt }) => {
		const said = [...chosen.map((choice) => `[${choice}]`), ...(words === '' ? [] : [words])].join(' ');
		return `${question.number}: ${said}${doubt ? ` (look: ${doubt})` : ''}`;
	});
	return [...lines, ...rest.map((part) => `else: ${part}`)];
}

const message = `Northmoor Council

Dear Olu

1. What is going well?

Your answer:

2. What would you like to change at school, at home or on the way between the two, now or in the next year?

Your answer:

3. Do you want a meeting?

Put an x between the brackets of one of these. Or type your answer in words.

- [ ] Yes
- [ ] No
- [ ] Not sure

4. When could you come?

Put an x between the brackets of as many of these as you like. Or type your answer in words.

- [ ] Monday
- [ ] Tuesday
- [ ] Any day after three in the afternoon, when the school has closed

5. Who helps you most?

Your answer:

These are all the questions.

________________________________________

Northmoor Council, 1 High Street`;

const filled = message
	.replace('Your answer:', 'Your answer: She loves swimming.')
	.replace('Your answer:\n\n3.', 'Your answer:\nA ramp.\n\nAnd more time.\n\n3.')
	.replace('[ ] Not sure', '[x] Not sure')
	.replace('[ ] Tuesday', '[X] Tuesday')
	.replace('[ ] Any', '[ x ] Any')
	.replace('Your answer:\n\nThese', 'Your answer:\n\nInes\n\nThese');

const all = [
	'1: She loves swimming.',
	'2: A ramp.\n\nAnd more time.',
	'3: [Not sure]',
	'4: [Tuesday] [Any day after three in the afternoon, when the school has closed]',
	'5: Ines',
];

/** Lines of at most 60 letters, each with a mark of a quotation before it. */
const quoted = (text: string, mark = '> ') =>
	text
		.split('\n')
		.flatMap((line) =>
			line
				.replace(/(.{1,60})(?: |$)/g, '$1\n')
				.trimEnd()
				.split('\n'),
		)
		.map((line) => `${mark}${line}`)
		.join('\n');

describe('answers typed between the questions of a message', () => {
	it('are found under their questions', () => {
		expect(read(filled).slice(0, 5)).toEqual(all);
	});

	it('are found where a mail program broke the lines and marked all of them as quoted', () => {
		expect(read(`Hello Joy,\nhere they are.\n\nOn Monday, Northmoor wrote:\n${quoted(filled)}`)).toEqual([
			...all,
			'else: Hello Joy,\nhere they are.\n\nOn Monday, Northmoor wrote:',
		]);
	});

	it('are found where they stand between quoted lines', () => {
		const reply = quoted(message).replace('> 2. What', 'She loves swimming.\n> 2. What').replace('> These are', 'Ines\n> These are');
		expect(read(reply)).toEqual(['1: She loves swimming.', '5: Ines']);
	});

	it('are found where a program writes bold words between stars', () => {
		expect(read('*1. What is going well?*\nMaths\n*3. Do you want a meeting?*\nYes')).toEqual(['1: Maths', '3: [Yes]']);
	});

	it('are found behind the question on its own line', () => {
		expect(read('1. What is going well? Maths is.\nWho helps you most: Ines')).toEqual(['1: Maths is.', '5: Ines']);
	});

	it('are none where nothing was typed', () => {
		expect(read(quoted(message))).toEqual([]);
		expect(read('')).toEqual([]);
	});
});

describe('a choice', () => {
	const choose = (lines: string) => read(`3. Do you want a meeting?\n${lines}`);
	it.each([
		['a mark in the brackets', '[ ] Yes\n[x] No', '3: [No]'],
		['a mark of another kind', '[ ] Yes\n[✓] No', '3: [No]'],
		['a mark before it', 'x No', '3: [No]'],
		['a mark behind it', '[ ] Yes\n[ ] No x', '3: [No]'],
		['the word alone', 'not sure', '3: [Not sure]'],
		['the word with a full stop', 'No.', '3: [No]'],
		['words of their own', 'Only with Ines', '3: Only with Ines (look: no-choice)'],
		['a mark and words beside it', '[x] Yes, but not on Monday', '3: [Yes] Yes , but not on Monday (look: beside)'],
		['two where one was asked for', '[x] Yes\n[x] No', '3: [Yes] [No] (look: two)'],
	])('is read from %s', (_about, lines, expected) => {
		expect(choose(lines)).toEqual([expected]);
	});
});

describe('what a person must look at', () => {
	it('is an answer whose question is not there, only its number', () => {
		expect(read('1. Maths\n2. A ramp\n5) Ines')).toEqual(['1: Maths (look: number)', '2: A ramp (look: number)', '5: Ines (look: number)']);
	});

	it('is an answer whose question has another number', () => {
		expect(read('7. What is going well?\nMaths')).toEqual(['1: Maths (look: words)']);
	});

	it('is an answer in two places', () => {
		expect(read('1. What is going well?\nMaths\n1. What is going well?\nMusic')).toEqual(['1: Maths\n\nMusic (look: places)']);
	});

	it('is all that nobody could place: no word is lost', () => {
		expect(read('Thank you.\n\n1. What is going well?\nMaths\n\nThese are all the questions.\nPS: She has a cough.')).toEqual([
			'1: Maths',
			'else: Thank you.',
			'else: PS: She has a cough.',
		]);
		expect(read('I do not like forms.\nPlease phone me.')).toEqual(['else: I do not like forms.\nPlease phone me.']);
	});

	it('is a letter with numbers of its own, which are no answers', () => {
		expect(read('3. July was bad.\n1. August was good.')).toEqual(['else: 3. July was bad.\n1. August was good.']);
	});
});

describe('any text', () => {
	const lines = fc.constantFrom(
		...message.split('\n'),
		'> 1. What is going well?',
		'> > x',
		'[x] Yes',
		'No',
		'1.',
		'1. ',
		'((((',
		'[',
		']',
		'שלום',
		':::',
		'',
		'x',
	);
	it('is read without an end that never comes, and every unquoted word is kept somewhere', () => {
		fc.assert(
			fc.property(
				fc.array(fc.oneof(lines, fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 30 })), {
					maxLength: 40,
				}),
				fc.integer({ min: 0, max: 40 }),
				(parts, at) => {
					const typed = [...parts.slice(0, at), 'Zebra', ...parts.slice(at)].join('\n');
					expect(read(typed).join('\n')).toContain('Zebra');
				},
			),
			{ numRuns: 500 },
		);
	});
});
