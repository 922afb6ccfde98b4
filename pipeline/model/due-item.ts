import type { CalendarDate } from './calendar-date.ts';
import type { TimelineEvent } from './facts.ts';
import type { SourceRef } from './finding.ts';
import type { Span } from './span.ts';

/** One thing that somebody has to do by a day, or that happens on a day. */
export interface DueItem {
	/** `last-day`, `week-20`, `review-due`, `request-r1` ...: the same for the same thing from day to day, and once in a document. */
	readonly id: string;
	/** The number of the case; absent for a booklet. */
	readonly case?: string;
	/** The name of the document's outputs, without anyone's name: `NM-0417-draft-1`. */
	readonly document: string;
	/** The document it follows from. */
	readonly file: string;
	readonly date: CalendarDate;
	/** Days from today to the day; negative when it is late. */
	readonly daysLeft: number;
	/** What is to be done, in one or two plain sentences without a child's name. */
	readonly words: string;
	readonly law?: SourceRef;
	readonly span: Span;
}

/** How urgent an item is, most urgent first. */
export const dueGroups = ['late', 'today', 'week', 'later'] as const;

export type DueGroup = (typeof dueGroups)[number];

/** `week`: one to seven days from today. */
export function dueGroupOf({ daysLeft }: Pick<DueItem, 'daysLeft'>): DueGroup {
	if (daysLeft < 0) return 'late';
	if (daysLeft === 0) return 'today';
	return daysLeft <= 7 ? 'week' : 'later';
}

/** All that is due in one case, or in one booklet, with its dates so far. */
export interface DueCase {
	/** The number of the case, or the name of a document that has none. */
	readonly name: string;
	/** The names of its documents, in the order in which they were sent. */
	readonly documents: readonly string[];
	/** Every date that still holds, earliest first. */
	readonly timeline: readonly TimelineEvent[];
	/** Most urgent first. */
	readonly items: readonly DueItem[];
}
