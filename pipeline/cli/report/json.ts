import type { UserError } from '../../model/errors.ts';
import type { ServedOn } from '../../model/facts.ts';
import type { Finding, SourceRef } from '../../model/finding.ts';
import type { Span } from '../../model/span.ts';

/** The report of `check --format json` and `build --json`. A change that breaks readers raises `schema`. */
export interface JsonReport {
	readonly schema: 1;
	readonly tool: { readonly name: 'plainplan'; readonly version: string };
	readonly findings: readonly JsonFinding[];
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
	readonly source?: SourceRef;
}

export interface JsonDocument {
	readonly file: string;
	/** Why the file could not be read. */
	readonly error?: JsonError;
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
export function jsonFinding({ ruleId, level, message, why, mend, span, fixes, source }: Finding): JsonFinding {
	return { ruleId, level, message, why, mend, span, fix: fixes, ...(source && { source }) };
}

/** A mistake of settings, usage or disk as plain data. */
export function jsonError({ code, message, hint }: UserError): JsonError {
	return { code, message, hint };
}
