import type { LineDirective } from './directive.ts';

export const checklist: LineDirective = {
	name: 'checklist',
	kind: 'line',
	doc: 'The checklist of the plan. Each item is worked out.',
	attributes: {},
	example: '::checklist',
	build: (call) => ({ kind: 'checklist', span: call.span }),
};
