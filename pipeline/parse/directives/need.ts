import type { BlockDirective } from './directive.ts';

export const need: BlockDirective = {
	name: 'need',
	kind: 'block',
	doc: 'A need. Its section and its area come from the headings above it.',
	label: { about: 'the name of the need', required: true },
	attributes: {},
	example: ':::need[Reading and spelling]\nSam can read 22 of the 100 most common words.\n:::',
	build: (call, here) => {
		here.claimName('need', call.label);
		return {
			kind: 'need',
			number: here.nextNumber('need'),
			label: call.label,
			...(here.area !== undefined && { area: here.area }),
			children: call.children(),
			span: call.span,
		};
	},
};
