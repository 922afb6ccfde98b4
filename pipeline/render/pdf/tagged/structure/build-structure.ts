import type { LayoutInline, LayoutNode } from '../layout/layout-node.ts';
import type { StructureMark } from '../node.ts';
import { wordsOf } from '../text/inline-runs.ts';
import { type ElementFacts, StructureElement } from './structure-tree.ts';

/** Which element each node's content belongs to; a node that is in neither map is an artifact. */
export interface Structure {
	readonly elements: ReadonlyMap<LayoutNode, StructureElement>;
	/** By list item. */
	readonly labels: ReadonlyMap<LayoutNode, StructureElement>;
	/** The element at each name that links can go to. */
	readonly places: ReadonlyMap<string, StructureElement>;
	readonly figures: readonly StructureElement[];
}

/**
 * Makes the structure elements of a laid-out document, in the order of its description: page breaks, columns and repeated
 * headers cannot disturb it. Throws where a figure has no alt text: a generator must not let that through.
 */
export function buildStructure(root: LayoutNode, document: StructureElement): Structure {
	const builder = new StructureBuilder();
	builder.walk(root, document);
	builder.findPlaces();
	dropDeadLinks(document, builder.places);
	return builder;
}

class StructureBuilder implements Structure {
	readonly elements = new Map<LayoutNode, StructureElement>();
	readonly labels = new Map<LayoutNode, StructureElement>();
	readonly places = new Map<string, StructureElement>();
	readonly figures: StructureElement[] = [];
	readonly #named: { readonly node: LayoutNode; readonly around: StructureElement }[] = [];
	readonly #inside: { readonly place: string; readonly node: LayoutNode; readonly around: StructureElement }[] = [];
	#notes = 0;

	findPlaces(): void {
		for (const { place, node, around } of this.#inside)
			if (!this.places.has(place)) this.places.set(place, this.elements.get(node) ?? around);
		for (const { node, around } of this.#named) if (node.id !== undefined) this.places.set(node.id, this.elements.get(node) ?? around);
	}

	/** `into`: takes the text of a leaf itself, where a paragraph would be one level too many (a cell, a list item, a link). */
	walk(node: LayoutNode, parent: StructureElement, into?: StructureElement): void {
		const first = parent.kids.length;
		this.#walk(node, parent, into);
		if (!node.source) return;
		for (const kid of parent.kids.slice(first)) if (kid instanceof StructureElement) kid.source ??= node.source;
		if (into) into.source ??= node.source;
	}

	#walk(node: LayoutNode, parent: StructureElement, into?: StructureElement): void {
		if (node.id !== undefined) this.#named.push({ node, around: into ?? parent });
		if (node._inlines) this.#inlinePlaces(node, into ?? parent);
		if (node._span || node.ua?.role === 'Artifact') return;
		const children = node.stack ?? node.columns;
		if (node.ua?.role === 'Figure') this.#figure(node, parent);
		else if (node.table) this.#table(node, node.table.body, parent);
		else if (node.ul ?? node.ol) this.#list(node, parent);
		else if (children) {
			const holder = this.#group(node, parent);
			for (const child of children) this.walk(child, holder);
		} else if (node._inlines) this.#text(node, parent, into);
		else if (node.svg ?? node.image) this.#figure(node, parent);
		else if (node.field) this.elements.set(node, parent.add('Form'));
	}

	#group(node: LayoutNode, parent: StructureElement): StructureElement {
		const role = node.ua?.role;
		return role && role !== 'Presentation' ? this.#element(parent, role, node.ua) : parent;
	}

	#element(parent: StructureElement, role: string, mark: StructureMark = {}, facts: ElementFacts = {}): StructureElement {
		const { role: _role, parent: _parent, href, dest, contents, cell: _cell, headerRows: _rows, rowHeaders: _columns, ...own } = mark;
		const id = role === 'Note' ? { id: own.id ?? `note-${++this.#notes}` } : {};
		const element = parent.add(role, { ...own, ...id, ...facts });
		if (role === 'Link') element.link = { href, dest, contents, words: '' };
		return element;
	}

	#text(node: LayoutNode, parent: StructureElement, into?: StructureElement): void {
		const role = node.ua?.role;
		if (wordsOf(node.text).trim() === '') return;
		if (!role) {
			const marked = node.ua && Object.keys(node.ua).some((key) => key === 'lang' || key === 'actual' || key === 'expansion');
			const element = into ? (marked ? this.#element(into, 'Span', node.ua) : into) : this.#element(parent, 'P', node.ua);
			this.elements.set(node, element);
		} else if (inlineRoles.has(role)) {
			const holder = into ?? parent.add('P');
			this.elements.set(node, this.#element(holder, role, node.ua));
		} else this.elements.set(node, this.#element(parent, role, node.ua));
	}

	/** A picture, or a group of text and drawings that is one. */
	#figure(node: LayoutNode, parent: StructureElement): void {
		const { alt, actual, href, dest, contents, role = 'Figure' } = node.ua ?? {};
		if (!alt && actual === undefined) throw new Error(`A figure has no alt text: ${wordsOf(node.text) || node.image || 'a drawing'}.`);
		const linked = href !== undefined || dest !== undefined;
		const holder = linked ? this.#element(parent, 'Link', { href, dest, contents: contents ?? alt } as StructureMark) : parent;
		const element = this.#element(holder, role, node.ua);
		if (role === 'Figure') this.figures.push(element);
		const claim = (part: LayoutNode): void => {
			if (part._span || (part !== node && part.ua?.role === 'Artifact')) return;
			this.elements.set(part, element);
			for (const child of [part.stack, part.columns, part.ul, part.ol, part.table?.body.flat()]) child?.forEach(claim);
		};
		claim(node);
	}

	#list(node: LayoutNode, parent: StructureElement): void {
		const list = this.#element(parent, 'L', node.ua, { numbering: numbering[node.type ?? ''] ?? 'None' });
		let body: StructureElement | undefined;
		for (const item of node.ul ?? node.ol ?? []) {
			if ((item.ul ?? item.ol) && body) {
				this.walk(item, body);
				continue;
			}
			const entry = list.add('LI');
			if (item.listMarker?._inlines ?? item.listMarker?.canvas) this.labels.set(item, entry.add('Lbl'));
			body = entry.add('LBody');
			this.walk(item, body, body);
		}
	}

	#table(node: LayoutNode, rows: readonly (readonly LayoutNode[])[], parent: StructureElement): void {
		const mark = node.ua ?? {};
		if (mark.role === 'TOC') this.#contents(node, rows, parent);
		else if (mark.role === undefined) this.#grid(node, rows, parent);
		else {
			const holder = this.#group(node, parent);
			for (const cell of rows.flat()) this.walk(cell, holder);
		}
	}

	#grid(node: LayoutNode, rows: readonly (readonly LayoutNode[])[], parent: StructureElement): void {
		const mark = node.ua ?? {};
		const table = this.#element(parent, 'Table', mark);
		const headerRows = Math.max(node.table?.headerRows ?? 0, mark.headerRows ?? 0);
		const grouped = headerRows > 0 && headerRows < rows.length;
		const head = grouped ? table.add('THead') : table;
		const body = grouped ? table.add('TBody') : table;
		rows.forEach((cells, row) => {
			const isHead = row < headerRows;
			const line = (isHead ? head : body).add('TR');
			cells.forEach((cell, column) => {
				if (!cell._span) this.#cell(cell, line, isHead, isHead || column < (mark.rowHeaders ?? 0));
			});
		});
	}

	#cell(cell: LayoutNode, row: StructureElement, inHead: boolean, headed: boolean): void {
		const mark = cell.ua ?? {};
		const isHeader = mark.cell ? mark.cell === 'TH' : headed;
		const element = row.add(isHeader ? 'TH' : 'TD', {
			rowSpan: cell.rowSpan,
			colSpan: cell.colSpan,
			...(isHeader ? { scope: mark.scope ?? (inHead ? 'Column' : 'Row') } : {}),
			...(mark.headers ? { headers: mark.headers } : {}),
			...(mark.id === undefined || mark.role ? {} : { id: mark.id }),
			...(mark.lang === undefined || mark.role ? {} : { lang: mark.lang }),
		});
		element.source = cell.source;
		if (mark.role || !cell._inlines) this.walk(cell, element, element);
		else {
			if (cell.id !== undefined) this.#named.push({ node: cell, around: element });
			this.#inlinePlaces(cell, element);
			if (wordsOf(cell.text).trim() !== '') this.elements.set(cell, element);
		}
	}

	/** Places inside a text: of those that stand twice on the pages, the first counts. */
	#inlinePlaces(node: LayoutNode, around: StructureElement): void {
		if (!Array.isArray(node.text)) return;
		for (const { ua } of node.text as readonly LayoutInline[])
			if (ua?.place !== undefined) this.#inside.push({ place: ua.place, node, around });
	}

	/** A list of contents: each row is one link to the place whose page it prints. */
	#contents(node: LayoutNode, rows: readonly (readonly LayoutNode[])[], parent: StructureElement): void {
		const contents = this.#element(parent, 'TOC', node.ua);
		for (const cells of rows) {
			const dest = cells.map((cell) => cell.ua?.dest ?? cell.pageReference).find((place) => place !== undefined);
			const holder = contents.add('TOCI').add('Reference');
			const link = this.#element(holder, 'Link', dest === undefined ? {} : { dest });
			for (const cell of cells) {
				if (cell.id !== undefined) this.#named.push({ node: cell, around: link });
				if (cell._inlines && cell.ua?.role !== 'Artifact') this.elements.set(cell, link);
			}
		}
	}
}

/** A link to a place that the document does not have is plain words: its annotation would lead nowhere. */
function dropDeadLinks(element: StructureElement, places: ReadonlyMap<string, StructureElement>): void {
	const { link } = element;
	const to = link?.dest === undefined ? undefined : places.get(link.dest);
	if (link && link.href === undefined && !to) {
		element.link = undefined;
		element.type = 'Span';
	} else if (link) element.link = { ...link, to };
	for (const kid of element.kids) if (kid instanceof StructureElement) dropDeadLinks(kid, places);
}

const inlineRoles = new Set(['Span', 'Quote', 'Link', 'Reference', 'Code']);

/** `ListNumbering` (ISO 32000-1, table 347) by pdfmake's list type. */
const numbering: Readonly<Record<string, string>> = {
	decimal: 'Decimal',
	'upper-alpha': 'UpperAlpha',
	'lower-alpha': 'LowerAlpha',
	'upper-roman': 'UpperRoman',
	'lower-roman': 'LowerRoman',
	disc: 'Disc',
	circle: 'Circle',
	square: 'Square',
};
