import type { Rule } from '../../model/rule.ts';
import { placeOf, textOf } from '../outline.ts';
import { saysPhrase } from '../phrases.ts';
import { gateshead } from '../sources.ts';

const asks = [
	{
		list: 'guide-ways',
		says: 'another way to take part than to talk',
		mend: 'Offer one: photos, a drawing, somebody who speaks for the child, or a part of the meeting.',
	},
	{
		list: 'guide-pause',
		says: 'that the child can take a break or stop',
		mend: 'Write that they can take a break, or stop, whenever they like.',
	},
] as const;

/** The guide offers ways to take part without talking, and a way out. */
export const guideWaysToTakePart: Rule = {
	id: 'guide/ways-to-take-part',
	meta: {
		title: 'The guide for the child offers ways to take part without talking, and a way to stop.',
		why: 'Not every child can talk in a room full of adults. Every child has something to say.',
		mend: 'Write both in the part "How you can take part".',
		source: gateshead('views of children and young people'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				'You can talk to everyone.',
				'You can send a drawing.',
				'You can stop whenever you like.',
				'Sit next to Tom.',
				'- You can ask questions.\n- You can show photos.',
			].map(guide),
			good: [
				'You can send a drawing. You can take a break.',
				'- Tom can speak for you.\n- You can stop when you like.',
				'You can show photos, and you can leave when you want to.',
				'You can come for part of the meeting and go out when you are tired.',
				'Use your symbols. Put up your hand for a pause.',
			].map(guide),
		},
	},
	*check(document, { words }) {
		const section = document.sections.find(({ id }) => id === 'part');
		if (section === undefined) return;
		const said = textOf(section.blocks).split('\n');
		for (const { list, says, mend } of asks) {
			if (said.some((line) => saysPhrase(line, list, words))) continue;
			yield { message: `The guide does not say ${says}.`, mend, span: placeOf(document, section) };
		}
	},
};

function guide(part: string): string {
	return `document: meeting-guide\nchild: Ned\n\n## How you can take part\n\n${part}`;
}
