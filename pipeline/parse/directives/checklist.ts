import type { LineDirective } from './directive.ts';

export const checklist: LineDirective = {
	name: 'checklist',
	kind: 'line',
	doc: 'The checklist of the plan. Plainplan works out each item.',
	attributes: {},
	example: '::checklist',
	build: (call) => ({ kind: 'checklist', span: call.span }),
};
