import type { LineDirective } from './directive.ts';

export const timeline: LineDirective = {
	name: 'timeline',
	kind: 'line',
	doc: 'The dates of the case and the law behind each, drawn and as a table. Plainplan works them out.',
	attributes: {},
	example: '::timeline',
	build: (call) => ({ kind: 'timeline', span: call.span }),
};
