import { checkDocument } from '../../pipeline/build/check-documents.ts';
import { notesOfRun } from '../../pipeline/build/notes-of-run.ts';
import { eachFindingOnce } from '../../pipeline/cli/report/each-finding-once.ts';
import type { ReportedRun } from '../../pipeline/cli/report/outcome.ts';
import { runOver, settings } from '../build/run-over.ts';
import { booklet } from '../e2e/plainplan.ts';

/** A booklet with an error whose mending is safe, one that a note keeps quiet, a warning, and words that mean something to other formats. */
export const guide = booklet(`## Ask early

Write to :person[jo], :person[{0}] or :person[a](1).

Use the the form. It is 100% free & easy.

<!-- plainplan ignore lang/long-sentence: the young people's group chose these words (JS, 4 May 2027) -->

If you are not sure what the school has told you about the meeting then you can always ask the office for the names of everyone.
`);

export const clean = booklet();

/** What a run of `check` over these files is reported from. A file of bytes is none that can be read. */
export async function reportedRun(files: Readonly<Record<string, string | Uint8Array>>): Promise<ReportedRun> {
	const run = runOver(files);
	const checked = await Promise.all(
		Object.keys(files)
			.filter((file) => file.endsWith('.md'))
			.map((file) => checkDocument(run, file)),
	);
	const outcomes = eachFindingOnce(
		checked.map((one) => ('error' in one ? { checked: one, findings: [], error: one.error } : { checked: one, findings: one.findings })),
	);
	return { outcomes, notes: notesOfRun({ checked, settings }), version: '1.2.3' };
}
