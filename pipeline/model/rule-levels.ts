import type { PlanDocument } from './document.ts';
import type { Level } from './finding.ts';
import type { Overlay } from './profile.ts';
import type { Project } from './project.ts';
import type { DocumentType } from './template.ts';

/** Where a finding stands in a document: the easy-read part has readers of its own. */
export interface LevelPlace {
	readonly inEasyRead: boolean;
}

/**
 * The level that a document's type gives a rule, before the project's wish: that of the easy-read profile inside an easy-read part,
 * else the type's own (its profile with its own list over it); then the overlays that hold here; then the type's stage. `undefined` where no list names it.
 */
export function typeLevelOf(
	ruleId: string,
	{ meta: { stage } }: Pick<PlanDocument, 'meta'>,
	{ type, project }: { readonly type: DocumentType; readonly project: Pick<Project, 'region'> },
	{ inEasyRead }: LevelPlace = { inEasyRead: false },
): Level | 'off' | undefined {
	const own = (inEasyRead ? type.easyRead.rules.get(ruleId) : undefined) ?? type.rules.get(ruleId);
	const ofStage = stage && type.stageRules.get(stage)?.get(ruleId);
	if (ofStage !== undefined) return ofStage;
	if (own === undefined || own === 'off') return own;
	const holds = ({ where }: Overlay) =>
		(where.stage ?? stage) === stage && (where.region ?? project.region) === project.region && (where.types ?? [type.id]).includes(type.id);
	return type.overlays.filter(holds).reduce<Level | 'off'>((level, { rules }) => rules.get(ruleId) ?? level, own);
}
