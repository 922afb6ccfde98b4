import type { LineDirective } from './directive.ts';

export const changes: LineDirective = {
	name: 'changes',
	kind: 'line',
	doc: 'The list of what changed since the draft went out, and who asked for each change. Plainplan works it out.',
	attributes: {},
	example: '::changes',
	build: (call) => ({ kind: 'changes', span: call.span }),
};
