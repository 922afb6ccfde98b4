import type { Finding } from '../model/finding.ts';

/** Findings in source order, a document's before those of its case file. What is wrong with the case file or with a link comes first, since much else can follow from it. */
export function inSourceOrder(findings: readonly Finding[]): readonly Finding[] {
	const order = [...new Set(findings.map(({ span }) => span.file))];
	const isCause = ({ ruleId }: Finding) => (/^(?:case-file|link)\//.test(ruleId) ? 0 : 1);
	return findings.toSorted(
		(one, other) =>
			isCause(one) - isCause(other) ||
			order.indexOf(one.span.file) - order.indexOf(other.span.file) ||
			one.span.start.offset - other.span.start.offset,
	);
}
