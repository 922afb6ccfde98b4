import type { PlanDocument } from '../model/document.ts';
import type { Level } from '../model/finding.ts';
import type { Rule, RuleContext } from '../model/rule.ts';

const weight = { off: 0, advice: 1, warning: 2, error: 3 } as const;

/**
 * The level of a rule in a document: the type's, then its stage's, then the project's.
 * A project can raise a rule that rests on law, never lower it. A rule that neither the type nor the stage lists is off.
 */
export function levelOf(rule: Rule, document: PlanDocument, { type, project }: RuleContext): Level | 'off' {
	const { stage } = document.meta;
	const own = (stage && type.stageRules.get(stage)?.get(rule.id)) ?? type.rules.get(rule.id);
	if (own === undefined) return 'off';
	const wished = project.levels.get(rule.id) ?? own;
	return rule.meta.law && weight[wished] < weight[own] ? own : wished;
}

/** The milder of a rule's level and the level that one of its findings asks for. */
export function milder(level: Level, asked: Level | undefined): Level {
	return asked !== undefined && weight[asked] < weight[level] ? asked : level;
}
