import type { Finding } from '../../model/finding.ts';

/**
 * The findings of a run, each once: documents of one child share a case file, and what is wrong in it is found with each of them.
 * The first document keeps such a finding.
 */
export function eachFindingOnce<T extends { readonly checked: { readonly file: string }; readonly findings: readonly Finding[] }>(
	documents: readonly T[],
): readonly T[] {
	const said = new Set<string>();
	return documents.map((one) => ({
		...one,
		findings: one.findings.filter(({ ruleId, span, message }) => {
			if (span.file === one.checked.file) return true;
			const key = `${ruleId} ${span.file} ${span.start.offset} ${span.end.offset} ${message}`;
			const isNew = !said.has(key);
			said.add(key);
			return isNew;
		}),
	}));
}
