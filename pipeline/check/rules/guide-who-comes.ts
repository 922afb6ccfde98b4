import { nameKey, personOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { placeOf, textOf } from '../outline.ts';
import { isChild } from '../parents.ts';
import { gateshead } from '../sources.ts';

/** The guide tells the child of everyone who comes to the meeting. */
export const guideWhoComes: Rule = {
	id: 'guide/who-comes',
	meta: {
		title: 'The guide for the child names everyone who comes to the meeting.',
		why: 'A face that nobody spoke of can frighten a child so that they say nothing.',
		mend: 'Write who they are and why they come, in the part "Who comes".',
		source: gateshead('views of children and young people'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				guide('teacher', 'Your mum comes.'),
				guide('mum, teacher', 'Tom comes.'),
				guide('officer', 'Tom comes.'),
				guide('mum, teacher, officer', 'Your mum and Tom come.'),
				guide('ned, officer', 'You come.'),
			],
			good: [
				guide('teacher', 'Tom comes.'),
				guide('mum', 'Your mum comes.'),
				guide('mum, teacher', 'Ann and Tom come.'),
				guide('ned, mum', 'You and your mum come.'),
				guide('officer', '- Joy comes. She writes things down.'),
			],
		},
	},
	*check(document) {
		const section = document.sections.find(({ id }) => id === 'who');
		if (section === undefined) return;
		const words = ` ${nameKey(textOf(section.blocks)).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
		for (const { name: key } of document.meta.meetingWith ?? []) {
			const person = personOf(document, key);
			if (person === undefined || isChild(document, key)) continue;
			if ([person.name, person.key].some((name) => words.includes(` ${nameKey(name)} `))) continue;
			yield {
				message: `The guide does not say that ${person.name} comes.`,
				mend: `Write who ${person.name} is and why they come.`,
				span: placeOf(document, section),
			};
		}
	},
};

function guide(keys: string, who: string): string {
	return `document: meeting-guide
child: Ned
meeting-with: ${keys}
people:
  ned: Ned, the child, by hand
  mum: Ann, Ned's mum, ann@example.org
  teacher: Tom, class teacher, tom@alderlane.example
  officer: Joy, plan co-ordinator, joy@northmoor.example

## Who comes

${who}`;
}
