import type { LineDirective } from './directive.ts';

export const noEasyRead: LineDirective = {
	name: 'no-easy-read',
	kind: 'line',
	doc: 'The section has no easy-read version, on purpose.',
	label: { about: 'the reason', required: true },
	attributes: {},
	example: '::no-easy-read[Nothing in this section changes what happens for Sam.]',
	build: (call) => ({ kind: 'no-easy-read', reason: call.label.name, span: call.span }),
};
