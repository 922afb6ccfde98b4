import type { BlockDirective } from './directive.ts';

export const outcome: BlockDirective = {
	name: 'outcome',
	kind: 'block',
	doc: 'An outcome. Its first paragraph starts with the verb; a table in it holds the steps or the help.',
	label: { about: 'the name of the outcome', required: true },
	attributes: {
		for: { about: 'The names of the needs it answers, with semicolons between them.' },
		hope: { about: 'The names of the hopes it leads to, with semicolons between them.' },
		by: { about: 'The day, the month or the school year it is due, only where the usual date is wrong.' },
		training: { about: 'The outcome is about education or training, for a person of 18 or over.', choices: ['yes', 'no'] },
		keeps: {
			about: 'The outcome keeps things as good as they are, as with a long illness. It need not grow from year to year.',
			choices: ['yes', 'no'],
		},
	},
	example: ':::outcome[Reading to a friend]{for="Reading and spelling"}\nRead a story of at least 100 words aloud to a friend.\n:::',
	build: (call, here) => {
		here.claimName('outcome', call.label);
		const number = here.nextNumber('outcome');
		const by = call.value('by');
		return {
			kind: 'outcome',
			number,
			label: call.label,
			for: call.names('for', ';'),
			hopes: call.names('hope', ';'),
			...(by && { by }),
			training: call.value('training')?.name === 'yes',
			maintenance: call.value('keeps')?.name === 'yes',
			children: call.children(number),
			span: call.span,
		};
	},
};
