import type { InlineDirective } from './directive.ts';

export const term: InlineDirective = {
	name: 'term',
	kind: 'inline',
	doc: 'A word that needs an explanation. The document explains it at its first use and in the word list.',
	label: { about: 'the word', required: true },
	attributes: {
		means: { about: 'What the word means, in plain words. Without it, the case file or the shared word list explains the word.' },
	},
	example: 'He had his first :term[seizure]{means="a sudden burst of activity in the brain"} at six.',
	build: (call, here) => {
		const typed = call.value('means');
		if (typed) here.claimMeaning(call.label.name, typed);
		const means = typed?.name ?? here.meaningOf(call.label.name);
		return { kind: 'term', children: call.labelRuns, ...(means !== undefined && { means }), span: call.span };
	},
};
