import type { PrintJob } from '../../model/renderer.ts';

/** `Education, Health and Care Plan, draft 1, NM-0417`: what a list of files shows, without the child's name. */
export function propertiesTitle({ document, look }: PrintJob): string {
	const { meta } = document;
	if (meta.case === undefined && meta.title !== undefined) {
		return meta.chapter === undefined ? meta.title : `${meta.title}, chapter ${meta.chapter}`;
	}
	const stage = meta.stage === undefined ? '' : `${meta.stage} ${meta.version ?? 1}`;
	return [look.type.name, stage, meta.case ?? ''].filter((part) => part !== '').join(', ');
}
