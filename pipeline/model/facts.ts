import type { CalendarDate } from './document.ts';

/** All that is worked out from a document's dates. `dates` makes it once, after parsing; the passes read it. */
export interface Facts {
	/** The day that PDF and message dates are made from; never the clock. */
	readonly referenceDate: CalendarDate;
	/** Whole years on the reference date. */
	readonly age?: number;
	readonly schoolYear?: SchoolYear;
	readonly nextMove?: NextMove;
	/** By outcome number (`E1`). */
	readonly outcomeDue: ReadonlyMap<string, Due>;
	/** When the steps inside outcomes fall due, where the document type has steps. */
	readonly stepDue?: Due;
	readonly window?: ReplyWindow;
	/** Weeks 6, 16 and 20 after the plan was asked for. */
	readonly weeks?: { readonly six: CalendarDate; readonly sixteen: CalendarDate; readonly twenty: CalendarDate };
	/** The last day by which the review must be held. */
	readonly nextReview?: CalendarDate;
	/** What `:date[name]` prints: `last day` -> `Thursday 10 December 2026`. */
	readonly named: ReadonlyMap<string, string>;
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
	readonly served: readonly ServedOn[];
	/** The last day for everyone: the latest of each person's. */
	readonly lastDay: CalendarDate;
	/** `Thursday 10 December 2026`. */
	readonly printed: string;
	/** Reminder days, earliest first. */
	readonly reminders: readonly CalendarDate[];
	/** Every step of the reckoning, one plain sentence each. */
	readonly steps: readonly string[];
}

export interface ServedOn {
	/** The person's key. */
	readonly person: string;
	readonly how: 'email' | 'post' | 'hand';
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
