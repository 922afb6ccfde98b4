import type { CalendarDate } from './calendar-date.ts';
import type { Extension, ServiceRoute } from './case-file.ts';
import type { SourceRef } from './finding.ts';
import type { TimetableStep } from './rule-set.ts';

/** All that is worked out from a document's dates. `dates` makes it once, after parsing; the passes read it. */
export interface Facts {
	/** The day that PDF and message dates are made from; never the clock. */
	readonly referenceDate: CalendarDate;
	/** Whole years on the reference date. */
	readonly age?: number;
	readonly schoolYear?: SchoolYear;
	/** The last day of the school year that the document starts in: 31 July in England, 30 June in Scotland. */
	readonly schoolYearEnds?: CalendarDate;
	readonly nextMove?: NextMove;
	/** By outcome number (`E1`). */
	readonly outcomeDue: ReadonlyMap<string, Due>;
	/** When the steps inside outcomes fall due, where the document type has steps. */
	readonly stepDue?: Due;
	/** Of a draft: its own. Of a final, or of replies: that of the draft that was served. */
	readonly window?: ReplyWindow;
	/** Weeks 6, 16 and 20 after the plan was asked for. */
	readonly weeks?: { readonly six: CalendarDate; readonly sixteen: CalendarDate; readonly twenty: CalendarDate };
	/** The last day by which the review must be held, or the earlier one that a writer planned. */
	readonly nextReview?: CalendarDate;
	/** The last lawful day for it, whatever is planned. */
	readonly reviewLastDay?: CalendarDate;
	/** The days that follow from a review. */
	readonly review?: ReviewDays;
	/** Every date that the document stands for or that follows from it, with the law behind it; earliest first. */
	readonly timeline: readonly TimelineEvent[];
	/** The steps of the rule set's timetable, for a type that has one. */
	readonly timetable?: readonly TimetableStep[];
	/** What `:date[name]` prints: `last day` -> `Thursday 10 December 2026`. */
	readonly named: ReadonlyMap<string, string>;
}

/** The days that the law sets round the review of a plan. */
export interface ReviewDays {
	readonly held: CalendarDate;
	/** The last day for the papers to go out. */
	readonly papersBy: CalendarDate;
	/** The last day for the report, for the decision with any proposed changes, and for the final plan. */
	readonly reportBy: CalendarDate;
	readonly decisionBy: CalendarDate;
	readonly finalBy: CalendarDate;
}

/** One date of a case. */
export interface TimelineEvent {
	/** `asked`, `week-6`, `week-16`, `draft-sent`, `last-day`, `week-20`, `final-sent`, `review-due`, `review-held`, `transfer` ... as in the rule set. */
	readonly id: string;
	readonly date: CalendarDate;
	/** What happens on it, as a short phrase that can stand in a drawing. */
	readonly words: string;
	/** Documents leave out the dates for the officer. */
	readonly for?: 'family' | 'officer';
	readonly law?: SourceRef;
	/** It stands in a document, or it follows from one. */
	readonly kind: 'stated' | 'worked-out';
	/** Where a lawful last day is no working day: the last working day before it. */
	readonly workingDay?: CalendarDate;
}

export interface SchoolYear {
	/** `Year 5`, `Reception`, `Nursery`. */
	readonly name: string;
	/** Year 1 is 1, Reception 0, Nursery -1. */
	readonly index: number;
}

/** The next key transition, such as the move to secondary school. */
export interface NextMove {
	/** The last school year before it: `Year 6`. */
	readonly afterYear: string;
	/** What the child moves to: `secondary school`. */
	readonly to: string;
	/** 31 July before the move: the default due date of an outcome. */
	readonly outcomesBy: CalendarDate;
	/** `September 2028`. */
	readonly printed: string;
	/** The last lawful day by which a plan must be reviewed and amended, where the move is a phase transfer. */
	readonly transferBy?: CalendarDate;
	/** The last day to hold a review that can still change the plan by then. */
	readonly transferReviewBy?: CalendarDate;
	/** The last lawful day where the move counts as a transfer only if it is made, as from one college to another. */
	readonly transferIf?: { readonly to: string; readonly by: CalendarDate };
}

/** A due date and the words that print it in front of a sentence: `By the end of Year 6`. */
export interface Due {
	readonly date: CalendarDate;
	readonly printed: string;
	/** The writer typed it. */
	readonly typed: boolean;
}

/** The days in which a family can answer a draft. */
export interface ReplyWindow {
	readonly policy: string;
	/** What the policy does, in one sentence, and whose bank holidays were counted. */
	readonly about?: string;
	readonly calendar?: string;
	readonly served: readonly ServedOn[];
	/** The last day for everyone: the latest of each person's. With `served` empty it is what an email on the day of issue would give. */
	readonly lastDay: CalendarDate;
	/** `Thursday 10 December 2026`. */
	readonly printed: string;
	/** Reminder days, earliest first. */
	readonly reminders: readonly CalendarDate[];
	/** The first working day after the last day: those who have not answered hear then that the time has ended. */
	readonly endNotice: CalendarDate;
	/** Every step of the reckoning, one plain sentence each. */
	readonly steps: readonly string[];
	/** The law behind a step, by its words. */
	readonly laws?: ReadonlyMap<string, SourceRef>;
	/** The least that law allows: so many days after the day of service. */
	readonly floorDays?: number;
	/** Keys of people to whom the draft has not been served: it bounced and was not sent again. */
	readonly notServed: readonly string[];
	/** More time that was given, as recorded. */
	readonly extensions: readonly Extension[];
	/** Keys of people who agreed in writing that the final may come before the last day. */
	readonly agreedEarly: readonly string[];
}

export interface ServedOn {
	/** The person's key. */
	readonly person: string;
	readonly how: ServiceRoute;
	/** The case file says so; otherwise it is worked out from the day the draft was issued. */
	readonly recorded: boolean;
	readonly served: CalendarDate;
	/** The legal floor: served + 14 days. */
	readonly floor: CalendarDate;
	readonly lastDay: CalendarDate;
}

/** One of the seven items of a One Plan's checklist: worked out, never ticked by hand. */
export interface ChecklistItem {
	readonly number: number;
	readonly part: string;
	readonly result: 'met' | 'not-met' | 'not-yet-due';
	/** What was checked, or why it is not met, or when it is due: one plain sentence. */
	readonly reason: string;
}
