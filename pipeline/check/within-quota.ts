import { wordCount } from '../language/tokens.ts';
import type { PlanDocument } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { RuleContext } from '../model/rule.ts';
import { sentencesIn } from './text/sentences-in.ts';

/** Findings that a person is shown, and those that the last one of their rule only counts. */
export interface Shown {
	readonly findings: readonly Finding[];
	readonly onlyCounted: readonly Finding[];
}

/** A document of any length shows so many, before others are only counted. */
const alwaysShown = 6;

/**
 * Parts findings into those that a person is shown and those that are only counted. Of the rules under the quota of the document's profile
 * as many warnings are shown as the document's length allows: of each rule in turn the one on the longest stretch of text. The last
 * one of a rule says how many more there are. An error is always shown.
 */
export function withinQuota(findings: readonly Finding[], document: PlanDocument, context: Pick<RuleContext, 'type' | 'facts'>): Shown {
	const { perThousandWords, rules } = context.type.profile.quota;
	const limited = rules
		.map((ruleId) => findings.filter((finding) => finding.ruleId === ruleId && finding.level !== 'error'))
		.filter((ofRule) => ofRule.length > 0);
	const count = limited.reduce((sum, ofRule) => sum + ofRule.length, 0);
	if (count <= alwaysShown) return { findings, onlyCounted: [] };
	const words = sentencesIn(document, context).reduce((sum, { tokens }) => sum + wordCount(tokens), 0);
	const most = Math.max(alwaysShown, Math.ceil((perThousandWords * words) / 1000));
	const worst = new Set(inTurn(limited.map((ofRule) => [...ofRule].sort((one, other) => lengthOf(other) - lengthOf(one)))).slice(0, most));
	const onlyCounted = limited.flatMap((ofRule) => ofRule.filter((finding) => !worst.has(finding)));
	const left = new Set(onlyCounted);
	const more = new Map(
		limited.map((ofRule) => [ofRule.findLast((finding) => worst.has(finding)), ofRule.filter((one) => left.has(one)).length]),
	);
	return {
		findings: findings.filter((finding) => !left.has(finding)).map((finding) => withCount(finding, more.get(finding) ?? 0)),
		onlyCounted,
	};
}

function lengthOf({ span: { start, end } }: Finding): number {
	return end.offset - start.offset;
}

/** The first of each list, then the second of each, and so on. */
function inTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
	const longest = Math.max(...lists.map(({ length }) => length));
	return Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list.slice(place, place + 1))).flat();
}

function withCount(finding: Finding, more: number): Finding {
	if (more === 0) return finding;
	const said = more === 1 ? 'There is one more like this.' : `There are ${more} more like this.`;
	return { ...finding, message: `${finding.message} ${said}` };
}
