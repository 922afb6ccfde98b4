import type { InlineDirective } from './directive.ts';

export const date: InlineDirective = {
	name: 'date',
	kind: 'inline',
	doc: 'Prints a date of the case: last day, issued, week 20, next review or next move.',
	label: { about: 'the name of the date', required: true },
	attributes: {},
	example: 'Please answer by :date[last day].',
	build: (call) => ({ kind: 'date', name: call.label.name, span: call.span }),
};
