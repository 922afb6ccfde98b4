import type { BlockDirective } from './directive.ts';

export const differs: BlockDirective = {
	name: 'differs',
	kind: 'block',
	doc: 'Where two people who gave advice do not agree, and how the plan settled it.',
	label: { about: 'what the advice differs about', required: true },
	attributes: {
		between: { about: 'The short names of the advice that differs, with semicolons between them.', required: true },
	},
	example:
		':::differs[How long Sam can listen]{between="EP; SLT"}\nThe EP saw Sam listen for 10 minutes. The SLT saw 5. The plan says 5, to be safe.\n:::',
	build: (call) => ({
		kind: 'differs',
		label: call.label,
		between: call.names('between', ';'),
		children: call.children(),
		span: call.span,
	}),
};
