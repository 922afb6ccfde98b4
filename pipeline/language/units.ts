import type { Block, OutcomeBlock, Table } from '../model/block.ts';
import type { PlanDocument, PlanSection } from '../model/document.ts';
import type { Inline } from '../model/inline.ts';
import { type SourceText, type Span, sliceOf } from '../model/span.ts';
import type { DocumentType, SectionRole } from '../model/template.ts';
import { inlinesOf, type Names } from '../model/walk.ts';
import { sourceAt } from '../model/words-at.ts';
import { headingsOfTemplate } from './known-headings.ts';
import { type MappedLine, mapLine, mapWords } from './offset-map.ts';
import { sentencesOf } from './sentences.ts';
import { tokensOf } from './tokens.ts';
import type { Unit, UnitRole } from './unit.ts';

/**
 * Every sentence of a document with its role, in source order: paragraphs, list items, cells, easy-read items, labels,
 * meanings and the headings that the writer made up. Headings and columns of the template are left out, as are code and names in
 * `Helps with`. The same document, type and names give the same array, so rules may call this as often as they like.
 */
export function unitsOf(document: PlanDocument, reading: { readonly type: DocumentType; readonly names?: Names }): readonly Unit[] {
	const known = cache.get(document);
	if (known && known.type === reading.type && known.names === reading.names) return known.units;
	const reader = new UnitReader(document.source, reading.type, reading.names);
	reader.readDocument(document);
	cache.set(document, { type: reading.type, names: reading.names, units: reader.units });
	return reader.units;
}

const cache = new WeakMap<PlanDocument, { type: DocumentType; names: Names | undefined; units: readonly Unit[] }>();

/** Where a line stands. */
interface Place {
	readonly section: PlanSection;
	readonly role: UnitRole;
	readonly verbatim: boolean;
	readonly column?: string;
}

class UnitReader {
	readonly units: Unit[] = [];
	private readonly source: SourceText;
	private readonly type: DocumentType;
	private readonly names: Names | undefined;
	private lines = 0;

	constructor(source: SourceText, type: DocumentType, names: Names | undefined) {
		this.source = source;
		this.type = type;
		this.names = names;
	}

	readDocument(document: PlanDocument): void {
		const front: PlanSection = { id: 'front-matter', blocks: [], span: document.meta.top };
		for (const key of printedKeys) {
			const span = document.meta.places.get(key);
			if (!span) continue;
			const source = sourceAt(document, span);
			this.addMapped(mapWords(sliceOf(source, span), span, source), placeOf(front, 'front'), false);
		}
		if (document.title) this.addHeading(document.title, placeOf(front, 'heading'));
		for (const section of document.sections) this.readSection(section);
		const notes: PlanSection = { id: 'footnotes', blocks: [], span: document.meta.top };
		for (const footnote of document.footnotes) this.readBlocks(footnote.children, placeOf(notes, 'text'));
	}

	private readSection(section: PlanSection): void {
		const template = this.type.sections.find(({ id }) => id === section.id);
		const role = unitRoleOf(template?.role);
		const place = { ...placeOf(section, role), verbatim: isVerbatim(template?.role) };
		if (section.heading && !template) this.addHeading(section.heading, { ...place, role: 'heading' });
		const templateHeadings = headingsOfTemplate(this.type, template);
		let under = place;
		for (const block of section.blocks) {
			if (block.kind === 'heading') {
				const heading = templateHeadings(block);
				if (!heading) this.addHeading(block, { ...place, role: 'heading', verbatim: false });
				if (block.level === 3) under = heading?.role ? { ...under, ...roleOf(heading.role) } : place;
				continue;
			}
			this.readBlock(block, under);
		}
	}

	private readBlocks(blocks: readonly Block[], place: Place): void {
		for (const block of blocks) this.readBlock(block, place);
	}

	private readBlock(block: Block, place: Place): void {
		switch (block.kind) {
			case 'paragraph':
				this.addLine(block.children, place);
				return;
			case 'heading':
				this.addHeading(block, { ...place, role: 'heading' });
				return;
			case 'list':
				for (const item of block.items) this.readBlocks(item.children, place);
				return;
			case 'table':
				this.readTable(block, place);
				return;
			case 'quotation':
				this.readBlocks(block.children, { ...place, verbatim: true });
				return;
			case 'view':
				if (block.how !== undefined) this.addAttribute(block.how, block.span, { ...place, role: 'text', verbatim: false });
				this.readBlocks(block.children, { ...place, role: 'view', verbatim: true });
				return;
			case 'reply':
				this.readBlocks(block.children, { ...place, role: 'view', verbatim: true });
				return;
			case 'request':
			case 'differs':
				this.addLabel(block.label, place);
				this.readBlocks(block.children, { ...place, role: 'text', verbatim: false });
				return;
			case 'answer':
				this.addLabel(block.label, place);
				for (const choice of block.choices) this.addLabel(choice, place);
				this.readBlocks(block.children, { ...place, role: 'view', verbatim: true });
				return;
			case 'hope':
				this.readBlocks(block.children, { ...place, role: 'aspiration', verbatim: true });
				return;
			case 'need':
				this.addLabel(block.label, place);
				this.readBlocks(block.children, { ...place, role: 'need', verbatim: false });
				return;
			case 'outcome':
				this.addLabel(block.label, place);
				this.readOutcome(block, { ...place, verbatim: false });
				return;
			case 'review':
				this.readBlocks(block.children, { ...place, role: 'review', verbatim: false });
				return;
			case 'note':
				this.addLabel(block.label, place);
				this.readBlocks(block.children, { ...place, role: 'note', verbatim: false });
				return;
			case 'easy-read':
				this.readEasyRead(block, { ...place, role: 'easy-item', verbatim: false });
				return;
			case 'no-easy-read':
				this.addAttribute(block.reason, block.span, { ...place, role: 'text', verbatim: false });
				return;
			default:
				return;
		}
	}

	private readOutcome(outcome: OutcomeBlock, place: Place): void {
		const statement = outcome.children.find((child) => child.kind === 'paragraph');
		for (const child of outcome.children) {
			this.readBlock(child, { ...place, role: child === statement ? 'outcome' : 'outcome-more' });
		}
	}

	private readTable(table: Table, place: Place): void {
		for (const column of table.columns) {
			if (column.meaning === undefined) this.addLine(column.children, { ...place, role: 'heading', verbatim: false });
		}
		for (const row of table.rows) {
			for (const [index, cell] of row.cells.entries()) {
				const column = table.columns[index]?.meaning;
				if (column === 'helps-with' || column === 'short-name') continue;
				this.addLine(cell.children, { ...place, ...cellPlace(table.meaning, column, place) });
			}
		}
	}

	private readEasyRead(block: Extract<Block, { kind: 'easy-read' }>, place: Place): void {
		if (contains(block.span, block.label.span)) this.addWords(block.label.name, block.label.span, { ...place, role: 'easy-title' });
		for (const item of block.items) this.addLine(item.children, place);
		this.readBlocks(block.rest, place);
	}

	private addLabel(label: { readonly name: string; readonly span: Span }, place: Place): void {
		this.addWords(label.name, label.span, { ...place, role: 'heading', verbatim: false });
	}

	private addHeading(heading: { readonly children: readonly Inline[] }, place: Place): void {
		this.addMapped(mapLine(heading.children, this.source, this.names), place, false);
	}

	private addLine(line: readonly Inline[], place: Place): void {
		this.addMapped(mapLine(line, this.source, this.names), place, true);
		for (const inline of inlinesOf(line)) {
			if (inline.kind === 'term' && inline.means !== undefined) this.addAttribute(inline.means, inline.span, { ...place, role: 'meaning' });
			if (inline.kind === 'image' && inline.alt !== '') this.addAttribute(inline.alt, inline.span, { ...place, role: 'text' });
		}
	}

	/** Words that stand somewhere inside a span, such as the value of an attribute. */
	private addAttribute(words: string, span: Span, place: Place): void {
		const offset = this.source.text.indexOf(words, span.start.offset);
		const found = offset >= 0 && offset + words.length <= span.end.offset;
		const inner = found ? { ...span, start: { ...span.start, offset }, end: { ...span.end, offset: offset + words.length } } : span;
		this.addWords(words, inner, place);
	}

	private addWords(words: string, span: Span, place: Place): void {
		const oneUnit = place.role === 'heading' || place.role === 'easy-title' || place.role === 'front';
		this.addMapped(mapWords(words, span, this.source), place, !oneUnit);
	}

	private addMapped(line: MappedLine, place: Place, split: boolean): void {
		this.lines += 1;
		const sentences = split ? sentencesOf(line.text) : [{ start: 0, end: line.text.length }];
		for (const [index, { start, end }] of sentences.entries()) {
			const text = line.text.slice(start, end);
			if (text.trim() === '') continue;
			this.units.push({
				...place,
				role: index > 0 && (place.role === 'outcome' || place.role === 'step') ? 'outcome-more' : place.role,
				line: this.lines,
				place: index,
				text,
				tokens: tokensOf(text),
				marks: line.marks
					.filter((mark) => mark.start < end && mark.end > start)
					.map((mark) => ({ kind: mark.kind, start: Math.max(0, mark.start - start), end: Math.min(end, mark.end) - start })),
				spanOf: (from = 0, to = text.length) => line.spanOf(start + from, start + to),
			});
		}
	}
}

/** Front-matter values that are printed and that a writer may have left unfilled. */
const printedKeys = ['authority', 'child', 'school-now', 'setting', 'title', 'chapter', 'audience'];

function placeOf(section: PlanSection, role: UnitRole): Place {
	return { section, role, verbatim: false };
}

function isVerbatim(role: SectionRole | undefined): boolean {
	return role === 'aspiration' || role === 'view';
}

function roleOf(role: SectionRole): { role: UnitRole; verbatim: boolean } {
	return { role: unitRoleOf(role), verbatim: isVerbatim(role) };
}

function unitRoleOf(role: SectionRole | undefined): UnitRole {
	switch (role) {
		case undefined:
		case 'placement':
			return 'text';
		case 'outcome':
			return 'text';
		case 'need':
			return 'need';
		default:
			return role;
	}
}

/** What a cell is for, by the meaning of its table and column. */
function cellPlace(table: string | undefined, column: string | undefined, place: Place): Partial<Place> {
	const inColumn = column === undefined ? {} : { column };
	if (table === 'provision' || table === 'help') return { ...inColumn, role: 'provision', verbatim: false };
	if (table === 'steps') return { ...inColumn, role: column === 'step' ? 'step' : 'text', verbatim: false };
	if (table === 'appreciation') return { ...inColumn, role: 'view', verbatim: true };
	if (table === 'words') return { ...inColumn, verbatim: column !== 'why' };
	if (table === 'advice') return { ...inColumn, role: 'advice', verbatim: false };
	if (table === 'life' || table === 'doing' || table === 'next') return { ...inColumn, role: 'review', verbatim: false };
	return { ...inColumn, role: place.role };
}

function contains(outer: Span, inner: Span): boolean {
	return inner.start.offset >= outer.start.offset && inner.end.offset <= outer.end.offset;
}
