import type { Block } from '../../model/block.ts';
import type { Rule } from '../../model/rule.ts';
import { hasWords, placeOf, textOf } from '../outline.ts';
import { saysPhrase } from '../phrases.ts';
import { mentalCapacityAct } from '../sources.ts';

/** A note is about one decision that is to be made now, never about all of them. */
export const capacityOneDecision: Rule = {
	id: 'capacity/one-decision',
	meta: {
		title: 'The note is about one decision.',
		why: 'Somebody who cannot decide about money may well decide where to live.',
		mend: 'Write one sentence that says which decision somebody must make now. Write another note for another decision.',
		source: mentalCapacityAct('section 2'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				'- Where Ned lives.\n- How he spends his money.',
				'Ned chooses his course.\n\nNed chooses where he lives.',
				'Whether Ned can make all decisions.',
				'Ned cannot make any decisions about his life.',
				'Whether Ned can take every decision about school.',
			].map(note),
			good: [
				'Ned chooses which college he goes to in September.',
				'- Ned decides where he lives from May.',
				'Ned decides whether his dad may read his plan.',
				'**Ned chooses between two courses.**',
				'Ned decides whether he tries the new medicine. He has until 1 May 2027.',
			].map(note),
		},
	},
	*check(document, { words }) {
		const section = document.sections.find(({ id }) => id === 'decision');
		if (section === undefined) return;
		const own = section.blocks.filter(({ kind }) => kind !== 'easy-read');
		const decisions = own.reduce((sum, block) => sum + decisionsIn(block), 0);
		const span = placeOf(document, section);
		if (decisions > 1) {
			yield {
				message: `This note holds ${decisions} decisions.`,
				mend: 'Keep one. Write a note of its own for each of the others.',
				span,
			};
		}
		if (saysPhrase(textOf(own), 'capacity-sweeping', words)) {
			yield { message: 'This note is about more than one decision.', mend: 'Say which one decision somebody must make now.', span };
		}
	},
};

function decisionsIn(block: Block): number {
	if (block.kind === 'list') return block.items.length;
	return block.kind === 'paragraph' && hasWords(textOf([block])) ? 1 : 0;
}

function note(decision: string): string {
	return `document: capacity-note\nchild: Ned\nborn: 2009-03-14\n\n## The decision\n\n${decision}`;
}
