import type { Checked } from '../../build/checked.ts';
import type { UserError } from '../../model/errors.ts';
import type { Finding } from '../../model/finding.ts';
import type { RuleNote } from '../../model/rule-note.ts';

/** What came of one file: its findings, each said once in a run, or the reason why it could not be read. */
export interface Outcome {
	readonly checked: Checked;
	readonly findings: readonly Finding[];
	readonly error?: UserError;
}

/** What a report for programs is made from. */
export interface ReportedRun {
	readonly outcomes: readonly Outcome[];
	/** Every rule by id. */
	readonly notes: ReadonlyMap<string, RuleNote>;
	/** The program's own version. */
	readonly version: string;
}
