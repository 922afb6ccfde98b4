import type { CalendarDate } from '../../model/calendar-date.ts';
import type { NoticeRound, PrintJob } from '../../model/renderer.ts';
import { moreTimeOf } from './more-time.ts';

/** One day on which a message of a round goes. */
export interface Sending {
	readonly date: CalendarDate;
	/** `1` of the first reminder; '' where there is one only. */
	readonly time: string;
	/** The last day to answer, where the document has one that still counts. */
	readonly lastDay?: CalendarDate;
}

/**
 * The days on which a round goes: that of the document, or on which more time was given; each day to remind, once there is more time only those
 * after it was given; or the first working day after the last day. None where the document has no days to answer.
 */
export function sendings(when: NoticeRound['when'], job: PrintJob): readonly Sending[] {
	const { window, referenceDate } = job.facts;
	const { stage, decision } = job.document.meta;
	const given = moreTimeOf(job)?.given;
	const isAnswered = stage === 'draft' || (stage === undefined && decision === 'change');
	const lastDay = isAnswered ? window?.lastDay : undefined;
	if (when === 'issued') return [{ date: given ?? referenceDate, time: '', ...(lastDay !== undefined && { lastDay }) }];
	if (window === undefined || lastDay === undefined) return [];
	if (when === 'after-last-day') return [{ date: window.endNotice, time: '', lastDay }];
	const days = window.reminders.filter((day) => given === undefined || day > given);
	return days.map((date, index) => ({ date, time: String(index + 1), lastDay }));
}
