import type { BlockDirective } from './directive.ts';

export const hope: BlockDirective = {
	name: 'hope',
	kind: 'block',
	doc: 'A hope. Outcomes name it, so that readers see what each one leads to.',
	label: { about: 'the name of the hope', required: true },
	attributes: { whose: { about: "The keys of the people whose hope it is, where it is not the child's own." } },
	example: ':::hope[Driving a train]{whose="mum, dad"}\nSam wants to drive a train one day.\n:::',
	build: (call, here) => {
		here.claimName('hope', call.label);
		const whose = call.names('whose', ',');
		for (const person of whose) here.checkPerson(person, 'or-child');
		return { kind: 'hope', number: here.nextNumber('hope'), label: call.label, whose, children: call.children(), span: call.span };
	},
};
