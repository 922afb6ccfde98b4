import type { Heading as MdHeading, RootContent } from 'mdast';
import type { Block, Heading } from '../model/block.ts';
import type { PlanSection } from '../model/document.ts';
import type { SectionTemplate } from '../model/template.ts';
import { plainText } from '../model/walk.ts';
import type { Building } from './building.ts';
import { flow, heading } from './flow.ts';
import { offsetsOf } from './offsets.ts';
import { quote } from './say.ts';
import { dropStart } from './trim.ts';
import { filled, headingKey } from './words.ts';

/** The title and the sections of a document. A heading of level 2 opens a section; what stands before the first is `intro`. */
export function sections(
	nodes: readonly RootContent[],
	building: Building,
): { readonly title?: Heading; readonly sections: readonly PlanSection[] } {
	const made: PlanSection[] = [];
	const taken = new Map<string, number>();
	let title: Heading | undefined;
	let open: { readonly id: string; readonly heading?: Heading; readonly start: number; end: number } = { id: 'intro', start: 0, end: 0 };
	let blocks: Block[] = [];
	const close = () => {
		if (open.heading || blocks.length > 0) {
			const { id, heading: headed, start, end } = open;
			made.push({ id, ...(headed && { heading: headed }), blocks, span: building.places.span(start, end) });
		}
		blocks = [];
	};
	for (const node of nodes) {
		const [start, end] = offsetsOf(node);
		if (node.type === 'heading' && node.depth === 2) {
			close();
			building.area = undefined;
			const found = sectionOf(node, building);
			building.section = found.template;
			building.sectionName = { name: plainText(found.heading.children).trim(), span: found.heading.span };
			open = { id: unique(found.id, found.heading, taken, building), heading: found.heading, start, end };
			continue;
		}
		if (node.type === 'heading' && node.depth === 1 && !title) {
			title = heading(node, building);
			building.sectionName = { name: plainText(title.children).trim(), span: title.span };
			continue;
		}
		if (node.type === 'heading' && node.depth === 1) reportSecondTitle(node, building);
		if (blocks.length === 0 && !open.heading) open = { ...open, start };
		blocks.push(...flow([node], building, { inSection: true }));
		open.end = Math.max(open.end, end);
	}
	close();
	return { ...(title && { title }), sections: made };
}

interface FoundSection {
	readonly id: string;
	readonly heading: Heading;
	readonly template: SectionTemplate | undefined;
}

/** The section of the document type that a heading opens, by its letter, by its words, or by a name made of its words. */
function sectionOf(node: MdHeading, building: Building): FoundSection {
	const { type, meta } = building;
	const typed = heading(node, building);
	const words = plainText(typed.children);
	if (type?.sectionsBy === 'letter') {
		const prefix = /^\s*(?:section\s+([a-z]\d?)(?=[\s.:)–—-]|$)|([a-z]\d?)(?=[.:)]))[\s.:)–—-]*/i.exec(words);
		const letter = (prefix?.[1] ?? prefix?.[2])?.toUpperCase();
		const template = type.sections.find((section) => section.id.toUpperCase() === letter);
		if (!template) return { id: '', heading: typed, template };
		return { id: template.id, heading: { ...typed, children: dropStart(typed.children, prefix?.[0].length ?? 0) }, template };
	}
	if (type?.sectionsBy === 'heading') {
		const key = headingKey(words);
		const template = type.sections.find((section) =>
			[section.heading, ...section.aliases].some((name) => headingKey(filled(name, meta.child)) === key),
		);
		return { id: template?.id ?? '', heading: typed, template };
	}
	return { id: slug(words), heading: typed, template: undefined };
}

function slug(words: string): string {
	const made = words
		.toLowerCase()
		.replace(/['’]/g, '')
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '');
	return made === '' || made === 'intro' ? `section-${made}`.replace(/-$/, '') : made;
}

/** The id, with a number where a free heading stands twice. A section of the document type that stands twice is reported. */
function unique(id: string, at: Heading, taken: Map<string, number>, building: Building): string {
	const count = (taken.get(id) ?? 0) + 1;
	taken.set(id, count);
	if (count === 1 || id === '') return id;
	if (building.section) {
		building.report('name/twice', at.span, {
			message: `The section ${quote(plainText(at.children))} stands twice.`,
			mend: 'Join the two sections, or mend one of the headings.',
		});
		return id;
	}
	return unique(`${id}-${count}`, at, taken, building);
}

function reportSecondTitle(node: MdHeading, { places, report }: Building): void {
	report('heading/skip', places.span(...offsetsOf(node)), {
		message: 'This is a second title. A document has one.',
		mend: 'Start this heading with ## and a space.',
	});
}
