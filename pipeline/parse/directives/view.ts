import type { BlockDirective } from './directive.ts';

export const view: BlockDirective = {
	name: 'view',
	kind: 'block',
	doc: "Somebody's own words. They stay as they are: no wording rule reads them.",
	label: { about: 'whose words these are', required: true },
	attributes: { how: { about: 'How somebody gathered the words, in one sentence.' } },
	example: ':::view[Sam]{how="Sam picked pictures and Grace wrote down his words."}\nI like trains. I want to drive one.\n:::',
	build: (call, here) => {
		const whose = call.labelNames();
		for (const person of whose) here.checkPerson(person, 'or-child');
		const how = call.value('how');
		return { kind: 'view', whose, ...(how && { how: how.name }), children: call.children(), span: call.span };
	},
};
