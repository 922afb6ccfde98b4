import { isLanguageTag } from './check-document.ts';
import type { UaPart } from './fault-list.ts';
import type { Say } from './pdf-fault.ts';
import type { PdfFile } from './pdf-file.ts';
import { idOf, type ReadElement, type ReadStructure, type TreeElement } from './structure.ts';

/** The rules about single elements: types, parents, languages, figures, headings, notes (ISO 14289-1, 7.1 to 7.9). */
export function checkElements(file: PdfFile, structure: ReadStructure, part: UaPart, say: Say): void {
	const hasLang = file.catalog.has('Lang');
	const usesPlain = structure.elements.some(({ type }) => type === 'H');
	const usesLevels = structure.elements.some(({ type }) => levelOf(type) > 0);
	const noteIds = new Set<string>();
	let level = 0;
	checkRoles(structure, say);
	for (const element of structure.elements) {
		const { type, dictionary, attributes, parent, children, id } = element;
		const here = { element: id };
		const stands = idOf(dictionary.get('P'));
		if (!file.resolve(dictionary.get('P'))) say('element-parent-missing', here);
		else if (parent && stands !== parent.id) say('element-parent', here);
		const alt = file.text(dictionary.get('Alt'));
		const hasActual = dictionary.has('ActualText');
		if (type === 'Figure' && !alt && !hasActual && !(part === 2 && alt === '')) say('figure-alt', here);
		if (type === 'Figure' && !attributes.has('BBox')) say('figure-box', here);
		if (type === 'Formula' && !alt && !hasActual) say('formula-alt', here);
		if (!hasLang) checkLanguageOf(file, element, say);
		if (!isLanguageTag(file.text(dictionary.get('Lang')))) say('lang-tag', here);
		if (type === 'TH' && !attributes.has('Scope')) say('header-scope', here);
		if (type === 'Note') {
			const note = file.text(dictionary.get('ID'));
			if (!note) say('note-id', here);
			else if (noteIds.has(note)) say('note-twice', here);
			else noteIds.add(note);
		}
		if (type === 'Link' && element.annotations.length === 0) say('link-object', { ...here, detail: 'The link leads nowhere.' });
		if (children.filter((child) => child.type === 'H').length > 1) say('heading-plain-twice', here);
		const heading = levelOf(type);
		if (type === 'H') say('heading-plain', here);
		if (type === 'H' && usesLevels) say('heading-plain-mixed', here);
		if (heading > 0 && usesPlain) say('heading-level-mixed', here);
		if (heading > level + 1) say('heading-level', { ...here, detail: `Level ${heading} follows level ${level}.` });
		if (heading > 0) level = heading;
		const isEmpty = children.length === 0 && !element.hasContent && element.annotations.length === 0;
		if (isEmpty && type !== 'TD' && type !== 'TH') say('element-empty', { ...here, detail: `It is a ${type}.` });
	}
}

function levelOf(type: string): number {
	return Number(/^H([1-9])$/.exec(type)?.[1] ?? 0);
}

function checkRoles({ elements, roles }: ReadStructure, say: Say): void {
	for (const { type, id, dictionary } of elements) {
		const namespace = dictionary.get('NS');
		const here = { element: id, detail: `It is ${type}.` };
		if (roles.circles.has(type)) say('role-circle', here);
		else if (!roles.isStandard(type, namespace)) say('role-unknown', here);
		else if (namespace === undefined && roles.remapped.has(type)) say('role-remapped', here);
	}
}

/** A file without a language needs one wherever words are read aloud. */
function checkLanguageOf(file: PdfFile, element: ReadElement, say: Say): void {
	if (languageOf(file, element) !== undefined) return;
	const here = { element: element.id };
	if (element.dictionary.has('ActualText')) say('lang-actual', here);
	if (element.dictionary.has('Alt')) say('lang-alt', here);
	if (element.dictionary.has('E')) say('lang-expansion', here);
}

/** The language of an element: its own, or that of an element round it. */
export function languageOf(file: PdfFile, element: TreeElement | undefined): string | undefined {
	if (!element) return undefined;
	return file.text(element.dictionary.get('Lang')) ?? languageOf(file, element.parent);
}
