import type { CalendarDate } from './calendar-date.ts';
import type { ChecklistItem } from './facts.ts';
import type { Level, SourceRef } from './finding.ts';
import type { Profile } from './profile.ts';
import type { SectionReadability } from './readability.ts';
import type { Rewrite } from './rule-note.ts';

/** All that the report of a run shows. Documents with errors come first, then those with warnings, then those with advice. */
export interface ReportPage {
	readonly documents: readonly ReportDocument[];
	readonly unread: readonly { readonly file: string; readonly message: string }[];
	/** The figures of the report that this one takes the place of; absent for a first report. */
	readonly earlier?: ReportFigures;
	readonly figures: ReportFigures;
}

/** What a report remembers for the next one: how often each fingerprint was found, by document. No words of a plan. */
export type ReportFigures = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface ReportDocument {
	readonly file: string;
	readonly title: string;
	readonly counts: Readonly<Record<Level, number>>;
	/** Those with findings, the most important first. */
	readonly sections: readonly ReportSection[];
	readonly kept: readonly ReportKept[];
	/** How many findings the project's baseline knew. */
	readonly known: number;
	readonly readability: readonly SectionReadability[];
	/** Empty for a type without a checklist of its own. */
	readonly checklist: readonly ChecklistItem[];
	/** Whose questions only people can answer: the readers of the document, and of easy read where it has some. */
	readonly readers: readonly Profile['id'][];
}

export interface ReportSection {
	readonly place: ReportPlace;
	/** Errors first, then warnings, then advice; each in the order of their first findings. */
	readonly cards: readonly ReportCard[];
	/** How many findings it has of the level of its first card, shown or not. */
	readonly first: number;
}

/** The findings of one rule in one section that have the same level, the same reason and the same source. */
export interface ReportCard {
	readonly level: Level;
	readonly ruleId: string;
	/** What the rule asks for, in one sentence. */
	readonly title: string;
	readonly why: string;
	readonly source?: SourceRef;
	/** A sentence with the same fault, and how it could read. */
	readonly example?: Rewrite;
	/** At least one, in source order. */
	readonly findings: readonly ReportFinding[];
	/** How many more findings of this rule the document has, that are not shown. */
	readonly more?: number;
}

/** Where findings stand: a section by its letter and heading, the front matter, the text before the first heading, or the case file. */
export type ReportPlace =
	| { readonly kind: 'section'; readonly letter?: string; readonly heading?: string }
	| { readonly kind: 'front' | 'intro' }
	| { readonly kind: 'case-file'; readonly file: string };

export interface ReportFinding {
	readonly line: number;
	readonly message: string;
	readonly mend: string;
	/** The sentence with the words marked; absent where the words are no sentence of the text. */
	readonly sentence?: readonly Piece[];
	/** The line as typed, with the words marked: where they are no sentence, and the line says more than the message. */
	readonly typed?: readonly Piece[];
	/** The sentence in better words. `safe`: the program can write it; otherwise a person chooses one. */
	readonly rewrites: readonly { readonly safe: boolean; readonly words: readonly Piece[] }[];
}

/** A run of words: as it stands, the words that a finding is about, or words that would take their place. */
export interface Piece {
	readonly kind: 'plain' | 'marked' | 'added';
	readonly text: string;
}

/** A finding that a note in the text keeps quiet. */
export interface ReportKept {
	readonly words: string;
	readonly rule: string;
	readonly reason: string;
	readonly by?: string;
	readonly reviewBy?: CalendarDate;
}
