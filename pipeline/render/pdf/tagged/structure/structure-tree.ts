import type { Span } from '../../../../model/span.ts';
import { nameTree } from '../file/name-tree.ts';
import { Namespaces, newType } from '../file/namespaces.ts';
import { text } from '../file/pdf-text.ts';
import type { Reference } from '../fonts/pdfkit-font.ts';
import type { StructureMark } from '../node.ts';
import type { PdfDocument } from '../pdfmake.ts';

/** An element of the structure tree (ISO 32000-1, 14.7.2) while the pages are drawn. */
export class StructureElement {
	type: string;
	readonly facts: ElementFacts;
	readonly kids: Kid[] = [];
	readonly parent: StructureElement | undefined;
	/** Where a `Link` goes, and what it says. */
	link: LinkTarget | undefined;
	/** Left, bottom, right, top on its first page. */
	bbox: Box | undefined;
	bboxPage: Reference | undefined;
	actual: string | undefined;
	/** Where the writer typed it; without one, where the element around it was typed. */
	source: Span | undefined;

	constructor(type: string, facts: ElementFacts = {}, parent?: StructureElement) {
		this.type = type;
		this.facts = facts;
		this.parent = parent;
		this.actual = facts.actual;
	}

	add(type: string, facts: ElementFacts = {}): StructureElement {
		const child = new StructureElement(type, facts, this);
		this.kids.push(child);
		return child;
	}
}

export type Box = readonly [number, number, number, number];

export type ElementFacts = Omit<StructureMark, 'role' | 'parent' | 'summary' | 'headerRows' | 'rowHeaders' | 'cell'> & {
	readonly summary?: string | undefined;
	readonly rowSpan?: number | undefined;
	readonly colSpan?: number | undefined;
	/** How a list counts (`ListNumbering`). */
	readonly numbering?: string;
};

export interface LinkTarget {
	readonly href?: string | undefined;
	readonly dest?: string | undefined;
	readonly contents?: string | undefined;
	/** The element at `dest`. */
	readonly to?: StructureElement | undefined;
	/** The words drawn so far. */
	words: string;
}

/** A piece of marked content, or an annotation. */
interface ContentKid {
	readonly page: Reference;
	readonly mcid?: number;
	readonly annotation?: Reference;
}
export type Kid = StructureElement | ContentKid;

type ReferenceOf = (element: StructureElement) => Reference;

/** Our own writer of the tree: pdfkit's leaves out spans, scopes, IDs, namespaces and the page of an annotation. */
export class StructureTree {
	readonly root = new StructureElement('Document');
	/** By `StructParents` or `StructParent` key: the elements of a page by marked content id, or the element of an annotation. */
	readonly parents: (StructureElement[] | StructureElement)[] = [];
	/** Filled by `close`: where the writer typed each element, by object number. */
	readonly sources = new Map<number, Span>();
	/** Whether links and bookmarks lead to elements, and elements name each other, as PDF/UA-2 asks. */
	readonly isPdf2: boolean;
	readonly #references = new Map<StructureElement, Reference>();
	readonly #waiting: ((referenceOf: ReferenceOf) => void)[] = [];

	constructor(isPdf2: boolean) {
		this.isPdf2 = isPdf2;
	}

	/** Does work that needs the object of an element, as soon as the tree is whole. */
	whenWhole(work: (referenceOf: ReferenceOf) => void): void {
		this.#waiting.push(work);
	}

	/** Gives each element its object; call once, when every page is drawn. */
	close(document: PdfDocument): void {
		prune(this.root);
		const allocate = (element: StructureElement, around?: Span): void => {
			const reference = document.ref({});
			const source = element.source ?? around;
			this.#references.set(element, reference);
			if (source) this.sources.set(reference.id, source);
			for (const kid of element.kids) if (kid instanceof StructureElement) allocate(kid, source);
		};
		allocate(this.root);
		for (const work of this.#waiting) work((element) => this.#nearest(element));
	}

	/** Writes all of it below `rootReference`; call once, after `close`. */
	write(document: PdfDocument, rootReference: Reference): void {
		const ids = new Map<string, Reference>();
		const namespaces = this.isPdf2 ? new Namespaces(document) : undefined;
		const related = this.isPdf2 ? this.#related() : new Map<StructureElement, readonly StructureElement[]>();
		const referenceOf = (element: StructureElement): Reference => this.#referenceOf(element);
		const emit = (element: StructureElement, parent: Reference): void => {
			const reference = referenceOf(element);
			const type = namespaces ? newType(element.type) : element.type;
			const data = { ...elementDictionary({ element, type, parent, isPdf2: this.isPdf2 }, referenceOf) };
			if (namespaces) data['NS'] = namespaces.of(type);
			const others = related.get(element);
			if (others) data['Ref'] = others.map(referenceOf);
			reference.data = data;
			if (element.facts.id !== undefined) ids.set(element.facts.id, reference);
			for (const kid of element.kids) if (kid instanceof StructureElement) emit(kid, reference);
			reference.end();
		};
		emit(this.root, rootReference);
		const parentTree = document.ref({
			Nums: this.parents.flatMap((value, key) => [key, Array.isArray(value) ? value.map(referenceOf) : referenceOf(value)]),
		});
		parentTree.end();
		Object.assign(rootReference.data, { K: [referenceOf(this.root)], ParentTree: parentTree, ParentTreeNextKey: this.parents.length });
		if (namespaces) rootReference.data['Namespaces'] = namespaces.used;
		if (ids.size > 0) rootReference.data['IDTree'] = nameTree(ids);
	}

	#referenceOf(element: StructureElement): Reference {
		const reference = this.#references.get(element);
		if (!reference) throw new Error(`Content belongs to a ${element.type} that is not in the structure tree.`);
		return reference;
	}

	/** The element itself, or the one around it where it held nothing and was left out. */
	#nearest(element: StructureElement): Reference {
		return this.#references.get(element) ?? (element.parent ? this.#nearest(element.parent) : this.#referenceOf(this.root));
	}

	/**
	 * What elements name under `Ref` (ISO 14289-2, 8.2.5.8 and 8.2.5.14): an entry of a list of contents the place that it leads
	 * to, a link to a note that note, and a note every such link.
	 */
	#related(): ReadonlyMap<StructureElement, readonly StructureElement[]> {
		const related = new Map<StructureElement, StructureElement[]>();
		const relate = (from: StructureElement, to: StructureElement): void => {
			if (!this.#references.has(to)) return;
			const others = related.get(from);
			if (!others) related.set(from, [to]);
			else if (!others.includes(to)) others.push(to);
		};
		for (const element of this.#references.keys()) {
			const to = element.link?.to;
			if (!to) continue;
			const note = around(to, 'Note');
			const entry = around(element, 'TOCI');
			if (entry) relate(entry, to);
			if (!note || note === around(element, 'Note')) continue;
			relate(element, note);
			relate(note, element);
		}
		return related;
	}
}

/** The nearest element of a type: the element itself or one around it. */
function around(element: StructureElement | undefined, type: string): StructureElement | undefined {
	return !element || element.type === type ? element : around(element.parent, type);
}

/** Takes elements out that hold nothing; an empty cell stays, so that rows keep their shape. */
function prune(element: StructureElement): boolean {
	const kept = element.kids.filter((kid) => !(kid instanceof StructureElement) || prune(kid));
	element.kids.splice(0, element.kids.length, ...kept);
	return kept.length > 0 || element.type === 'TD' || element.type === 'TH';
}

interface Written {
	readonly element: StructureElement;
	readonly type: string;
	readonly parent: Reference;
	readonly isPdf2: boolean;
}

function elementDictionary({ element, type, parent, isPdf2 }: Written, referenceOf: ReferenceOf): Record<string, unknown> {
	const { id, lang, title, alt, expansion } = element.facts;
	const data: Record<string, unknown> = { Type: 'StructElem', S: type, P: parent };
	for (const [key, value] of Object.entries({ ID: id, Lang: lang, T: title, Alt: alt, E: expansion, ActualText: element.actual })) {
		if (value !== undefined) data[key] = text(value);
	}
	const attributes = attributesOf(element, isPdf2);
	if (attributes.length > 0) data['A'] = attributes.length === 1 ? attributes[0] : attributes;
	const firstPage = element.kids.find((kid): kid is ContentKid => !(kid instanceof StructureElement) && kid.mcid !== undefined)?.page;
	if (firstPage) data['Pg'] = firstPage;
	const kids = element.kids.map((kid) => {
		if (kid instanceof StructureElement) return referenceOf(kid);
		if (kid.annotation) return { Type: 'OBJR', Obj: kid.annotation, Pg: kid.page };
		return kid.page === firstPage ? kid.mcid : { Type: 'MCR', Pg: kid.page, MCID: kid.mcid };
	});
	if (kids.length > 0) data['K'] = kids.length === 1 ? kids[0] : kids;
	return data;
}

/** Attributes by owner (ISO 32000-1, 14.8.5). */
function attributesOf(element: StructureElement, isPdf2: boolean): readonly object[] {
	const { scope, rowSpan = 1, colSpan = 1, headers, summary, numbering } = element.facts;
	const table = {
		...(scope ? { Scope: scope } : {}),
		...(rowSpan > 1 ? { RowSpan: rowSpan } : {}),
		...(colSpan > 1 ? { ColSpan: colSpan } : {}),
		...(headers ? { Headers: headers.map(text) } : {}),
		...(summary ? { Summary: text(summary) } : {}),
	};
	return [
		...(Object.keys(table).length > 0 ? [{ O: 'Table', ...table }] : []),
		...(numbering ? [{ O: 'List', ListNumbering: isPdf2 && numbering === 'None' && hasLabels(element) ? 'Unordered' : numbering }] : []),
		...(isPdf2 && element.type === 'Note' ? [{ O: 'FENote', NoteType: 'Endnote' }] : []),
		...(element.bbox ? [{ O: 'Layout', Placement: 'Block', BBox: element.bbox }] : []),
	];
}

function hasLabels(list: StructureElement): boolean {
	return list.kids.some(
		(item) => item instanceof StructureElement && item.kids.some((kid) => kid instanceof StructureElement && kid.type === 'Lbl'),
	);
}
