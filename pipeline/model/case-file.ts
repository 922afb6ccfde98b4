import type { CalendarDate } from './calendar-date.ts';
import type { SourceText, Span } from './span.ts';

/**
 * What all documents of one child share, typed once: a YAML file that each of them names under `case-file`.
 * Its keys of the front matter (`case`, `child`, `born`, `people` ...) are merged into each document's own, which win;
 * what only a case has stands here.
 */
export interface CaseFile {
	readonly source: SourceText;
	/** Explanations of words, by word in lower case: what `:term[word]` means in every document of the case. */
	readonly terms: ReadonlyMap<string, string>;
	/** Each time a document was sent to somebody, in the order typed. */
	readonly served: readonly Service[];
	/** Each time somebody was given more days to answer. */
	readonly extensions: readonly Extension[];
	/** Everyone who agreed in writing that the final may come before their last day. */
	readonly agreedEarly: readonly EarlyAgreement[];
}

export type ServiceRoute = 'email' | 'portal' | 'post' | 'hand';

/** One document sent to one person. */
export interface Service {
	/** The stage and version: `draft 1`. */
	readonly document: string;
	/** The person's key. */
	readonly person: string;
	readonly how: ServiceRoute;
	/** The day it was sent or handed over. */
	readonly on: CalendarDate;
	/** `18:20`, where somebody noted the time. */
	readonly at?: string;
	/** It came back: it was not served. */
	readonly bounced: boolean;
	readonly span: Span;
}

/** More time for one person. */
export interface Extension {
	readonly document: string;
	readonly person: string;
	/** The new last day. */
	readonly to: CalendarDate;
	/** The day it was given, by whom (a key) and why. */
	readonly on: CalendarDate;
	readonly who: string;
	readonly why: string;
	readonly span: Span;
}

export interface EarlyAgreement {
	readonly document: string;
	readonly person: string;
	readonly on: CalendarDate;
	/** How it was put in writing: `email`, `letter`. */
	readonly how: string;
	readonly span: Span;
}
