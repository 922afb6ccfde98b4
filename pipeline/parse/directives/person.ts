import type { InlineDirective } from './directive.ts';

export const person: InlineDirective = {
	name: 'person',
	kind: 'inline',
	doc: 'Prints the name of somebody, by their key.',
	label: { about: 'the key of the person', required: true },
	attributes: {},
	example: 'Write to :person[officer].',
	build: (call, here) => {
		here.checkPerson(call.label);
		return { kind: 'person', key: call.label.name, span: call.span };
	},
};
