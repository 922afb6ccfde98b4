import type { Finding } from '../../model/finding.ts';
import type { Span } from '../../model/span.ts';
import type { FilledDocument } from './fill-gaps.ts';

export interface RowFindings {
	readonly number: number;
	readonly findings: readonly Finding[];
	readonly document: FilledDocument | undefined;
}

/** Rows that a message names one by one. */
const fewRows = 5;

/** A finding as the rows share it, and where in the list the words of each row are that it is about. */
interface Shared {
	readonly finding: Finding;
	readonly places: Map<number, Span | undefined>;
}

/**
 * The findings of all rows, each where a person typed what it is about, and each once: a mistake of the blank is that of every row. One that
 * only some rows have, and that is about words of theirs, is shown in the list. Fixes are left out, since they were worked out for a text
 * that no file holds.
 */
export function findingsOfRows(rows: readonly RowFindings[]): readonly Finding[] {
	const found = new Map<string, Shared>();
	for (const { number, findings, document } of rows) {
		for (const finding of findings) {
			const isOwn = document !== undefined && finding.span.file === document.source.file;
			const span = isOwn ? document.originOf(finding.span) : finding.span;
			const key = JSON.stringify([finding.ruleId, finding.level, span.file, span.start.offset, span.end.offset, finding.message]);
			const { suggestions: _, ...rest } = finding;
			const known = found.get(key) ?? { finding: { ...rest, span, fixes: [] }, places: new Map() };
			known.places.set(number, isOwn ? document.cellIn(finding.span) : undefined);
			found.set(key, known);
		}
	}
	return [...found.values()].flatMap((shared) => toldOf(shared, rows.length));
}

function toldOf({ finding, places }: Shared, rows: number): readonly Finding[] {
	if (rows > 1 && places.size === rows) return [finding];
	const inList = [...places].flatMap(([number, span]) => (span ? [told(finding, [number], span)] : []));
	const others = [...places].filter(([, span]) => span === undefined).map(([number]) => number);
	return others.length > 0 ? [...inList, told(finding, others, finding.span)] : inList;
}

function told(finding: Finding, numbers: readonly number[], span: Span): Finding {
	return { ...finding, span, message: `${rowsNamed(numbers)}: ${finding.message}` };
}

/** `Row 3`, `Rows 3, 4 and 9`, `Rows 1, 2, 3, 4, 5 and 12 more`. */
function rowsNamed(numbers: readonly number[]): string {
	if (numbers.length === 1) return `Row ${numbers[0]}`;
	const shown = numbers.length > fewRows + 1 ? numbers.slice(0, fewRows) : numbers.slice(0, -1);
	const last = numbers.length > fewRows + 1 ? `${numbers.length - fewRows} more` : numbers.at(-1);
	return `Rows ${shown.join(', ')} and ${last}`;
}
