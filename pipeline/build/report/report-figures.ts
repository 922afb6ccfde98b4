import type { PlanDocument } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import { fingerprintOf } from '../../model/fingerprint.ts';
import type { ReportFigures } from '../../model/report-page.ts';

/** How often each fingerprint was found, by document. */
export function reportFigures(
	documents: readonly { readonly file: string; readonly document: PlanDocument; readonly findings: readonly Finding[] }[],
): ReportFigures {
	return new Map(
		documents.map(({ file, document, findings }) => [file, countsOf(findings.map((finding) => fingerprintOf(finding, document)))]),
	);
}

function countsOf(prints: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const print of prints.toSorted()) counts.set(print, (counts.get(print) ?? 0) + 1);
	return counts;
}

/** The figures that an earlier report carries; `undefined` where the file is none of ours or was changed by hand. */
export function earlierFigures(html: string): ReportFigures | undefined {
	const carried = /<meta name="plainplan-report" content="([^"]*)">/.exec(html)?.[1];
	if (carried === undefined) return undefined;
	const text = carried.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => signs[entity] ?? entity);
	try {
		const files = entriesOf(JSON.parse(text));
		return new Map(files.map(([file, prints]) => [file, new Map(entriesOf(prints).flatMap(([print, count]) => wholeCount(print, count)))]));
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

const signs: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
	return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function wholeCount(print: string, count: unknown): readonly (readonly [string, number])[] {
	return typeof count === 'number' && Number.isInteger(count) && count > 0 ? [[print, count]] : [];
}
