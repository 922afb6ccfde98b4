import type { Block, Heading } from '../model/block.ts';
import type { PlanDocument, PlanSection } from '../model/document.ts';
import { nameKey } from '../model/plan-parts.ts';
import type { HeadingTemplate, SectionTemplate } from '../model/template.ts';
import { plainText } from '../model/walk.ts';
import { headingOf } from './outline.ts';

/** One part of life that a section asks for, and what was typed under its heading; neither heading nor blocks where it is missing. */
export interface DomainPart {
	readonly template: HeadingTemplate;
	/** The heading with the child's name in it. */
	readonly name: string;
	readonly heading?: Heading;
	readonly blocks: readonly Block[];
}

/** The parts that a section's template lists by heading, in the order of the template. A part runs up to the next heading of level 3. */
export function domainPartsOf(section: PlanSection, template: SectionTemplate, document: PlanDocument): readonly DomainPart[] {
	const typed: { heading: Heading; blocks: Block[] }[] = [];
	for (const block of section.blocks) {
		if (block.kind === 'heading' && block.level === 3) typed.push({ heading: block, blocks: [] });
		else typed.at(-1)?.blocks.push(block);
	}
	return template.headings.map((one) => {
		const names = [one.heading, ...one.aliases].map((heading) => nameKey(headingOf({ heading }, document)));
		const found = typed.find(({ heading }) => names.includes(nameKey(plainText(heading.children))));
		return { template: one, name: headingOf(one, document), blocks: found?.blocks ?? [], ...(found && { heading: found.heading }) };
	});
}
