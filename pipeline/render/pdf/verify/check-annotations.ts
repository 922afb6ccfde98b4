import type { Cos, CosDictionary } from './cos.ts';
import type { UaPart } from './fault-list.ts';
import type { Say } from './pdf-fault.ts';
import type { PdfFile } from './pdf-file.ts';
import { idOf, parentElement, type ReadElement, type ReadStructure, type TreeElement } from './structure.ts';

/** Links, form fields and other annotations: their words, their elements and the tab order (ISO 14289-1, 7.18). */
export function checkAnnotations(file: PdfFile, structure: ReadStructure, part: UaPart, say: Say): void {
	const holders = new Map(
		structure.elements.flatMap((element) => element.annotations.map(({ id, page }) => [id, { element, page }] as const)),
	);
	for (const { element, id } of [...holders].map(([id, { element }]) => ({ id, element }))) {
		if (!file.has(id)) say('reference-dead', { element: element.id });
	}
	const known = new Set<number>();
	for (const [index, { id: pageId, dictionary }] of file.pages.entries()) {
		const references = file.list(dictionary.get('Annots'));
		const page = index + 1;
		const tabs = file.name(dictionary.get('Tabs')) ?? '';
		if (references.length > 0 && !(tabs === 'S' || (part === 2 && (tabs === 'A' || tabs === 'W')))) say('tab-order', { page });
		for (const reference of references) {
			const id = idOf(reference) ?? -1;
			known.add(id);
			const annotation = file.dictionary(reference);
			const holder = holders.get(id);
			const parent = parentElement(file, structure, structure.parents.get(file.number(annotation.get('StructParent')) ?? -1));
			const at = { page, element: (holder?.element ?? parent)?.id };
			checkAnnotation(file, annotation, { parent, page: dictionary, at, part }, say);
			if (!holder) say('link-object', { ...at, detail: 'No element holds it.' });
			else if (holder.page !== pageId) say('link-object', { ...at, detail: 'The element says another page.' });
			else if (parent?.id !== holder.element.id) say('parent-tree', at);
		}
	}
	for (const [id, { element }] of holders) {
		if (!known.has(id) && file.has(id)) say('link-object', { element: element.id, detail: 'It stands on no page.' });
	}
	for (const element of structure.elements) if (element.type === 'Form') checkFormElement(file, element, say);
	checkFields(file, say);
}

interface AnnotationPlace {
	/** The element to which the parent tree leads. */
	readonly parent: TreeElement | undefined;
	readonly page: CosDictionary;
	readonly part: UaPart;
	readonly at: { readonly page: number; readonly element: number | undefined };
}

function checkAnnotation(file: PdfFile, annotation: CosDictionary, { parent, page, at, part }: AnnotationPlace, say: Say): void {
	const kind = file.name(annotation.get('Subtype'));
	const flags = file.number(annotation.get('F')) ?? 0;
	const contents = file.text(annotation.get('Contents'));
	const alt = parent && file.text(parent.dictionary.get('Alt'));
	if (contents !== undefined && !file.catalog.has('Lang') && !parent?.dictionary.has('Lang')) say('lang-contents', at);
	if (parent && (flags & 1) !== 0) say('annotation-hidden', at);
	if (contents !== undefined && alt !== undefined && contents !== alt) say('annotation-alt', at);
	if ((flags & 2) !== 0 || isOutside(file, annotation, page)) return;
	if (kind === 'Widget') {
		const asks = field(file, annotation, 'TU') || alt;
		if (!asks) say('field-tooltip', at);
		if (!contents && !parent?.children.some(({ type }) => type === 'Lbl')) say('field-label', at);
		if (parent?.type !== 'Form' && (parent || part === 1)) say('field-tag', at);
		return;
	}
	if (!contents && !alt) say('annotation-contents', at);
	if (kind !== 'Link') {
		if (kind !== 'PrinterMark' && parent?.type !== 'Annot') say('annotation-tag', at);
		return;
	}
	if (!contents) say('link-contents', at);
	else if (contents.trim() === '') say('link-words', at);
	if (parent?.type !== 'Link' && parent?.type !== 'Reference') say('link-tag', at);
}

/** An entry of a field, or of the field that it is a part of (ISO 32000-1, 12.7.3). */
function field(file: PdfFile, annotation: CosDictionary, key: string): string | undefined {
	return file.text(annotation.get(key)) ?? file.text(file.dictionary(annotation.get('Parent')).get(key));
}

function isOutside(file: PdfFile, annotation: CosDictionary, page: CosDictionary): boolean {
	const box = sides(file, page.get('CropBox') ?? page.get('MediaBox'));
	const place = sides(file, annotation.get('Rect'));
	if (!box || !place) return false;
	return box[1] >= place[3] || box[0] >= place[2] || box[3] <= place[1] || box[2] <= place[0];
}

function sides(file: PdfFile, value: Cos | undefined): readonly [number, number, number, number] | undefined {
	const [left, bottom, right, top] = file.list(value).map((side) => file.number(side));
	return left === undefined || bottom === undefined || right === undefined || top === undefined ? undefined : [left, bottom, right, top];
}

/** A Form element is one field (ISO 14289-1, 7.18.4); in PDF/UA-2 its label may stand in it. */
function checkFormElement(file: PdfFile, element: ReadElement, say: Say): void {
	const widgets = element.annotations.filter(({ id }) => file.name(file.dictionary(file.object(id)).get('Subtype')) === 'Widget');
	const here = { element: element.id };
	if (!element.attributes.has('Role') && !(element.kids === 1 && widgets.length === 1)) say('form-kids', here);
	if (widgets.length > 1) say('form-fields', here);
}

/** The names of fields are read aloud, so they need a language. */
function checkFields(file: PdfFile, say: Say): void {
	if (file.catalog.has('Lang')) return;
	for (const reference of file.list(file.dictionary(file.catalog.get('AcroForm')).get('Fields'))) {
		if (file.dictionary(reference).has('TU')) say('lang-tooltip');
	}
}
