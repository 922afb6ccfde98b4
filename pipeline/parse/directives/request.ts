import type { RequestBlock } from '../../model/block.ts';
import type { BlockDirective } from './directive.ts';

const asks = ['change', 'school', 'meeting', 'budget'] as const;
const answer = ['yes', 'partly', 'no'] as const;

export const request: BlockDirective = {
	name: 'request',
	kind: 'block',
	doc: 'One thing that a reply asks for, what the answer is, and why. A table in it says which words change.',
	label: { about: 'what they ask for, in plain words', required: true },
	attributes: {
		from: { about: 'The keys of the people who ask, with commas between them.', required: true },
		asks: { about: 'What kind of thing they ask for.', required: true, choices: asks },
		answer: { about: 'The answer. Leave it out until somebody has decided.', choices: answer },
		meeting: { about: 'The day of the meeting, where they asked for one.' },
	},
	example:
		':::request[Five reading lessons a week]{from="mum" asks="change" answer="no"}\nSam would miss too many other lessons. We look at it again in May.\n:::',
	build: (call, here): RequestBlock => {
		here.claimName('request', call.label);
		const from = call.names('from', ',');
		for (const person of from) here.checkPerson(person, 'or-child');
		const typed = call.value('from');
		if (typed && from.length === 0)
			here.report('syntax/unknown-attribute', typed.span, {
				message: 'Nothing says who asked for this.',
				mend: 'Write from="..." with the key of the person who asked.',
			});
		const asked = asks.find((choice) => choice === call.value('asks')?.name);
		const answered = answer.find((choice) => choice === call.value('answer')?.name);
		const meeting = call.value('meeting');
		return {
			kind: 'request',
			number: here.nextNumber('request'),
			label: call.label,
			from,
			...(asked && { asks: asked }),
			...(answered && { answer: answered }),
			...(meeting && { meeting }),
			children: call.children(),
			span: call.span,
		};
	},
};
