import type { PlanMeta } from '../../model/document.ts';
import type { DocumentType, FieldTemplate } from '../../model/template.ts';
import type { Report } from '../report.ts';
import { orList } from '../say.ts';
import { peopleMend } from './read-people.ts';
import type { TypedKey } from './read-yaml.ts';

/** Reports keys that must be there and are not, at the first line of the front matter. One key of a group is enough. */
export function reportMissing(type: DocumentType, keys: readonly TypedKey[], meta: PlanMeta, report: Report): void {
	const typed = new Set(keys.map(({ key }) => key));
	const done = new Set<string>();
	for (const field of type.fields) {
		if (field.key === 'document' || !isRequired(field, meta) || done.has(field.oneOf ?? field.key)) continue;
		done.add(field.oneOf ?? field.key);
		const group = field.oneOf === undefined ? [field] : type.fields.filter(({ oneOf }) => oneOf === field.oneOf);
		if (group.some(({ key }) => typed.has(key))) continue;
		report('front-matter/missing-key', meta.top, {
			message: `The top of the file has no key ${orList(group.map(({ key }) => `"${key}"`))}.`,
			mend: field.kind === 'people' ? peopleMend(field.example) : `${field.about} Add a line such as "${field.key}: ${field.example}".`,
			...(field.missing && { level: field.missing }),
		});
	}
}

function isRequired(field: FieldTemplate, meta: PlanMeta): boolean {
	return field.required === true || (field.required !== false && field.required === meta.stage);
}
