import type { CalendarDate } from './calendar-date.ts';
import type { SourceRef } from './finding.ts';

/** The dates that one country's law and practice ask for: data from `templates/rules/<id>.yml`. */
export interface RuleSet {
	readonly id: string;
	readonly name: string;
	/** The day on which a person last held these rules against the law. */
	readonly version: CalendarDate;
	readonly schoolYear: SchoolYearRule;
	/** When somebody is no longer of compulsory school age. */
	readonly schoolLeaving: SchoolLeavingRule;
	/** School years, youngest first. */
	readonly years: readonly YearGroup[];
	/** Key transitions, earliest first. */
	readonly moves: readonly KeyMove[];
	/** Weeks after the plan was asked for: decision to assess, decision not to make a plan, final plan; and advice, after the council asked for it. */
	readonly weeks: { readonly decide: number; readonly refuse: number; readonly final: number; readonly advice: number };
	/** A step inside an outcome is due this many years after the plan was issued. */
	readonly stepYears: number;
	/** A final plan is reviewed within this many months. */
	readonly reviewMonths: number;
	/** The longest cycle of a plan that runs for a term. */
	readonly cycleDaysMax: number;
	readonly windows: WindowRules;
	readonly reviewWeeks: ReviewWeeks;
	/** What `setting` or `school-now` says of a child who is taught at home: one of these phrases. */
	readonly taughtAtHome: readonly string[];
	/** Steps in weeks after the day of a document, such as those of a move to another kind of plan; earliest first. */
	readonly timetable?: readonly TimetableStep[];
	/** What stands in a timeline: its words and the law behind it. */
	readonly events: ReadonlyMap<EventId, EventText>;
}

/** One step of a timetable with fixed weeks. */
export interface TimetableStep {
	/** Its name in `:date[...]`, such as `week 6`. */
	readonly name: string;
	/** Whole weeks after the day the document was issued; the step is on that day or before it. */
	readonly week: number;
	readonly words: string;
	readonly for: 'family' | 'officer';
	/** The step is a meeting: it is in that week, on the day that the document names. */
	readonly meeting: boolean;
	readonly law?: SourceRef;
}

/** Every date that a timeline knows; a rule set has words for each. */
export const eventIds = [
	'asked',
	'advice-asked',
	'advice-due',
	'week-6',
	'week-16',
	'week-20',
	'draft-sent',
	'came-back',
	'served',
	'served-by-post',
	'reminder',
	'extension',
	'reply',
	'meeting',
	'last-day',
	'final-sent',
	'amendment-final-by',
	'review-due',
	'review-planned',
	'review-papers-by',
	'review-papers-sent',
	'review-held',
	'review-report-by',
	'review-report-sent',
	'review-decision-by',
	'review-decision-sent',
	'review-final-by',
	'transfer-review-by',
	'transfer',
	'transfer-if',
	'steps-due',
	'outcomes-due',
	'cycle-starts',
	'agreed',
	'cycle-ends',
	'advice-written',
] as const;

export type EventId = (typeof eventIds)[number];

/** Weeks round the meeting of a review: papers before it, report and decision after it, the final plan after the notice of changes. */
interface ReviewWeeks {
	readonly papers: number;
	readonly report: number;
	readonly decision: number;
	readonly final: number;
	/** The review before a phase transfer is held so many weeks before the last day to change the plan. */
	readonly transfer: number;
}

interface EventText {
	/** Names in braces are filled in: `{version}`, `{how}`, `{date}`, `{to}`, `{numbers}`. */
	readonly words: string;
	/** Documents show the dates for the family; the officer's stand in `dates` and `due` only. */
	readonly for: 'family' | 'officer';
	readonly law?: SourceRef;
	/** The law where the plan changes an earlier final plan. */
	readonly amendedLaw?: SourceRef;
	/** The law where the child is taught at home. */
	readonly homeLaw?: SourceRef;
}

/** All policies for the last day, and what holds under each of them. */
export interface WindowRules {
	/** The id of the policy where the project names none. */
	readonly standard: string;
	readonly policies: readonly WindowPolicy[];
	/** The least that law allows, in calendar days after the day of service; held under every policy. */
	readonly floorDays: number;
	/** A letter is served on this working day after it was posted. */
	readonly postWorkingDays: number;
	/** What is sent after this time of day counts as sent on the next day; absent where the whole day counts. */
	readonly eveningFrom?: string;
	/** The second reminder goes this many working days before the last day. */
	readonly reminderWorkingDays: number;
	/** The law behind the floor. */
	readonly source: SourceRef;
	/** The law behind it for a draft that changes an earlier final plan. */
	readonly amendedSource?: SourceRef;
}

/** A day of the year without its year, as `MM-DD`. */
export type DayOfYear = string;

interface SchoolYearRule {
	/** The first day, which is also the cut-off for birthdays: `09-01`. */
	readonly starts: DayOfYear;
	/** The day by which an outcome "by the end of the year" is due: `07-31`. */
	readonly outcomesDue: DayOfYear;
}

/** The last `weekday` (1 is Monday) of the month in the school year in which somebody reaches an age. */
interface SchoolLeavingRule {
	readonly turns: number;
	/** 1 is January. */
	readonly month: number;
	readonly weekday: number;
	readonly source: SourceRef;
}

export interface YearGroup {
	readonly name: string;
	/** Year 1 is 1, Reception 0, Nursery -1. */
	readonly index: number;
	/** The age that children of the year reach while it lasts. */
	readonly turns: number;
}

/** A move that plans must look ahead to. */
export interface KeyMove {
	/** The name of the last year group before it. */
	readonly after: string;
	/** What the child moves to, as it stands after `moves to`. */
	readonly to: string;
	/** The plan must be reviewed and amended before this day of the school year in which `after` ends. */
	readonly amendedBefore?: DayOfYear;
	/** The plan must be reviewed and amended at least this many months before the move, where it is made to `ifTo`. */
	readonly ifMoved?: { readonly monthsBefore: number; readonly to: string };
	/** The row counts only where the name of the school now has one of these words, such as `infant`. */
	readonly whereSchool?: readonly string[];
	/** The row does not count where the name of the school now has one of these words. */
	readonly notSchool?: readonly string[];
}

/** One way to work out the last day for answering a draft. */
export interface WindowPolicy {
	/** `plain-15`. */
	readonly id: string;
	/** What it does, in one plain sentence. */
	readonly about: string;
	/** Days after the day of service. */
	readonly days: number;
	/** Which days count: all, working days, or days of term. */
	readonly counts: 'calendar' | 'working' | 'term';
	/** A last day on a weekend or holiday moves on to the next working day. */
	readonly rollsForward: boolean;
	/** Where the policy comes from; absent where it is the council's own rule. */
	readonly source?: SourceRef;
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
