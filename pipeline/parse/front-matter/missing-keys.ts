import type { PlanMeta } from '../../model/document.ts';
import type { DocumentType, FieldTemplate } from '../../model/template.ts';
import { sharedKeys } from '../case-file/shared-keys.ts';
import type { Report } from '../report.ts';
import { orList } from '../say.ts';
import { peopleMend } from './read-people.ts';
import type { TypedKey } from './read-yaml.ts';

/**
 * Reports keys that must be there and are not, at the first line of the front matter. One key of a group is enough.
 * `keys`: those of the document and of its case file. A key that may stand in a case file that nobody could read is let off.
 */
export function reportMissing(type: DocumentType, keys: readonly TypedKey[], meta: PlanMeta, isCaseWhole: boolean, report: Report): void {
	const typed = new Set(keys.map(({ key }) => key));
	const done = new Set<string>();
	for (const field of type.fields) {
		if (field.key === 'document' || !isRequired(field, meta) || done.has(field.oneOf ?? field.key)) continue;
		done.add(field.oneOf ?? field.key);
		const group = field.oneOf === undefined ? [field] : type.fields.filter(({ oneOf }) => oneOf === field.oneOf);
		if (group.some(({ key }) => typed.has(key))) continue;
		const isShared = meta.caseFile !== undefined && group.some(({ key }) => sharedKeys.has(key));
		if (isShared && !isCaseWhole) continue;
		report('front-matter/missing-key', meta.top, {
			message: `${isShared ? 'Neither this document nor its case file has' : 'The top of the file has no'} ${isShared ? 'a ' : ''}key ${orList(group.map(({ key }) => `"${key}"`))}.`,
			mend: `${mendOf(field)}${isShared ? ' It can stand in either file.' : ''}`,
			...(field.missing && { level: field.missing }),
		});
	}
}

function mendOf(field: FieldTemplate): string {
	return field.kind === 'people' ? peopleMend(field.example) : `${field.about} Add a line such as "${field.key}: ${field.example}".`;
}

function isRequired(field: FieldTemplate, meta: PlanMeta): boolean {
	return field.required === true || (field.required !== false && field.required === meta.stage);
}
