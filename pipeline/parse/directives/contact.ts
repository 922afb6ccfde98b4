import type { LineDirective } from './directive.ts';

export const contact: LineDirective = {
	name: 'contact',
	kind: 'line',
	doc: 'A box that says how to reach somebody.',
	label: { about: 'the key of the person', required: true },
	attributes: {},
	example: '::contact[advice-service]',
	build: (call, here) => {
		here.checkPerson(call.label);
		return { kind: 'contact', person: call.label, span: call.span };
	},
};
