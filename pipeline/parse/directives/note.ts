import type { BlockDirective } from './directive.ts';

export const note: BlockDirective = {
	name: 'note',
	kind: 'block',
	doc: 'A box that stands out from the text.',
	label: { about: 'the title of the box', required: true },
	attributes: {},
	example: ':::note[Before the meeting]\nAsk who will be there.\n:::',
	build: (call) => ({ kind: 'note', label: call.label, children: call.children(), span: call.span }),
};
