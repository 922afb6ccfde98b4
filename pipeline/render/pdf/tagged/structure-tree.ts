import type { StructureMark } from './node.ts';
import type { Reference } from './pdfkit-font.ts';
import type { PdfDocument } from './pdfmake.ts';

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

/** Our own writer of the tree: pdfkit's leaves out spans, scopes, IDs and the page of an annotation. */
export class StructureTree {
	readonly root = new StructureElement('Document');
	/** By `StructParents` or `StructParent` key: the elements of a page by marked content id, or the element of an annotation. */
	readonly parents: (StructureElement[] | StructureElement)[] = [];

	/** Writes all of it below `rootReference`; call once, when every page is drawn. */
	write(document: PdfDocument, rootReference: Reference): void {
		prune(this.root);
		const references = new Map<StructureElement, Reference>();
		const ids = new Map<string, Reference>();
		const allocate = (element: StructureElement): void => {
			references.set(element, document.ref({}));
			for (const kid of element.kids) if (kid instanceof StructureElement) allocate(kid);
		};
		const refOf = (element: StructureElement): Reference => {
			const reference = references.get(element);
			if (!reference) throw new Error(`Content belongs to a ${element.type} that is not in the structure tree.`);
			return reference;
		};
		const emit = (element: StructureElement, parent: Reference): void => {
			const reference = refOf(element);
			reference.data = elementDictionary(element, parent, refOf);
			if (element.facts.id !== undefined) ids.set(element.facts.id, reference);
			for (const kid of element.kids) if (kid instanceof StructureElement) emit(kid, reference);
			reference.end();
		};
		allocate(this.root);
		emit(this.root, rootReference);
		const parentTree = document.ref({
			Nums: this.parents.flatMap((value, key) => [key, Array.isArray(value) ? value.map(refOf) : refOf(value)]),
		});
		parentTree.end();
		Object.assign(rootReference.data, { K: [refOf(this.root)], ParentTree: parentTree, ParentTreeNextKey: this.parents.length });
		const sorted = [...ids].sort(([a], [b]) => (a < b ? -1 : 1));
		if (sorted.length > 0) rootReference.data['IDTree'] = { Names: sorted.flatMap(([id, reference]) => [text(id), reference]) };
	}
}

/** Takes elements out that hold nothing; an empty cell stays, so that rows keep their shape. */
function prune(element: StructureElement): boolean {
	const kept = element.kids.filter((kid) => !(kid instanceof StructureElement) || prune(kid));
	element.kids.splice(0, element.kids.length, ...kept);
	return kept.length > 0 || element.type === 'TD' || element.type === 'TH';
}

function elementDictionary(
	element: StructureElement,
	parent: Reference,
	refOf: (element: StructureElement) => Reference,
): Record<string, unknown> {
	const { id, lang, title, alt, expansion } = element.facts;
	const data: Record<string, unknown> = { Type: 'StructElem', S: element.type, P: parent };
	for (const [key, value] of Object.entries({ ID: id, Lang: lang, T: title, Alt: alt, E: expansion, ActualText: element.actual })) {
		if (value !== undefined) data[key] = text(value);
	}
	const attributes = attributesOf(element);
	if (attributes.length > 0) data['A'] = attributes.length === 1 ? attributes[0] : attributes;
	const firstPage = element.kids.find((kid): kid is ContentKid => !(kid instanceof StructureElement) && kid.mcid !== undefined)?.page;
	if (firstPage) data['Pg'] = firstPage;
	const kids = element.kids.map((kid) => {
		if (kid instanceof StructureElement) return refOf(kid);
		if (kid.annotation) return { Type: 'OBJR', Obj: kid.annotation, Pg: kid.page };
		return kid.page === firstPage ? kid.mcid : { Type: 'MCR', Pg: kid.page, MCID: kid.mcid };
	});
	if (kids.length > 0) data['K'] = kids.length === 1 ? kids[0] : kids;
	return data;
}

/** Attributes by owner (ISO 32000-1, 14.8.5). */
function attributesOf(element: StructureElement): readonly object[] {
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
		...(numbering ? [{ O: 'List', ListNumbering: numbering }] : []),
		...(element.bbox ? [{ O: 'Layout', Placement: 'Block', BBox: element.bbox }] : []),
	];
}

/** pdfkit writes `String` objects as PDF strings, plain strings as names. */
export function text(words: string): object {
	return new String(words);
}
