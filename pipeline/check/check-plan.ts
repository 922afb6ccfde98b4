import type { PlanDocument } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { blocksOfKind } from '../model/plan-parts.ts';
import type { Rule, RuleContext, RuleFinding } from '../model/rule.ts';
import { levelOf, milder } from './levels.ts';
import { rules } from './rules/index.ts';
import { lieInside } from './span-within.ts';

/**
 * Runs every rule that the document's type lists, at the level that type, stage and project give it.
 * The findings are in source order and hold no two that say the same thing of the same place.
 * A rule that throws is a bug of ours, so its exception is let through.
 */
export function checkPlan(document: PlanDocument, context: RuleContext, from: readonly Rule[] = rules): readonly Finding[] {
	const easyRead = blocksOfKind(document, 'easy-read').map(({ span }) => span);
	const findings = from.flatMap((rule) => {
		const inText = levelOf(rule, document, context, { inEasyRead: false });
		const inEasyRead = levelOf(rule, document, context, { inEasyRead: true });
		if (inText === 'off' && inEasyRead === 'off') return [];
		return [...rule.check(document, context)].flatMap((finding) => {
			const level = lieInside(easyRead, finding.span) ? inEasyRead : inText;
			return level === 'off' ? [] : [complete(finding, rule, milder(level, finding.level))];
		});
	});
	return withoutRepeats(findings.sort(byPlace));
}

function complete(finding: RuleFinding, rule: Rule, level: Finding['level']): Finding {
	return {
		ruleId: rule.id,
		level,
		message: finding.message,
		why: finding.why ?? rule.meta.why,
		mend: finding.mend,
		span: finding.span,
		source: rule.meta.source,
		fixes: finding.fixes ?? [],
		...(finding.suggestions && { suggestions: finding.suggestions }),
	};
}

function byPlace(one: Finding, other: Finding): number {
	return (
		one.span.start.offset - other.span.start.offset ||
		one.span.end.offset - other.span.end.offset ||
		compare(one.ruleId, other.ruleId) ||
		compare(one.message, other.message)
	);
}

function compare(one: string, other: string): number {
	if (one === other) return 0;
	return one < other ? -1 : 1;
}

function withoutRepeats(sorted: readonly Finding[]): readonly Finding[] {
	const seen = new Set<string>();
	return sorted.filter(({ ruleId, message, span }) => {
		const key = JSON.stringify([ruleId, message, span.file, span.start.offset, span.end.offset]);
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}
