import type { Heading } from '../model/block.ts';
import { nameKey } from '../model/plan-parts.ts';
import type { DocumentType, HeadingTemplate, SectionTemplate } from '../model/template.ts';
import { plainText } from '../model/walk.ts';

/**
 * Finds the template's heading behind a writer's heading, so that rules leave the template's own words alone:
 * a heading that the section expects, or the heading of an area of need.
 */
export function headingsOfTemplate(
	type: DocumentType,
	section: SectionTemplate | undefined,
): (heading: Heading) => Pick<HeadingTemplate, 'role'> | undefined {
	const expected = new Map<string, HeadingTemplate>();
	for (const heading of section?.headings ?? []) {
		for (const name of [heading.heading, ...heading.aliases]) expected.set(nameKey(name), heading);
	}
	const areas = new Set(type.areas.flatMap((area) => [area.heading, area.codeName, ...area.aliases].map(nameKey)));
	return (heading) => {
		const name = nameKey(plainText(heading.children));
		return expected.get(name) ?? (heading.area !== undefined || areas.has(name) ? {} : undefined);
	};
}
