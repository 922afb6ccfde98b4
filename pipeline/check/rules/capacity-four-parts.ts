import type { Rule } from '../../model/rule.ts';
import { placeOf, textOf } from '../outline.ts';
import { saysPhrase } from '../phrases.ts';
import { mentalCapacityAct } from '../sources.ts';
import { childOf, listInWords } from '../wording.ts';

/** The four parts of a decision, with the phrase list that shows that a note speaks of each. */
const parts = [
	{ list: 'capacity-understand', name: 'understands it' },
	{ list: 'capacity-remember', name: 'remembers it' },
	{ list: 'capacity-weigh', name: 'weighs it up' },
	{ list: 'capacity-tell', name: 'can tell others' },
] as const;

/** What people found speaks of each part that a decision takes. */
export const capacityFourParts: Rule = {
	id: 'capacity/four-parts',
	meta: {
		title: 'The note says whether the person can understand, remember, weigh up and tell.',
		why: 'The law asks these four things. Nothing else shows that somebody cannot decide.',
		mend: 'Write under "What we found" what you saw for each of the four.',
		source: mentalCapacityAct('section 3'),
		level: 'error',
		law: true,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				'Ned has a learning disability.',
				'Ned understands both courses.',
				'Ned understands both courses and tells us which he wants.',
				'He remembered it two days later and told Tom.',
				'Tom thinks that the choice is not wise.',
			].map(note),
			good: [
				'He understands both courses, remembers them, weighs them up and tells us which he wants.',
				'- He said it in his own words.\n- He remembered it.\n- He weighed the bus ride.\n- He told Tom.',
				'He does not understand the choice. He could not remember it, weigh it up or tell us.',
				'He understood, and kept in mind what we said. He compared both and pointed to one.',
				'| What a decision takes | What we saw |\n|---|---|\n| To understand it | Yes |\n| To remember it | Yes |\n| To weigh it up | Yes |\n| To tell others | Yes |',
			].map(note),
		},
	},
	*check(document, { words }) {
		const section = document.sections.find(({ id }) => id === 'found');
		if (section === undefined) return;
		const said = textOf(section.blocks).split('\n');
		const missing = parts.filter(({ list }) => !said.some((line) => saysPhrase(line, list, words)));
		if (missing.length === 0) return;
		const names = listInWords(
			missing.map(({ name }) => name),
			'or',
		);
		yield {
			message: `This does not say whether ${childOf(document)} ${names}.`,
			mend: 'Write what you saw for each of the four, with an example.',
			span: placeOf(document, section),
		};
	},
};

function note(found: string): string {
	return `document: capacity-note\nchild: Ned\nborn: 2009-03-14\n\n## What we found\n\n${found}`;
}
