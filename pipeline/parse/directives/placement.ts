import type { LineDirective } from './directive.ts';

export const placement: LineDirective = {
	name: 'placement',
	kind: 'line',
	doc: 'The school or college that a final plan names.',
	label: { about: 'the name of the school', required: true },
	attributes: { type: { about: 'The type of school.' } },
	example: '::placement[Alder Lane Primary School]{type="mainstream primary school"}',
	build: (call) => {
		const type = call.value('type');
		return { kind: 'placement', school: call.label, ...(type && { type }), span: call.span };
	},
};
