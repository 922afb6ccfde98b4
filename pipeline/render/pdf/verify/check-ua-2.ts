import type { Cos, CosDictionary } from './cos.ts';
import { listedTypes, mayHold, onlyOnce, withoutContent } from './may-hold.ts';
import type { Say } from './pdf-fault.ts';
import type { PdfFile } from './pdf-file.ts';
import { pdf2Namespace } from './role-map.ts';
import { idOf, parentType, type ReadElement, type ReadStructure, significantKids } from './structure.ts';

/** What PDF/UA-2 asks of the structure tree beyond PDF/UA-1 (ISO 14289-2, 8.2; ISO 32005). */
export function checkUa2(file: PdfFile, structure: ReadStructure, say: Say): void {
	checkRoot(file, structure, say);
	const references = new Map(structure.elements.map((element) => [element, refsOf(file, element.dictionary)]));
	for (const element of structure.elements) {
		const here = { element: element.id };
		if (element.type === 'TOCI' && !holdsReference(element)) say('contents-reference', here);
		if (element.type === 'L') checkNumbering(file, element, say);
		if (element.type === 'LI' && element.hasContent) say('list-content', here);
		if (element.type === 'Note' && structure.roles.isStandard('Note', element.dictionary.get('NS'))) say('note-old', here);
		if (element.type === 'FENote') checkNote(file, element, references, say);
		checkPlace(element, parentType(file, structure, element), say);
	}
}

function checkRoot(file: PdfFile, { root }: ReadStructure, say: Say): void {
	const kids = file.list(root.get('K')).map((kid) => file.dictionary(kid));
	const documents = kids.filter((kid) => file.name(kid.get('S')) === 'Document');
	if (documents.length !== 1 || kids.length !== 1) say('document-root');
	if (documents.length !== 1) say('element-place', { clause: 'Table 5. StructTreeRoot-Document-1' });
	const [first] = documents;
	if (first && namespaceOf(file, first) !== pdf2Namespace) say('document-namespace');
}

function namespaceOf(file: PdfFile, element: CosDictionary): string | undefined {
	return file.text(file.dictionary(element.get('NS')).get('NS'));
}

function refsOf(file: PdfFile, dictionary: CosDictionary): readonly number[] {
	return dictionary.has('Ref') ? file.list(dictionary.get('Ref')).map((reference: Cos) => idOf(reference) ?? -1) : [];
}

/** An entry names the place that it leads to, itself or by something in it. */
function holdsReference(element: ReadElement): boolean {
	return element.dictionary.has('Ref') || element.children.some(holdsReference);
}

function checkNumbering(file: PdfFile, list: ReadElement, say: Say): void {
	const hasLabels = list.children.some((item) => item.type === 'LI' && item.children.some(({ type }) => type === 'Lbl'));
	const numbering = file.name(list.attributes.get('ListNumbering')) ?? 'None';
	if (hasLabels && numbering === 'None') say('list-numbering', { element: list.id });
}

/** A note and the elements that lead to it name each other. */
function checkNote(file: PdfFile, note: ReadElement, references: ReadonlyMap<ReadElement, readonly number[]>, say: Say): void {
	const here = { element: note.id };
	const own = references.get(note) ?? [];
	const others = [...references].filter(([other, named]) => other !== note && named.includes(note.id)).map(([other]) => other.id);
	if (others.some((id) => !own.includes(id))) say('note-named', here);
	if (own.some((id) => !others.includes(id))) say('note-reference', here);
	const kind = file.name(note.attributes.get('NoteType')) ?? 'None';
	if (!['Footnote', 'Endnote', 'None'].includes(kind)) say('note-type', { ...here, detail: `It says ${kind}.` });
}

function checkPlace(element: ReadElement, parent: string, say: Say): void {
	const { id, type, hasContent } = element;
	const own = kindOf(type);
	const around = kindOf(parent);
	const place = (clause: string, element: number, detail: string): void =>
		say('element-place', { element, detail, clause: `Table 5. ${clause}-1` });
	const kids = mayHold.get(around);
	if (kids && listedTypes.has(own) && !kids.has(own)) place(`${around}-${own}`, id, `It is a ${own} in a ${around}.`);
	if (hasContent && withoutContent.has(own)) place(`${own}-content`, id, `It is a ${own} with words of its own.`);
	for (const once of onlyOnce.get(own) ?? []) {
		if (significantKids(element).filter((child) => child.type === once).length > 1)
			place(`${own}-${once}`, id, `It is a ${own} with two of ${once}.`);
	}
}

function kindOf(type: string): string {
	return /^H\d+$/.test(type) ? 'Hn' : type;
}
