import type { PlanDocument } from '../model/document.ts';
import type { DocumentType } from '../model/template.ts';

/** `Education, Health and Care Plan, draft 1, NM-0417, easy read`: never with a child's name. */
export function propertiesTitleOf({ meta }: PlanDocument, type: DocumentType): string {
	const name = meta.case === undefined ? meta.title : undefined;
	const stage = meta.stage && `${meta.stage} ${meta.version ?? 1}`;
	const chapter = meta.chapter && `chapter ${meta.chapter}`;
	return [name ?? type.name, stage, chapter, meta.case, 'easy read'].filter((part) => part !== undefined).join(', ');
}
