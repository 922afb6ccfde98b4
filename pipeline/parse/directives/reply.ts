import type { ReplyBlock } from '../../model/block.ts';
import type { BlockDirective } from './directive.ts';

const how = ['email', 'phone', 'letter', 'form', 'meeting'] as const;

export const reply: BlockDirective = {
	name: 'reply',
	kind: 'block',
	doc: 'What somebody answered to a draft, in their own words. No wording rule reads them.',
	label: { about: 'the key of the person who answered', required: true },
	attributes: {
		on: { about: 'The day the answer came.' },
		how: { about: 'How the answer came.', choices: how },
	},
	example: ':::reply[mum]{on="1 December 2026" how="email"}\nI would like five reading lessons a week.\n:::',
	build: (call, here): ReplyBlock => {
		const whose = call.labelNames();
		for (const person of whose) here.checkPerson(person, 'or-child');
		if (call.label.name !== '' && whose.length === 0)
			here.report('syntax/unknown-attribute', call.label.span, {
				message: 'Nothing says who answered.',
				mend: 'Write the key of that person in square brackets, as in :::reply[mum].',
			});
		const on = call.value('on');
		const route = how.find((choice) => choice === call.value('how')?.name);
		return { kind: 'reply', whose, ...(on && { on }), ...(route && { how: route }), children: call.children(), span: call.span };
	},
};
