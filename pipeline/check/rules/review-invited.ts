import type { Rule } from '../../model/rule.ts';
import { isChild, isParentsName, knowsCareers } from '../parents.ts';
import { anAnnualReview } from '../review/an-annual-review.ts';
import { yearReached } from '../school-years.ts';
import { sendRegulations } from '../sources.ts';
import { childOf } from '../wording.ts';

/** Children of this school year and above are at their own review as a rule (Gateshead, who comes to a review). */
const firstSecondaryYear = 7;
/** From this school year on reviews look at adult life, with a careers adviser (Gateshead, preparing for adulthood). */
const firstAdulthoodYear = 8;
/** The first school year after compulsory school age: the young person's rights are their own. */
const firstOwnYear = 12;

/** Those whose review it is are invited; older children too; and from Year 8 somebody who knows about careers. */
export const reviewInvited: Rule = {
	id: 'review/invited',
	meta: {
		title: 'An invitation goes to a parent, to older children, and from Year 8 to a careers adviser.',
		why: 'A review is about somebody. They and their parents must be there to say what they want.',
		mend: 'Add their keys to "invited".',
		source: sendRegulations('regulation 20'),
		level: 'error',
		law: true,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				invited('2017-03-14', 'teacher'),
				invited('2017-03-14', 'ned, teacher'),
				invited('2014-09-15', 'mum, teacher'),
				invited('2013-09-15', 'ned, mum, teacher'),
				invited('2009-09-15', 'mum, adviser'),
			],
			good: [
				invited('2017-03-14', 'mum, teacher'),
				invited('2014-09-15', 'ned, mum'),
				invited('2013-09-15', 'ned, mum, adviser'),
				invited('2009-09-15', 'ned, adviser'),
				anAnnualReview([]),
			],
		},
	},
	*check(document, { facts }) {
		const { invited: keys, places, top } = document.meta;
		if (keys.length === 0) return;
		const year = yearReached(facts);
		const span = places.get('invited') ?? top;
		const child = childOf(document);
		const hasChild = keys.some(({ name }) => isChild(document, name));
		if (year < firstOwnYear && !keys.some(({ name }) => isParentsName(document, name))) {
			yield { message: 'No parent or carer has an invitation.', mend: 'Add the key of a parent to "invited".', span };
		}
		if (year >= firstOwnYear && !hasChild) {
			yield { message: `${child} has no invitation, and the review is theirs.`, mend: `Add the key of ${child} to "invited".`, span };
		} else if (year >= firstSecondaryYear && !hasChild) {
			yield {
				message: `${child} has no invitation to the review.`,
				mend: `Add the key of ${child} to "invited", or say in the report how ${child} took part.`,
				span,
				level: 'warning',
			};
		}
		if (year >= firstAdulthoodYear && !keys.some(({ name }) => knowsCareers(document, name))) {
			yield {
				message: 'No careers adviser has an invitation.',
				mend: 'From Year 8 on, invite one. Write what they do as their role, such as "careers adviser".',
				span,
				level: 'warning',
			};
		}
	},
};

function invited(born: string, keys: string): string {
	return anAnnualReview([
		`born: ${born}`,
		'held: 2026-11-10',
		'issued: 2026-11-20',
		`invited: ${keys}`,
		'people:',
		'  ned: Ned, the young person, ned@example.org',
		"  mum: Ann, Ned's mum, ann@example.org",
		'  teacher: Tom, class teacher, tom@alderlane.example',
		'  adviser: Uma, careers adviser, uma@northmoor.example',
	]);
}
