import type { UserError } from '../../model/errors.ts';
import type { ServedOn } from '../../model/facts.ts';
import type { Finding, SourceRef } from '../../model/finding.ts';
import type { SectionReadability } from '../../model/readability.ts';
import type { Span } from '../../model/span.ts';
import type { SuppressedFinding } from '../../model/suppression.ts';

/** The report of `check --format json` and `build --json`. A change that breaks readers raises `schema`. */
export interface JsonReport {
	readonly schema: 1;
	readonly tool: { readonly name: 'plainplan'; readonly version: string };
	readonly findings: readonly JsonFinding[];
	/** Findings of `check` that a note in the text keeps quiet. */
	readonly suppressed?: readonly JsonSuppressed[];
	readonly documents: readonly JsonDocument[];
	readonly summary: Summary;
}

export interface JsonFinding {
	readonly ruleId: string;
	readonly level: Finding['level'];
	readonly message: string;
	readonly why: string;
	readonly mend: string;
	/** Lines and columns count from 1, offsets from 0; all in UTF-16 units. `end` is the place after the last sign. */
	readonly span: Span;
	/** Safe replacements. */
	readonly fix: readonly { readonly span: Span; readonly text: string }[];
	/** Replacements of which a person may choose one. */
	readonly suggestions?: readonly { readonly span: Span; readonly text: string }[];
	readonly source?: SourceRef;
}

export interface JsonSuppressed extends JsonFinding {
	/** Why the words stay, who decided so, and the ISO date to look again. */
	readonly reason: string;
	readonly by?: string;
	readonly reviewBy?: string;
}

export interface JsonDocument {
	readonly file: string;
	/** Why the file could not be read. */
	readonly error?: JsonError;
	/** How hard each part of at least 100 words is to read, where `check --readability` asked. */
	readonly readability?: readonly SectionReadability[];
	/** Files that `build` wrote and removed. */
	readonly written?: readonly string[];
	readonly removed?: readonly string[];
	/** What `release` froze: its whole digest, its folder, and whether it was new. */
	readonly served?: { readonly digest: string; readonly folder: string; readonly isNew: boolean };
	/** The days in which a family can answer a draft, as ISO dates: the last day that everyone is told, and each person's own. */
	readonly window?: { readonly lastDay: string; readonly people: readonly ServedOn[] };
}

export interface JsonError {
	readonly code: string;
	readonly message: string;
	readonly hint: string;
}

export interface Summary {
	readonly documents: number;
	readonly errors: number;
	readonly warnings: number;
	readonly advice: number;
}

/** A finding as plain data. */
export function jsonFinding({ ruleId, level, message, why, mend, span, fixes, suggestions, source }: Finding): JsonFinding {
	return { ruleId, level, message, why, mend, span, fix: fixes, ...(suggestions && { suggestions }), ...(source && { source }) };
}

/** A finding that a note in the text keeps quiet, as plain data. */
export function jsonSuppressed({ finding, suppression: { reason, by, reviewBy } }: SuppressedFinding): JsonSuppressed {
	return { ...jsonFinding(finding), reason, ...(by !== undefined && { by }), ...(reviewBy !== undefined && { reviewBy }) };
}

/** A mistake of settings, usage or disk as plain data. */
export function jsonError({ code, message, hint }: UserError): JsonError {
	return { code, message, hint };
}
