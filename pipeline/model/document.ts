import type { Block, Heading, NameRef } from './block.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { CaseFile } from './case-file.ts';
import type { ReaderLevel } from './easy-read.ts';
import type { PdfStandard } from './pdf-standard.ts';
import type { SourceText, Span } from './span.ts';
import type { Suppression } from './suppression.ts';

/** What a plan, form or booklet says, free of Markdown and of any output. Made once by `parse`; nobody changes it. */
export interface PlanDocument {
	/** The id of the document type, or '' where the front matter names none. */
	readonly type: string;
	/** A BCP 47 tag, such as `en-GB`. */
	readonly lang: string;
	readonly meta: PlanMeta;
	/** The heading of level 1. */
	readonly title?: Heading;
	/** In source order. Text before the first heading of level 2 is a section with id `intro` and no heading. */
	readonly sections: readonly PlanSection[];
	/** Footnotes by name, in the order of their first mention. */
	readonly footnotes: readonly Footnote[];
	/** Notes of the writer that wording stays on purpose, in source order. They never print. */
	readonly suppressions: readonly Suppression[];
	readonly source: SourceText;
	/** What its files are called, where a list of rows says it and not the document itself. */
	readonly outputName?: string;
	/** The file that all documents of one child share, where this document names one that can be read. */
	readonly caseFile?: CaseFile;
}

export interface PlanSection {
	/** The id in the document type (`B`, `H1`, `hopes`), `intro`, or '' for a section that the type does not know. */
	readonly id: string;
	/** The heading without its `Section B:` prefix; absent for `intro`. */
	readonly heading?: Heading;
	/** The section is a whole chapter of a handbook: its number, from 1. Its questions are headings of level 3. */
	readonly chapter?: number;
	readonly blocks: readonly Block[];
	readonly span: Span;
}

export interface Footnote {
	readonly name: string;
	/** Printed number, from 1. */
	readonly number: number;
	readonly children: readonly Block[];
	readonly span: Span;
}

/** The front matter, typed. A key that was not typed, or had a bad value, is absent. */
export interface PlanMeta {
	/** Letters, digits and hyphens; `EXAMPLE` may be built but never sent. */
	readonly case?: string;
	readonly stage?: 'draft' | 'final';
	readonly version?: number;
	/** The digest of the frozen draft that this document is held against. */
	readonly servedDraft?: NameRef;
	/** Addresses of the documents that hold the replies to that draft. */
	readonly replies: readonly NameRef[];
	/** The address of the plan that this document is about. */
	readonly plan?: NameRef;
	/** The address of the draft that proposes changes to that plan. */
	readonly proposed?: NameRef;
	/** The address of the review that this document rests on. */
	readonly review?: NameRef;
	/** Addresses of documents and files that go with this one, beside the reports of its list of advice. */
	readonly enclose: readonly NameRef[];
	/** Keys of those who are sent a final plan beside the family: the head or governors of the named setting, and the integrated care board. */
	readonly sendSchool: readonly NameRef[];
	readonly sendHealth: readonly NameRef[];
	/** The day a review was held, and the day its papers were sent. */
	readonly held?: CalendarDate;
	readonly papers?: CalendarDate;
	/** Keys of those who were asked to a review, and of those who came. */
	readonly invited: readonly NameRef[];
	readonly came: readonly NameRef[];
	/** What a review asks for, or what the council decided after it. */
	readonly decision?: 'keep' | 'change' | 'end';
	/** Why a plan ends. */
	readonly endsBecause?: 'needs are met' | 'no training outcome is left';
	/** The short name by which plans cite this advice. */
	readonly shortName?: string;
	/** The key of the person who wrote this advice, and the day it was written. */
	readonly writtenBy?: NameRef;
	readonly written?: CalendarDate;
	readonly authority?: string;
	readonly child?: string;
	readonly born?: CalendarDate;
	readonly year?: string;
	readonly schoolNow?: string;
	readonly setting?: string;
	readonly asked?: CalendarDate;
	readonly issued?: CalendarDate;
	/** Why a final plan will come after its last lawful day, where a council knows that it will. */
	readonly lateBecause?: string;
	readonly support?: string;
	readonly cycle?: { readonly from: CalendarDate; readonly to: CalendarDate };
	readonly agreed?: { readonly who: readonly string[]; readonly date: CalendarDate };
	/** In the order typed. */
	readonly people: readonly Person[];
	/** Keys of people, in the order typed. */
	readonly sendTo: readonly NameRef[];
	readonly contactEducation?: NameRef;
	readonly contactHealth?: NameRef;
	readonly contactCare?: NameRef;
	readonly holidays?: string;
	readonly siblings: readonly string[];
	readonly caseFile?: string;
	readonly reviewBy?: CalendarDate;
	readonly title?: string;
	readonly chapter?: string;
	readonly audience?: string;
	readonly checked?: CalendarDate;
	readonly checkAgain?: CalendarDate;
	readonly basedOn?: string;
	readonly theme?: string;
	readonly pdfStandard?: PdfStandard;
	readonly format: readonly string[];
	/** How the child reads pictures. */
	readonly readerLevel?: ReaderLevel;
	/** Whether pictures over words have marks of grammar, at the level that has them. */
	readonly marks?: boolean;
	/** A meeting with the child that is still to come. */
	readonly meeting?: Meeting;
	/** Keys of those who are asked to that meeting. */
	readonly meetingWith?: readonly NameRef[];
	/** Names of the sheets to make, or `none`; absent for those that fit the type. */
	readonly sheets?: readonly NameRef[];
	/** The address of the child's own list of words and pictures. */
	readonly pictures?: NameRef;
	/** What the keys say that belong to some document types only, by key as typed (`last-report`, `key-worker`). */
	readonly own: ReadonlyMap<string, OwnValue>;
	/** Where each typed key's value stands, by key as typed (`school-now`). */
	readonly places: ReadonlyMap<string, Span>;
	/** The first line of the front matter (or of the file): where a missing key is reported. */
	readonly top: Span;
}

/** The value of a key that only its document type knows: a day, one line of words, or names (keys of people, or addresses of documents). */
export type OwnValue =
	| { readonly kind: 'date'; readonly date: CalendarDate; readonly span: Span }
	| { readonly kind: 'text'; readonly text: string; readonly span: Span }
	| { readonly kind: 'names'; readonly names: readonly NameRef[]; readonly span: Span };

/** A meeting as the child hears of it. */
export interface Meeting {
	readonly date: CalendarDate;
	/** By the 12-hour clock: `10:30`. */
	readonly time?: string;
	readonly place?: string;
	/** `45 minutes`. */
	readonly length?: string;
	readonly span: Span;
}

/** Somebody named in the front matter. */
export interface Person {
	/** The word the plan uses for them: `mum`, `officer`. */
	readonly key: string;
	readonly name: string;
	/** What they are to the child or the plan: `Sam's mum`, `class teacher`. */
	readonly role: string;
	readonly channel?: Channel;
	readonly phone?: string;
	/** A BCP 47 tag of the language they read, where it is not the document's. */
	readonly language?: string;
	/** Formats they need: `large print`, `easy read`. */
	readonly format: readonly string[];
	readonly span: Span;
}

/** How a person is reached. `address` of a post channel is the address block, where one was given. */
export type Channel =
	| { readonly kind: 'email'; readonly address: string }
	| { readonly kind: 'post'; readonly address?: string }
	| { readonly kind: 'portal' }
	| { readonly kind: 'hand' };
