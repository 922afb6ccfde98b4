import type { PlanDocument } from '../../model/document.ts';
import type { Rule } from '../../model/rule.ts';
import { isChild } from '../parents.ts';
import { lastAge, yearReached } from '../school-years.ts';
import { codeOfPractice } from '../sources.ts';

/** The first school year after compulsory school age, which ends on the last Friday of June of Year 11 (Education Act 1996, section 8). */
const firstYear = 12;

/** A young person over compulsory school age is sent their own plan. */
export const peopleYoungPerson: Rule = {
	id: 'people/young-person',
	meta: {
		title: 'From Year 12 the plan goes to the young person too.',
		why: "After compulsory school age the right to answer a draft is the young person's own.",
		mend: 'Add the young person to "people" and to "send-to".',
		source: codeOfPractice('chapter 8, young people’s right to make their own decisions'),
		level: 'warning',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				sentTo('mum', '2009-09-15'),
				sentTo('mum', '2010-08-31'),
				sentTo('mum, teacher', '2008-03-14'),
				sentTo('officer', '2004-03-14'),
				`${sentTo('mum', '2010-11-20')}\nyear: Year 12`,
			],
			good: [
				sentTo('mum', '2010-09-01'),
				sentTo('mum', '2017-03-14'),
				sentTo('mum, ned', '2009-09-15'),
				sentTo('ned', '2006-03-14'),
				`${sentTo('mum', '2009-09-15')}\nyear: Year 11`,
			],
		},
	},
	*check(document, { facts }) {
		const { sendTo, child, places, top } = document.meta;
		if (child === undefined || sendTo.length === 0 || yearReached(facts) < firstYear || (facts.age ?? 0) > lastAge) return;
		if (sendTo.some(({ name }) => isChild(document, name))) return;
		yield {
			message: `${child} is over compulsory school age, and the plan does not go to ${child}.`,
			mend: `${addWords(document, child)} Leave it only where somebody must decide for ${child} by law.`,
			span: places.get('send-to') ?? top,
		};
	},
};

function addWords(document: PlanDocument, child: string): string {
	const key = document.meta.people.find((person) => isChild(document, person.key))?.key;
	return key === undefined ? `Add ${child} to "people" and to "send-to".` : `Add "${key}" to "send-to".`;
}

function sentTo(keys: string, born: string): string {
	return `born: ${born}
send-to: ${keys}
people:
  officer: Joy, plan officer, joy@northmoor.example
  teacher: Tom, class teacher, tom@alderlane.example
  mum: Ann, Ned's mum, ann@example.org
  ned: Ned, young person, ned@example.org`;
}
