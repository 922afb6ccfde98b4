import type { CalendarDate } from './document.ts';
import type { SourceRef } from './finding.ts';

/** The dates that one country's law and practice ask for: data from `templates/rules/<id>.yml`. */
export interface RuleSet {
	readonly id: string;
	readonly name: string;
	/** The day on which a person last held these rules against the law. */
	readonly version: CalendarDate;
	readonly schoolYear: SchoolYearRule;
	/** School years, youngest first. */
	readonly years: readonly YearGroup[];
	/** Key transitions, earliest first. */
	readonly moves: readonly KeyMove[];
	/** Weeks after the plan was asked for: decision to assess, decision not to make a plan, final plan. */
	readonly weeks: { readonly decide: number; readonly refuse: number; readonly final: number };
	/** A step inside an outcome is due this many years after the plan was issued. */
	readonly stepYears: number;
	/** A final plan is reviewed within this many months. */
	readonly reviewMonths: number;
	/** The longest cycle of a plan that runs for a term. */
	readonly cycleDaysMax: number;
	readonly window: WindowPolicy;
}

/** A day of the year without its year, as `MM-DD`. */
export type DayOfYear = string;

interface SchoolYearRule {
	/** The first day, which is also the cut-off for birthdays: `09-01`. */
	readonly starts: DayOfYear;
	/** The day by which an outcome "by the end of the year" is due: `07-31`. */
	readonly outcomesDue: DayOfYear;
}

export interface YearGroup {
	readonly name: string;
	/** Year 1 is 1, Reception 0, Nursery -1. */
	readonly index: number;
	/** The age that children of the year reach while it lasts. */
	readonly turns: number;
}

/** A move that plans must look ahead to. */
interface KeyMove {
	/** The name of the last year group before it. */
	readonly after: string;
	/** What the child moves to, as it stands after `moves to`. */
	readonly to: string;
	/** The plan must be reviewed and amended before this day of the school year in which `after` ends. */
	readonly amendedBefore?: DayOfYear;
}

/** How the last day for answering a draft is worked out. */
export interface WindowPolicy {
	/** `plain-15`. */
	readonly id: string;
	/** Calendar days after the day of service. */
	readonly days: number;
	/** A last day on a weekend or holiday moves on to the next working day. */
	readonly rollsForward: boolean;
	/** The least that law allows, in calendar days after the day of service; held under every policy. */
	readonly floorDays: number;
	/** A letter is served on this working day after it was posted. */
	readonly postWorkingDays: number;
	/** The second reminder goes this many working days before the last day. */
	readonly reminderWorkingDays: number;
	readonly source: SourceRef;
}

/** The bank holidays of one region: dated data from `templates/calendars/<id>.yml`. */
export interface Calendar {
	readonly id: string;
	readonly name: string;
	/** The day on which the list was last held against its source. */
	readonly version: CalendarDate;
	readonly knownFrom: CalendarDate;
	/** Days after this one are not known: an error, never a guess. */
	readonly knownThrough: CalendarDate;
	readonly source: SourceRef;
	readonly holidays: readonly Holiday[];
}

interface Holiday {
	readonly date: CalendarDate;
	readonly name: string;
}
