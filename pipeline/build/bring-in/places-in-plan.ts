import type { Block, Heading, Table } from '../../model/block.ts';
import type { PlanDocument, PlanSection } from '../../model/document.ts';
import { nameKey, tablesOf } from '../../model/plan-parts.ts';
import { sliceOf } from '../../model/span.ts';
import type { DocumentType, HeadingTemplate, SectionTemplate } from '../../model/template.ts';
import { plainText } from '../../model/walk.ts';

/** A part of the plan that takes in words: its heading as printed, and the offset behind its last words. */
export interface Place {
	readonly name: string;
	readonly at: number;
	/** What stands there now, as typed. */
	readonly text: string;
	/** The heading to write first, where the plan lacks it. */
	readonly heading?: string;
}

/** The end of a section, before its easy read. `undefined` where the plan has no such section. */
export function sectionPlace(document: PlanDocument, id: string): Place | undefined {
	const section = document.sections.find((one) => one.id === id);
	if (section === undefined) return undefined;
	return { name: nameOf(section), at: endOf(section, section.blocks), text: sliceOf(document.source, section.span) };
}

/** The end of a whole section, behind its easy read. */
export function sectionEnd(document: PlanDocument, id: string): Place | undefined {
	const section = document.sections.find((one) => one.id === id);
	const at = section?.blocks.at(-1)?.span.end.offset ?? section?.heading?.span.end.offset ?? section?.span.end.offset ?? 0;
	return section && { name: nameOf(section), at, text: sliceOf(document.source, section.span) };
}

/** The end of a part of life in the section of needs; where its heading is missing, that of the section, with the heading to write. */
export function partPlace({ source }: PlanDocument, section: PlanSection, part: HeadingTemplate): Place {
	const start = section.blocks.findIndex((block) => block.kind === 'heading' && isNamed(block, part));
	if (start < 0) return { name: part.heading, at: endOf(section, section.blocks), text: '', heading: part.heading };
	const rest = section.blocks.slice(start + 1);
	const next = rest.findIndex((block) => block.kind === 'heading' && block.level <= 3);
	const heading = section.blocks[start];
	const own = [...(heading ? [heading] : []), ...(next < 0 ? rest : rest.slice(0, next))];
	const at = endOf(section, own);
	const name = heading?.kind === 'heading' ? plainText(heading.children) : part.heading;
	return { name, at, text: source.text.slice(heading?.span.start.offset ?? at, at) };
}

/** Whether a heading names a part of life, by its words or by one of its other names. */
export function isNamed(heading: Heading, part: HeadingTemplate): boolean {
	const typed = nameKey(plainText(heading.children));
	return [part.heading, ...part.aliases].some((name) => nameKey(name) === typed);
}

/** The section of needs that has parts of life, with its template. */
export function needsSection(document: PlanDocument, type: DocumentType): { section: PlanSection; template: SectionTemplate } | undefined {
	const template = type.sections.find(({ role, headings }) => role === 'need' && headings.length > 0);
	const section = template && document.sections.find(({ id }) => id === template.id);
	return template && section && { section, template };
}

/** The columns of a table of help: as the plan heads them already, or else by the names that the type knows. */
export function helpColumns(document: PlanDocument, type: DocumentType): readonly { readonly id: string; readonly heading: string }[] {
	const table: Table | undefined = tablesOf(document, 'help')[0]?.table;
	const known = type.tables.find(({ id }) => id === 'help')?.columns ?? [];
	return known.map(({ id, aliases }) => {
		const typed = table?.columns.find(({ meaning }) => meaning === id);
		const words = typed ? plainText(typed.children).trim() : (aliases[0] ?? id);
		return { id, heading: words.charAt(0).toUpperCase() + words.slice(1) };
	});
}

/** Whether a text has these very words, whatever its line ends and spaces. */
export function hasWordsOf(text: string, words: string): boolean {
	return folded(text).includes(folded(words));
}

function folded(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

function endOf(section: PlanSection, blocks: readonly Block[]): number {
	const last = blocks.filter(({ kind }) => kind !== 'easy-read' && kind !== 'no-easy-read').at(-1);
	return last?.span.end.offset ?? section.heading?.span.end.offset ?? section.span.start.offset;
}

function nameOf({ heading, id }: PlanSection): string {
	return heading ? plainText(heading.children) : id;
}
