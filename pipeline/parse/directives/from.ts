import type { InlineDirective } from './directive.ts';

export const from: InlineDirective = {
	name: 'from',
	kind: 'inline',
	doc: 'Says which advice a sentence rests on, by its short name in the list of advice.',
	label: { about: 'the short name of the advice', required: true },
	attributes: {},
	example: 'He can follow one spoken instruction. :from[SLT]',
	build: (call) => ({ kind: 'citation', name: call.label.name, span: call.span }),
};
