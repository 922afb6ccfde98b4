import { blocksOfKind, personOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { placeOf, textOf } from '../outline.ts';
import { gloucestershire } from '../sources.ts';
import { childOf } from '../wording.ts';

/** A plan says at once whom to phone where somebody fears that the child is not safe. */
export const planSafetyLine: Rule = {
	id: 'plan/safety-line',
	meta: {
		title: 'A plan says whom to phone if a child may not be safe.',
		why: 'A worry about safety must not wait for a meeting or for a plan.',
		mend: 'Write a phone number in this part, or ::contact[key] with a person who has one.',
		source: gloucestershire('Remember to follow safeguarding procedures'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				safe('Tell somebody.'),
				safe('Write to Fay.'),
				safe('::contact[kit]'),
				safe('Follow the procedures.'),
				safe('Phone the council on Monday 3 May 2027.'),
			],
			good: [
				safe('Phone 01632 960 100 at any hour.'),
				safe('::contact[fay]'),
				safe('Tell Fay at once.\n\n::contact[fay]'),
				safe('If Ned is in danger, phone 999.'),
				'document: my-plan-plus\n\n## When we look again\n\nIn May.',
			],
		},
	},
	*check(document) {
		const section = document.sections.find(({ id }) => id === 'safety');
		if (section === undefined) return;
		const contacts = blocksOfKind(document, 'contact').filter((block) => section.blocks.includes(block));
		const hasPhone = contacts.some(({ person }) => personOf(document, person.name)?.phone !== undefined);
		if (hasPhone || phone.test(textOf(section.blocks))) return;
		yield {
			message: `This part gives no phone number for a worry about ${childOf(document)}.`,
			mend: 'Add the number, or ::contact[key] with a person who has one.',
			span: placeOf(document, section),
		};
	},
};

/** 999, or a British number with its code. */
const phone = /\b999\b|\b0\d{2,4}[ -]?\d{3}[ -]?\d{3,4}\b/;

function safe(words: string): string {
	return `document: my-plan-plus
child: Ned
people:
  fay: {name: Fay, role: key person, email: fay@littleacorns.example, phone: '01632 960 063'}
  kit: Kit, health visitor, kit@health.example

## If you worry that Ned is not safe

${words}`;
}
