import type { LineDirective } from './directive.ts';

export const window: LineDirective = {
	name: 'window',
	kind: 'line',
	doc: 'The box that tells the family how and by when to answer a draft. Plainplan works out its dates.',
	attributes: {},
	example: '::window',
	build: (call) => ({ kind: 'window', span: call.span }),
};
