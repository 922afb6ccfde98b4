import type { InlineDirective } from './directive.ts';

export const pic: InlineDirective = {
	name: 'pic',
	kind: 'inline',
	doc: 'Names the picture of an easy-read item. It stands at the start of the item.',
	label: { about: 'the word for the picture', required: true },
	attributes: { as: { about: 'Which meaning of the word is right, or "none" for no picture.' } },
	example: ':::easy-read[About me]\n- :pic[left]{as="left.remaining"} There is one week left.\n:::',
	build: (call) => {
		const as = call.value('as');
		return { kind: 'picture', word: call.label.name, ...(as && { as: as.name }), span: call.span };
	},
};
