import type { UserError } from '../../model/errors.ts';
import type { Finding } from '../../model/finding.ts';
import type { SourceText } from '../../model/span.ts';
import type { Stream } from '../session.ts';
import { prettyFinding } from './pretty.ts';
import { printable } from './printable.ts';

interface Reportable {
	/** Without sources where the file could not be read. */
	readonly checked: { readonly file: string; readonly sources?: readonly SourceText[] };
	readonly findings: readonly Finding[];
	readonly error?: UserError;
}

/** As many findings of one rule in one document as a person reads. */
const mostOfOneKind = 20;

/**
 * Prints findings with their code frames, and every file that could not be read. `quiet` leaves out all but errors.
 * Of many findings of one rule in one document it prints the first ones and the number of the others.
 */
export function reportFindings(people: Stream, documents: readonly Reportable[], quiet: boolean): void {
	for (const { checked, findings, error } of documents) {
		if (error) people.write(`${printable(unreadableLine(error))}\n\n`);
		const { sources } = checked;
		if (sources === undefined) continue;
		const shown = quiet ? findings.filter(({ level }) => level === 'error') : findings;
		const counts = new Map<string, number>();
		for (const finding of shown) {
			const count = (counts.get(finding.ruleId) ?? 0) + 1;
			counts.set(finding.ruleId, count);
			if (count <= mostOfOneKind) people.write(`${prettyFinding(finding, sourceOf(finding, sources), people)}\n`);
		}
		for (const [ruleId, count] of counts) if (count > mostOfOneKind) people.write(moreLine(ruleId, count - mostOfOneKind, checked.file));
	}
}

/** A finding points into the document or into its case file. */
function sourceOf({ span }: Finding, sources: readonly SourceText[]): SourceText {
	return sources.find(({ file }) => file === span.file) ?? sources[0] ?? { file: span.file, text: '' };
}

/** `outcome/thread in plans/sam.md: and 9,980 more of this kind.` */
function moreLine(ruleId: string, more: number, file: string): string {
	return `${printable(`${ruleId} in ${file}`)}: and ${more.toLocaleString('en-GB')} more of this kind.\n\n`;
}

function unreadableLine({ code, message, hint }: UserError): string {
	return `error[${code}]  ${message}\n    = mend  ${hint}`;
}
