import { hundredth } from '../file/hundredth.ts';
import { text } from '../file/pdf-text.ts';
import type { TaggedDocument } from '../file/tagged-document.ts';
import { formFont } from '../fonts/form-font.ts';
import type { Reference } from '../fonts/pdfkit-font.ts';
import type { LayoutNode } from '../layout/layout-node.ts';
import type { FieldNode } from '../node.ts';
import { StructureElement } from '../structure/structure-tree.ts';
import type { TaggedRequest } from '../tagged-request.ts';
import type { Area } from './area.ts';

type Field = FieldNode['field'];

interface FieldLook {
	readonly fontSize: number | undefined;
	readonly color: string | undefined;
}

interface ButtonGroup {
	readonly field: Reference;
	readonly buttons: Reference[];
}

/** A field on its page. */
export type LaidField = LayoutNode & { readonly field: Field };

export function isField(node: LayoutNode | undefined): node is LaidField {
	return node?.field !== undefined;
}

/**
 * Writes the fields of a form as widget annotations of their `Form` elements (ISO 32000-1, 12.7; ISO 14289-1, 7.18.4). An empty field
 * draws nothing: the page itself holds the box or the lines, so that a pen works too. Where words are typed on several lines, the
 * viewer paints the field white first, and all lines but the last go. Words keep their size: what is longer than the field scrolls,
 * and nothing is lost.
 */
export class FormFields {
	readonly #document: TaggedDocument;
	/** Font, size and colour of typed words where a field does not say. */
	readonly #look: TaggedRequest['defaultStyle'];
	readonly #fonts: TaggedRequest['fonts'];
	readonly #fields: Reference[] = [];
	readonly #widgets = new Set<Reference>();
	/** By the name of the question. */
	readonly #buttons = new Map<string, ButtonGroup>();
	readonly #names = new Set<string>();

	constructor(document: TaggedDocument, { defaultStyle, fonts }: TaggedRequest) {
		this.#document = document;
		this.#look = defaultStyle;
		this.#fonts = fonts;
	}

	/** `area`: on the current page, from its top left corner. */
	add(element: StructureElement, { field, fontSize, color }: LaidField, { left, top, right, bottom }: Area): void {
		const group = field.kind === 'radio' ? this.#groupOf(field) : undefined;
		const { page, tree } = this.#document;
		const [width, height] = [right - left, bottom - top].map(hundredth) as [number, number];
		const annotation = this.#document.ref({
			Type: 'Annot',
			Subtype: 'Widget',
			Rect: [left, page.height - bottom, right, page.height - top].map(hundredth),
			F: 4,
			P: page.dictionary,
			...(group ? { Parent: group.field } : { T: text(this.#unique(field.name)) }),
			TU: text(field.tooltip),
			Contents: text(field.tooltip),
			StructParent: tree.parents.push(element) - 1,
			...this.#kindOf(field, group, [width, height], { fontSize, color }),
		});
		annotation.end();
		page.annotations.push(annotation);
		element.kids.push({ page: page.dictionary, annotation });
		this.#widgets.add(annotation);
		if (group) group.buttons.push(annotation);
		else this.#fields.push(annotation);
	}

	#kindOf(field: Field, group: ButtonGroup | undefined, [width, height]: readonly [number, number], look: FieldLook): object {
		if (field.kind === 'text') return this.#words(width, height, field, this.#appearance(look.fontSize, look.color));
		if (field.kind === 'check') return { FT: 'Btn', V: 'Off', ...this.#states(height, ticked, '4', this.#tick(height, look.color)) };
		return this.#states(height, `Choice${(group?.buttons.length ?? 0) + 1}`, 'l', this.#dot(height, look.color));
	}

	/** The question that radio buttons answer together (ISO 32000-1, 12.7.4.2.4). */
	#groupOf({ name, question = name }: Field): ButtonGroup {
		const known = this.#buttons.get(name);
		if (known) return known;
		const field = this.#document.ref({ FT: 'Btn', Ff: radio, T: text(this.#unique(name)), TU: text(question), V: 'Off' });
		const group: ButtonGroup = { field, buttons: [] };
		this.#buttons.set(name, group);
		this.#fields.push(field);
		return group;
	}

	/** Call when the page has all its annotations: keyboards reach them in the order in which they are read. */
	endPage(): void {
		const { annotations } = this.#document.page;
		if (!annotations.some((annotation) => this.#widgets.has(annotation))) return;
		const order = readingOrder(this.#document.tree.root);
		annotations.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
	}

	/** Names the fields and their font in the document; call once, when every page is drawn. */
	write(): void {
		if (this.#fields.length === 0) return;
		for (const { field, buttons } of this.#buttons.values()) {
			field.data['Kids'] = buttons;
			field.end();
		}
		const { font: family } = this.#look;
		const font = formFont(this.#document, this.#document.provideFont(family, false, false), this.#fonts[family]?.regular);
		const form = this.#document.ref({
			Fields: this.#fields,
			DR: { Font: { [typedFont]: font } },
			DA: this.#appearance(),
		});
		form.end();
		this.#document._root.data['AcroForm'] = form;
	}

	#words(width: number, height: number, field: Field, appearance: object): object {
		const { lines = 1 } = field;
		return {
			FT: 'Tx',
			...(lines > 1 ? { Ff: multiline, MK: { BG: [1, 1, 1] } } : {}),
			DA: appearance,
			BS: { W: 0 },
			AP: { N: this.#drawing(width, height, '/Tx BMC\nEMC') },
		};
	}

	/** `mark`: of the symbols that viewers know (ISO 32000-1, table 189), for those that draw it anew. */
	#states(side: number, on: string, mark: string, content: string): object {
		return {
			AS: 'Off',
			MK: { CA: text(mark) },
			AP: { N: { [on]: this.#drawing(side, side, content), Off: this.#drawing(side, side, '') } },
		};
	}

	#tick(side: number, color: string | undefined): string {
		const at = (part: number): number => hundredth(part * side);
		return (
			`q ${this.#stroke(color)} RG ${at(0.13)} w 1 J 1 j ` +
			`${at(0.24)} ${at(0.5)} m ${at(0.43)} ${at(0.28)} l ${at(0.77)} ${at(0.74)} l S Q`
		);
	}

	/** A round dot: a line without length, with round ends. */
	#dot(side: number, color: string | undefined): string {
		const middle = hundredth(side / 2);
		return `q ${this.#stroke(color)} RG ${hundredth(0.5 * side)} w 1 J ${middle} ${middle} m ${middle} ${middle} l S Q`;
	}

	#stroke(color: string | undefined): string {
		return colourOf(color ?? this.#look.color).join(' ');
	}

	#drawing(width: number, height: number, content: string): Reference {
		const form = this.#document.ref({ Type: 'XObject', Subtype: 'Form', FormType: 1, BBox: [0, 0, width, height], Resources: {} });
		form.end(content);
		return form;
	}

	#appearance(fontSize = this.#look.fontSize, color = this.#look.color): object {
		return text(`${colourOf(color).join(' ')} rg /${typedFont} ${fontSize} Tf`);
	}

	/** Fields of one name would share one answer. A full stop would make a field a part of another. */
	#unique(name: string): string {
		const plain = name.replaceAll('.', ' ').trim() || 'Field';
		let unique = plain;
		for (let count = 2; this.#names.has(unique); count++) unique = `${plain} ${count}`;
		this.#names.add(unique);
		return unique;
	}
}

/**
 * The name of the font among the form's resources, no more than a key; but Chromium's viewer goes by it. In a font of any other name it
 * types Western European letters only: it looks for the rest in its own fonts, and leaves out ŵ, ŷ, ğ and İ without a word. In a font of this
 * name it asks for every letter. Source: pdfium, core/fpdfdoc/cpdf_bafontmap.cpp; measured with Chromium 156.
 */
const typedFont = 'Wingdings';
const ticked = 'Yes';
/** Field flag, bit 13 (ISO 32000-1, table 228). */
const multiline = 1 << 12;
/** Bit 16 (table 226). No bit 15: who chose can take it back. */
const radio = 1 << 15;

/** The place of each annotation in the tree. */
function readingOrder(root: StructureElement, order = new Map<Reference, number>()): ReadonlyMap<Reference, number> {
	for (const kid of root.kids) {
		if (kid instanceof StructureElement) readingOrder(kid, order);
		else if (kid.annotation) order.set(kid.annotation, order.size);
	}
	return order;
}

function colourOf(hex = '#000000'): readonly number[] {
	return [1, 3, 5].map((at) => Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000);
}
