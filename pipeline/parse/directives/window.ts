import type { LineDirective } from './directive.ts';

export const window: LineDirective = {
	name: 'window',
	kind: 'line',
	doc: 'The box that tells the family how and by when to answer a draft. Its dates are worked out.',
	attributes: {},
	example: '::window',
	build: (call) => ({ kind: 'window', span: call.span }),
};
