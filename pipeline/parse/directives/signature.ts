import type { LineDirective } from './directive.ts';

export const signature: LineDirective = {
	name: 'signature',
	kind: 'line',
	doc: 'The signature of the officer who answers for a final plan.',
	label: { about: 'the key of the officer', required: true },
	attributes: { date: { about: 'The day of the signature.' } },
	example: '::signature[officer]{date="18 January 2027"}',
	build: (call, here) => {
		here.checkPerson(call.label);
		const date = call.value('date');
		return { kind: 'signature', person: call.label, ...(date && { date }), span: call.span };
	},
};
