import type { Block, Heading, Table } from '../model/block.ts';
import type { PlanDocument, PlanSection } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import type { DocumentType, SectionRole, SectionTemplate } from '../model/template.ts';
import { childBlocksOf, linesOf, plainText } from '../model/walk.ts';
import { quoted } from './wording.ts';

/** A section of a document with what its type says of it. */
export interface KnownSection {
	readonly section: PlanSection;
	readonly template: SectionTemplate;
}

/** The sections that the type knows, in the order typed. */
export function knownSectionsOf(document: PlanDocument, type: DocumentType): readonly KnownSection[] {
	return document.sections.flatMap((section) => {
		const template = type.sections.find(({ id }) => id === section.id);
		return template ? [{ section, template }] : [];
	});
}

/** The first section with one of these roles. */
export function sectionOfRole(document: PlanDocument, type: DocumentType, ...roles: readonly SectionRole[]): PlanSection | undefined {
	return knownSectionsOf(document, type).find(({ template }) => roles.includes(template.role))?.section;
}

/** Where a thing that is missing from a section is reported: its heading, or else the document's title or first line. */
export function placeOf(document: PlanDocument, section: PlanSection | undefined): Span {
	return section?.heading?.span ?? document.title?.span ?? document.meta.top;
}

/** What a section is called in a message: `Section B`, or `The part "What do we know?"`. */
export function nameOf(type: DocumentType, template: SectionTemplate, document: PlanDocument): string {
	if (type.sectionsBy === 'letter') return `Section ${template.id}`;
	return `The part ${quoted(headingOf(template, document))}`;
}

/** A template's heading with the child's name in it, without its `Section B:`. */
export function headingOf(template: { readonly heading: string }, document: PlanDocument): string {
	return template.heading.replaceAll('{child}', document.meta.child ?? 'the child').replace(/^Section \w+:\s*/, '');
}

/** A block's own words and those of the blocks inside it, one line each. */
export function textOf(blocks: readonly Block[]): string {
	return blocks
		.flatMap((block) => [...linesOf(block).map((line) => plainText(line)), textOf(childBlocksOf(block)), codeOf(block)])
		.filter((line) => line !== '')
		.join('\n');
}

function codeOf(block: Block): string {
	return block.kind === 'code-block' ? block.text : '';
}

/** Whether blocks say nothing: no words, or only dashes and dots. Headings and easy read do not count as words. */
export function areBlank(blocks: readonly Block[]): boolean {
	return blocks.every(isBlank);
}

function isBlank(block: Block): boolean {
	switch (block.kind) {
		case 'heading':
		case 'easy-read':
		case 'no-easy-read':
		case 'thematic-break':
			return true;
		case 'table':
			return !hasRows(block);
		case 'paragraph':
			return !hasWords(plainText(block.children));
		case 'list':
			return areBlank(childBlocksOf(block));
		default:
			return false;
	}
}

/** Whether a table has a row with words in it. */
export function hasRows(table: Table): boolean {
	return table.rows.some((row) => row.cells.some((cell) => hasWords(plainText(cell.children))));
}

/** Whether text says anything: a letter or a digit, and not only `N/A`. */
export function hasWords(text: string): boolean {
	return /[\p{L}\p{N}]/u.test(text) && !/^\W*n\s*\/\s*a\W*$/i.test(text);
}

/** The blocks under each heading that names an area of need, up to the next such heading or the section's end. */
export interface AreaPart {
	readonly area: string;
	readonly heading: Heading;
	readonly blocks: readonly Block[];
}

/** The parts of a section by area of need, in the order typed. */
export function areaPartsOf(section: PlanSection): readonly AreaPart[] {
	const parts: { area: string; heading: Heading; blocks: Block[] }[] = [];
	for (const block of section.blocks) {
		if (block.kind === 'heading' && block.area !== undefined) parts.push({ area: block.area, heading: block, blocks: [] });
		else parts.at(-1)?.blocks.push(block);
	}
	return parts;
}
