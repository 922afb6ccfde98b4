import type { Rule } from '../../model/rule.ts';
import { gloucestershire } from '../sources.ts';
import { childOf } from '../wording.ts';

/** A document that is made for some ages is used for a child of those ages: the `ages` of its type. */
export const profileFitsAge: Rule = {
	id: 'profile/fits-age',
	meta: {
		title: 'A profile is the version for the age of the child.',
		why: 'The questions for a toddler do not fit a young person, and the other way round.',
		mend: 'Use the profile for this age, or check the birthday after "born".',
		source: gloucestershire('Where can I find templates and guidance for the Graduated Pathway?, My Profile for different age groups'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				profile('early', '2017-03-14'),
				profile('early', '2020-01-31'),
				profile('middle', '2023-01-12'),
				profile('middle', '2010-02-03'),
				profile('older', '2017-03-14'),
			],
			good: [
				profile('early', '2023-01-12'),
				profile('early', '2021-02-20'),
				profile('middle', '2020-11-20'),
				profile('middle', '2015-03-02'),
				profile('older', '2010-02-03'),
			],
		},
	},
	*check(document, { type, facts }) {
		const { ages } = type;
		const { age } = facts;
		if (ages === undefined || age === undefined || (age >= ages.from && age <= ages.to)) return;
		const { places, top } = document.meta;
		yield {
			message: `This profile is for ages ${ages.from} to ${ages.to}, but ${childOf(document)} is ${age}.`,
			mend: 'Use the version for this age, or check the birthday.',
			span: places.get('born') ?? top,
		};
	},
};

function profile(version: 'early' | 'middle' | 'older', born: string): string {
	return `document: my-profile-${version}\nchild: Ned\nborn: ${born}\nissued: 2027-02-08\n\n## What is important to me\n\nTrains.`;
}
