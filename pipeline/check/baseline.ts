import type { KnownFinding } from '../model/baseline.ts';
import type { PlanDocument } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { fingerprintOf } from '../model/fingerprint.ts';

export interface Sorted {
	/** Findings that the baseline does not know. */
	readonly findings: readonly Finding[];
	readonly inBaseline: readonly Finding[];
	/** How many findings of the baseline are no longer there. */
	readonly stale: number;
}

export interface BaselineContext {
	/** What the baseline knows of the document. */
	readonly known: readonly KnownFinding[];
	/** Whether a baseline may hold what a rule finds. */
	mayHold(ruleId: string): boolean;
	/** Whether a rule was asked about all that it judges. Where not, none of its findings counts as mended. */
	wasAsked(ruleId: string): boolean;
}

/** Parts the findings of a document by what the baseline knows of it: of findings that share a fingerprint, the first ones are known. */
export function sortByBaseline(
	findings: readonly Finding[],
	document: PlanDocument,
	{ known, mayHold, wasAsked }: BaselineContext,
): Sorted {
	const left = new Map<string, number>();
	for (const { rule, print, count } of known) if (mayHold(rule)) left.set(print, (left.get(print) ?? 0) + count);
	const inBaseline = findings.filter((finding) => {
		if (!mayHold(finding.ruleId)) return false;
		const print = fingerprintOf(finding, document);
		const count = left.get(print) ?? 0;
		if (count > 0) left.set(print, count - 1);
		return count > 0;
	});
	const old = new Set(inBaseline);
	const asked = new Set(known.filter(({ rule }) => wasAsked(rule)).map(({ print }) => print));
	const stale = [...left].reduce((sum, [print, count]) => sum + (asked.has(print) ? count : 0), 0);
	return { findings: findings.filter((finding) => !old.has(finding)), inBaseline, stale };
}

/** The findings of a document as a baseline holds them, sorted. */
export function knownFindings(
	findings: readonly Finding[],
	document: PlanDocument,
	mayHold: (ruleId: string) => boolean,
): readonly KnownFinding[] {
	const counted = new Map<string, KnownFinding>();
	for (const finding of findings) {
		if (!mayHold(finding.ruleId)) continue;
		const print = fingerprintOf(finding, document);
		counted.set(print, { rule: finding.ruleId, print, count: (counted.get(print)?.count ?? 0) + 1 });
	}
	return [...counted.values()].sort((one, other) => (`${one.rule} ${one.print}` < `${other.rule} ${other.print}` ? -1 : 1));
}
