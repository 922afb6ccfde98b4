import type { Rule } from '../../model/rule.ts';
import { codeOfPractice } from '../sources.ts';

const parts = [
	{ key: 'time', says: 'at what time it starts', example: '10:30' },
	{ key: 'place', says: 'where it is', example: 'Oakmead School library' },
	{ key: 'length', says: 'how long it takes', example: '45 minutes' },
] as const;

/** An invitation says when and where people meet, and for how long. */
export const meetingComplete: Rule = {
	id: 'meeting/complete',
	meta: {
		title: 'An invitation says the day, the time, the place and how long the meeting takes.',
		why: 'A parent who works or travels far must know this to be able to come.',
		mend: 'Write all four after "meeting", with commas between them.',
		source: codeOfPractice('paragraph 9.176'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				'15 October 2026',
				'15 October 2026, 10:30',
				'15 October 2026, 10:30, the school library',
				'15 October 2026, the school library, 45 minutes',
				'15 October 2026, 10:30, 45 minutes',
			].map(invited),
			good: [
				'15 October 2026, 10:30, the school library, 45 minutes',
				'15 October 2026, 2pm, room 4, half an hour',
				'Thursday 15 October 2026, 9:15, Marsh Farm Academy, 1 hour',
				'15 October 2026, 45 minutes, 10:30, the school library',
				'2026-10-15, 1.30, the health centre, about 90 minutes',
			].map(invited),
		},
	},
	*check({ meta: { meeting } }) {
		if (meeting === undefined) return;
		for (const { says, example } of parts.filter(({ key }) => meeting[key] === undefined)) {
			yield { message: `The invitation does not say ${says}.`, mend: `Add it after "meeting", such as "${example}".`, span: meeting.span };
		}
	},
};

function invited(meeting: string): string {
	return `document: meeting-invitation\nmeeting: ${meeting}\n\n## Why we meet\n\nWe talk about what Ned needs.`;
}
