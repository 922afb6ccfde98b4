import type { PdfFault } from './pdf-fault.ts';
import type { PdfFile } from './pdf-file.ts';
import { idOf, type ReadElement, type ReadStructure } from './structure.ts';

/** The rules of PDF/UA-1 about single elements: figures, headers, lists, notes, headings, links (ISO 14289-1, 7.2 to 7.18). */
export function checkStructure(file: PdfFile, structure: ReadStructure): readonly PdfFault[] {
	const faults: PdfFault[] = [];
	const say = (rule: string, message: string): void => {
		faults.push({ rule, message });
	};
	let level = 0;
	for (const element of structure.elements) {
		const { type, dictionary, attributes, parent, children } = element;
		const allowed = parents[type];
		if (allowed && !allowed.includes(parent?.type ?? '')) say('element-parent', `A ${type} stands in a ${parent?.type ?? 'root'}.`);
		if (idOf(dictionary.get('P')) !== parent?.id && parent)
			say('element-parent', `A ${type} names another parent than the one it stands in.`);
		if (type === 'Figure' && !file.text(dictionary.get('Alt')) && !dictionary.has('ActualText'))
			say('figure-alt', 'A figure has no alt text.');
		if (type === 'Figure' && !attributes.has('BBox')) say('figure-box', 'A figure does not say where it stands.');
		if (type === 'TH' && !attributes.has('Scope')) say('header-scope', 'A table header does not say what it heads.');
		if (type === 'Note' && !file.text(dictionary.get('ID'))) say('note-id', 'A note has no ID.');
		if (type === 'Link' && element.annotations.length === 0) say('link-object', 'A link cannot be followed.');
		if (type === 'Table') checkRows(file, element, say);
		const heading = Number(/^H([1-6])$/.exec(type)?.[1] ?? 0);
		if (heading > level + 1) say('heading-level', `A heading of level ${heading} follows level ${level}.`);
		if (heading > 0) level = heading;
		const isEmpty = children.length === 0 && !element.hasContent && element.annotations.length === 0;
		if (isEmpty && type !== 'TD' && type !== 'TH') say('element-empty', `A ${type} holds nothing.`);
	}
	return [...faults, ...checkAnnotations(file, structure)];
}

const parents: Readonly<Record<string, readonly string[]>> = {
	LI: ['L'],
	Lbl: ['LI', 'Note'],
	LBody: ['LI'],
	THead: ['Table'],
	TBody: ['Table'],
	TR: ['Table', 'THead', 'TBody'],
	TH: ['TR'],
	TD: ['TR'],
	TOCI: ['TOC'],
};

/** Every row covers the same number of columns (ISO 14289-1, 7.2, as veraPDF reads it). */
function checkRows(file: PdfFile, table: ReadElement, say: (rule: string, message: string) => void): void {
	const rows = table.children.flatMap((child) => (child.type === 'TR' ? [child] : child.children));
	const carried: number[] = [];
	const widths = rows.map((row, index) => {
		let width = carried[index] ?? 0;
		for (const cell of row.children) {
			const columns = file.number(cell.attributes.get('ColSpan')) ?? 1;
			const down = file.number(cell.attributes.get('RowSpan')) ?? 1;
			width += columns;
			for (let below = 1; below < down; below++) carried[index + below] = (carried[index + below] ?? 0) + columns;
		}
		return width;
	});
	if (new Set(widths).size > 1) say('table-rows', `The rows of a table have different lengths: ${widths.join(', ')}.`);
	if (!rows.some((row) => row.children.some((cell) => cell.type === 'TH'))) say('table-header', 'A table has no header.');
}

function checkAnnotations(file: PdfFile, structure: ReadStructure): readonly PdfFault[] {
	const faults: PdfFault[] = [];
	const holders = new Map(
		structure.elements.flatMap((element) => element.annotations.map((annotation) => [annotation.id, { element, page: annotation.page }])),
	);
	file.pages.forEach(({ id, dictionary }, index) => {
		for (const reference of file.list(dictionary.get('Annots'))) {
			const annotation = file.dictionary(reference);
			const holder = holders.get(idOf(reference) ?? -1);
			const parent = structure.parents.get(file.number(annotation.get('StructParent')) ?? -1);
			const say = (rule: string, message: string): void => {
				faults.push({ rule, message, page: index + 1 });
			};
			if (!file.text(annotation.get('Contents'))?.trim()) say('link-contents', 'A link does not say in words where it goes.');
			if (!holder) say('link-object', 'An annotation belongs to no structure element.');
			else if (holder.page !== id) say('link-object', 'An annotation is said to stand on another page.');
			else if (parent !== holder.element.id) say('parent-tree', 'The parent tree does not lead from an annotation to its element.');
		}
	});
	return faults;
}
