import type { InlineDirective } from './directive.ts';

export const keep: InlineDirective = {
	name: 'keep',
	kind: 'inline',
	doc: 'Keeps wording on purpose, although a rule asks for other words.',
	label: { about: 'the words to keep', required: true },
	attributes: {
		rule: { about: 'The name of the rule.', required: true },
		reason: { about: 'Why these words must stay.', required: true },
	},
	example: 'He is in the :keep[nurture group]{rule="lang/jargon" reason="The school calls it so."}.',
	build: (call) => ({
		kind: 'kept',
		rule: call.value('rule')?.name ?? '',
		reason: call.value('reason')?.name ?? '',
		children: call.labelRuns,
		span: call.span,
	}),
};
