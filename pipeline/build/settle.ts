import type { PlanDocument } from '../model/document.ts';
import type { Finding, Level } from '../model/finding.ts';
import type { Project } from '../model/project.ts';
import { typeLevelOf } from '../model/rule-levels.ts';
import type { DocumentType } from '../model/template.ts';
import { levelWeight } from './level-weight.ts';
import { ruleNotes } from './rule-catalogue.ts';

/**
 * Gives findings of parse, dates and easy read the level that type, stage and project ask for, in that order.
 * A project may only raise what these passes find: each stands for words or dates that would come out wrong.
 * A finding that is milder than its rule was made so on purpose, and stays.
 */
export function settle(
	findings: readonly Finding[],
	document: PlanDocument,
	{ type, project }: { readonly type?: DocumentType; readonly project: Project },
): readonly Finding[] {
	return findings.flatMap((finding) => {
		const level = levelFor(finding, document, type, project);
		return level === 'off' ? [] : [{ ...finding, level }];
	});
}

function levelFor({ ruleId, level }: Finding, document: PlanDocument, type: DocumentType | undefined, project: Project): Level | 'off' {
	const own = ruleNotes.get(ruleId)?.meta.level;
	const listed = type && typeLevelOf(ruleId, document, { type, project });
	const asked = own === level ? (listed ?? level) : level;
	const wished = project.levels.get(ruleId) ?? asked;
	return levelWeight[wished] > levelWeight[asked] ? wished : asked;
}
