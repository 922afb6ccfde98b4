import type { Checked } from '../../build/checked.ts';
import type { UserError } from '../../model/errors.ts';
import type { Finding } from '../../model/finding.ts';
import type { Stream } from '../session.ts';
import { prettyFinding } from './pretty.ts';
import { printable } from './printable.ts';

interface Reportable {
	readonly checked: Checked;
	readonly findings: readonly Finding[];
	readonly error?: UserError;
}

/** Prints every finding with its code frame, and every file that could not be read. `quiet` leaves out all but errors. */
export function reportFindings(people: Stream, documents: readonly Reportable[], quiet: boolean): void {
	for (const { checked, findings, error } of documents) {
		if (error) people.write(`${printable(unreadableLine(error))}\n\n`);
		if (!('source' in checked)) continue;
		const shown = quiet ? findings.filter(({ level }) => level === 'error') : findings;
		for (const finding of shown) people.write(`${prettyFinding(finding, checked.source, people)}\n`);
	}
}

function unreadableLine({ code, message, hint }: UserError): string {
	return `error[${code}]  ${message}\n    = mend  ${hint}`;
}
