import type { LineDirective } from './directive.ts';

export const changes: LineDirective = {
	name: 'changes',
	kind: 'line',
	doc: 'The list of what changed since the draft that was sent, and who asked for each change. It is worked out.',
	attributes: {},
	example: '::changes',
	build: (call) => ({ kind: 'changes', span: call.span }),
};
