import type { Rule } from '../../model/rule.ts';
import { knowsCareers } from '../parents.ts';
import { yearOn } from '../school-years.ts';
import { gateshead } from '../sources.ts';
import { childOf } from '../wording.ts';

const firstYear = 8;

const people = `people:
  ned: Ned, the young person, by hand
  mum: Ann, Ned's mum, ann@example.org
  teacher: Tom, class teacher, tom@alderlane.example
  adviser: Uma, careers adviser, uma@northmoor.example`;

/** From Year 8 somebody who knows about careers has an invitation. */
export const meetingCareersAdviser: Rule = {
	id: 'meeting/careers-adviser',
	meta: {
		title: 'From Year 8 a careers adviser has an invitation to the meeting.',
		why: 'Somebody in the room must know which courses and jobs there are.',
		mend: 'Invite one. Write what they do as their role, such as "careers adviser".',
		source: gateshead('preparing for adulthood'),
		level: 'warning',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				minutes('2010-02-03', 'mum, teacher'),
				minutes('2014-02-03', 'mum'),
				minutes('2008-02-03', 'ned'),
				agenda('2014-02-03', 'mum, teacher'),
				agenda('2010-02-03', 'ned, mum'),
			],
			good: [
				minutes('2010-02-03', 'mum, adviser'),
				minutes('2015-02-03', 'mum, teacher'),
				minutes('2020-02-03', 'mum'),
				agenda('2014-02-03', 'mum, adviser'),
				agenda('2016-02-03', 'mum'),
			],
		},
	},
	*check(document, { facts }) {
		const { held, meeting, invited, meetingWith, places, top } = document.meta;
		const day = held ?? meeting?.date;
		const keys = [...invited, ...(meetingWith ?? [])];
		if (day === undefined || keys.length === 0 || (yearOn(facts, day) ?? 0) < firstYear) return;
		if (keys.some(({ name }) => knowsCareers(document, name))) return;
		yield {
			message: `No careers adviser has an invitation to the meeting about ${childOf(document)}.`,
			mend: 'Add one to the people, and their key to those whom you invite.',
			span: places.get('invited') ?? places.get('meeting-with') ?? top,
		};
	},
};

function minutes(born: string, keys: string): string {
	return `document: action-planning-minutes\nchild: Ned\nborn: ${born}\nheld: 2026-11-05\nissued: 2026-11-12\ninvited: ${keys}\n${people}\n\n# Ned's meeting`;
}

function agenda(born: string, keys: string): string {
	return `document: action-planning-agenda\nchild: Ned\nborn: ${born}\nissued: 2026-10-12\nmeeting: 5 November 2026, 10:30, the library, 1 hour\nmeeting-with: ${keys}\n${people}\n\n# Ned's meeting`;
}
