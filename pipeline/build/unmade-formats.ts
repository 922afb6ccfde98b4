import type { PlanDocument } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Project } from '../model/project.ts';
import { formatNotMade } from './rule-notes.ts';

/** Large print that a person needs, in a document that is not set in it. Easy read is always made. */
export function unmadeFormats({ meta }: PlanDocument, { theme }: Pick<Project, 'theme'>): readonly Finding[] {
	if ((meta.theme ?? theme) === 'large-print') return [];
	const { level, why, mend, source } = formatNotMade.meta;
	return meta.people
		.filter(({ format }) => format.some((name) => /^large[ -]?print$/i.test(name)))
		.map(({ name, span }) => {
			const message = `The large print for ${name} is not made yet.`;
			return { ruleId: formatNotMade.id, level, message, why, mend, span, source, fixes: [] };
		});
}
