import type { LineDirective } from './directive.ts';

export const thread: LineDirective = {
	name: 'thread',
	kind: 'line',
	doc: 'How hopes, needs, outcomes and help fit together, drawn and as a table. Plainplan works it out.',
	attributes: {},
	example: '::thread',
	build: (call) => ({ kind: 'thread', span: call.span }),
};
