import type { PlanDocument } from '../model/document.ts';
import type { Level } from '../model/finding.ts';
import type { Rule, RuleContext } from '../model/rule.ts';
import { type LevelPlace, typeLevelOf } from '../model/rule-levels.ts';

const weight = { off: 0, advice: 1, warning: 2, error: 3 } as const;

/**
 * The level of a rule at a place of a document: the type's, then the project's.
 * A project can raise a rule that rests on law, never lower it. A rule that no list names is off, but for a project's own.
 */
export function levelOf(rule: Rule, document: PlanDocument, context: RuleContext, place: LevelPlace): Level | 'off' {
	const own = typeLevelOf(rule.id, document, context, place) ?? (rule.everywhere ? rule.meta.level : undefined);
	if (own === undefined) return 'off';
	const wished = context.project.levels.get(rule.id) ?? own;
	return rule.meta.law && weight[wished] < weight[own] ? own : wished;
}

/** The milder of a rule's level and the level that one of its findings asks for. */
export function milder(level: Level, asked: Level | undefined): Level {
	return asked !== undefined && weight[asked] < weight[level] ? asked : level;
}
