import type { AnswerBlock } from '../../model/block.ts';
import type { BlockDirective, Call, Here, LineDirective } from './directive.ts';

const label = { about: 'the question', required: true } as const;
const attributes = {
	lines: { about: 'How many lines of room the answer gets on paper, from 1 to 24.' },
	choose: { about: 'What somebody can choose one of, with a semicolon between.' },
	tick: { about: 'What somebody can choose any of, with a semicolon between.' },
} as const;

const room: LineDirective = {
	name: 'answer',
	kind: 'line',
	doc: 'A question of a form, with room for the answer on paper and on screen.',
	label,
	attributes,
	example: '::answer[Do you want a meeting?]{choose="Yes; No; Not sure"}',
	build: (call, here) => ({ ...question(call, here), children: [] }),
};

export const answer: BlockDirective = {
	name: 'answer',
	kind: 'block',
	doc: 'A question of a form and its answer, in the words of the person who answered. No wording rule reads the answer.',
	label,
	attributes,
	example: ':::answer[What is going well?]{lines="4"}\nI have a friend now.\n:::',
	asLine: room,
	build: (call, here) => ({ ...question(call, here), children: call.children() }),
};

/** The most lines of one answer: what fits on a page. */
const mostLines = 24;

function question(call: Call, here: Here): Omit<AnswerBlock, 'children'> {
	const [one, any] = [call.value('choose'), call.value('tick')];
	if (one && any) {
		here.report('syntax/unknown-attribute', any.span, {
			message: 'This question says "choose" and "tick". It can have one of the two.',
			mend: 'Keep "choose" for one answer, or "tick" for any number.',
		});
	}
	const attribute = one || !any ? 'choose' : 'tick';
	const choices = call.names(attribute, ';');
	const typed = one ?? any;
	const twice = choices.find(({ name }, index) => choices.findIndex((other) => other.name === name) < index);
	if (typed && (choices.length < (any ? 1 : 2) || twice)) {
		here.report('syntax/unknown-attribute', twice?.span ?? typed.span, {
			message: twice ? 'This choice stands here twice.' : 'One choice alone is no choice.',
			mend: twice ? 'Take one of the two away.' : 'Write two or more, with a semicolon between.',
		});
	}
	return {
		kind: 'answer',
		number: here.nextNumber('answer'),
		label: call.label,
		lines: linesOf(call, here),
		choices: choices.filter(({ name }, index) => choices.findIndex((other) => other.name === name) === index),
		many: attribute === 'tick',
		span: call.span,
	};
}

function linesOf(call: Call, here: Here): number {
	const typed = call.value('lines');
	if (!typed) return 1;
	const lines = /^\s*\d{1,3}\s*$/.test(typed.name) ? Number(typed.name) : 0;
	if (lines >= 1 && lines <= mostLines) return lines;
	here.report('syntax/unknown-attribute', typed.span, {
		message: '"lines" is not a number from 1 to 24.',
		mend: 'Write how many lines the answer gets, as in lines="4".',
	});
	return Math.min(Math.max(lines, 1), mostLines);
}
