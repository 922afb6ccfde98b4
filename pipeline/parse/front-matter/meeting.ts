import { readCalendarDate } from '../../model/calendar-date.ts';
import type { Meeting } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';

/** A meeting, or what is wrong with it in a sentence. */
export type MeetingRead = { readonly meeting: Meeting } | { readonly wrong: string };

/**
 * Reads `18 June 2026, 10:30, Oakmead School library, 45 minutes`: the day first, then a time, a place and a length in any order. All but the
 * day may be left out. Times go by the 12-hour clock, as in easy read.
 */
export function readMeeting(text: string, span: Span): MeetingRead {
	const [day = '', ...others] = text.split(',').map((part) => part.trim().replace(/\s+/g, ' '));
	const date = readCalendarDate(day.replace(/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day /i, ''));
	if (date === undefined) return { wrong: 'The meeting does not start with a day that Plainplan can read.' };
	const times = others.filter((part) => time.test(part));
	const lengths = others.filter((part) => length.test(part));
	const place = others.filter((part) => part !== '' && !time.test(part) && !length.test(part)).join(', ');
	if (times.length > 1) return { wrong: 'The meeting has two times.' };
	if (lengths.length > 1) return { wrong: 'The meeting has two lengths.' };
	const [hour = 1, minute = 0] = (times[0] ?? '').split(/[:.]/).map((part) => Number.parseInt(part, 10));
	if (times[0] !== undefined && (hour > 12 || hour < 1 || minute > 59))
		return { wrong: `The time "${times[0]}" is not one of the 12-hour clock.` };
	return {
		meeting: {
			date,
			...(times[0] !== undefined && { time: times[0].replace('.', ':') }),
			...(place !== '' && { place }),
			...(lengths[0] !== undefined && { length: lengths[0] }),
			span,
		},
	};
}

const time = /^\d{1,2}(?:[:.]\d{2})?(?: ?[ap]m)?$/i;
const length = /^(?:about )?(?:\d+ (?:minutes?|hours?)(?: and \d+ minutes?)?|half an hour|an hour|an hour and a half)$/i;
