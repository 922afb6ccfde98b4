import { hundredth } from '../file/hundredth.ts';
import { deflated } from '../file/object-streams.ts';
import type { TaggedDocument } from '../file/tagged-document.ts';
import type { Reference } from '../fonts/pdfkit-font.ts';
import type { LayoutPicture } from '../layout/layout-node.ts';
import type { PdfPage } from '../pdfmake.ts';
import { plainSvg } from './plain-svg.ts';

/**
 * Draws each distinct SVG once, as a form that every place of it uses. Nothing inside is marked, so it may be shared. Drawings
 * without words are kept for the documents that follow: plans of one council show the same symbols again and again.
 */
export class SvgForms {
	readonly #document: TaggedDocument;
	readonly #forms = new Map<string, { readonly name: string; readonly form: Reference }>();

	constructor(document: TaggedDocument) {
		this.#document = document;
	}

	/** `draw` draws the picture at its `x` and `y`, from the top left of the current page. */
	draw(picture: LayoutPicture, draw: (picture: LayoutPicture) => void): void {
		const { page } = this.#document;
		const key = `${picture._width} ${picture._height} ${picture.svg}`;
		let known = this.#forms.get(key);
		if (!known) {
			known = { name: `S${this.#forms.size + 1}`, form: this.#formOf(picture, key, draw) };
			this.#forms.set(key, known);
		}
		page.xobjects[known.name] = known.form;
		const [x, y] = [hundredth(picture.x), hundredth(picture.y + picture._height)];
		this.#document.addContent(`q 1 0 0 -1 ${x} ${y} cm /${known.name} Do Q`);
	}

	#formOf(picture: LayoutPicture, key: string, draw: (picture: LayoutPicture) => void): Reference {
		const { bytes, opacities, resources } = kept.get(key) ?? plainDrawing(picture) ?? this.#capture(picture, draw);
		if (Object.keys(resources).length === 0) keep(key, { bytes, opacities, resources });
		const states = opacities.map((name) => [name, this.#document.opacities.of(name)]);
		const form = this.#document.ref({
			Type: 'XObject',
			Subtype: 'Form',
			FormType: 1,
			BBox: [0, 0, hundredth(picture._width), hundredth(picture._height)],
			Resources: { ...resources, ...(states.length > 0 ? { ExtGState: Object.fromEntries(states) } : {}) },
			Filter: 'FlateDecode',
		});
		form.end(bytes);
		return form;
	}

	#capture(picture: LayoutPicture, draw: (picture: LayoutPicture) => void): Drawing {
		const document = this.#document;
		const { _width: width, _height: height } = picture;
		const page = new CanvasPage(width, height);
		const { page: outerPage, _ctm: outerMatrix } = document;
		document.page = page;
		document._ctm = [1, 0, 0, 1, 0, 0];
		document.transform(1, 0, 0, -1, 0, height);
		draw({ ...picture, x: 0, y: 0 });
		document.page = outerPage;
		document._ctm = outerMatrix;
		if (page.annotations.length > 0) throw new Error('A drawing holds a link, and a link in a drawing can have no tag.');
		const kinds = { Font: page.fonts, XObject: page.xobjects, Pattern: page.patterns };
		const used = Object.entries(kinds).filter(([, entries]) => Object.keys(entries).length > 0);
		const bytes = deflated(Buffer.from(page.content, 'latin1'));
		return { bytes, opacities: Object.keys(page.ext_gstates).sort(), resources: Object.fromEntries(used) };
	}
}

/** A drawing on its own. */
interface Drawing {
	/** Deflated operators. */
	readonly bytes: Uint8Array;
	/** Names of the graphics states that it sets. */
	readonly opacities: readonly string[];
	/** What else the operators name, by kind: objects of one document. */
	readonly resources: Readonly<Record<string, object>>;
}

/** A drawing of plain shapes, which pdfkit's renderer of SVG is not needed for. */
function plainDrawing({ svg = '', _width: width, _height: height }: LayoutPicture): Drawing | undefined {
	const operators = plainSvg(svg, width, height);
	if (operators === undefined) return undefined;
	const upright = `1 0 0 -1 0 ${hundredth(height)} cm\n`;
	return { bytes: deflated(Buffer.from(upright + operators, 'latin1')), opacities: [], resources: {} };
}

/** Drawings that name nothing of a document, for the life of the process. */
const kept = new Map<string, Drawing>();
const mostKept = 1000;

function keep(key: string, drawing: Drawing): void {
	if (kept.size >= mostKept) kept.clear();
	kept.set(key, drawing);
}

/** What pdfkit needs of a page in order to draw on it. */
class CanvasPage implements PdfPage {
	readonly dictionary = noReference;
	readonly fonts = {};
	readonly xobjects = {};
	readonly ext_gstates = {};
	readonly patterns = {};
	readonly colorSpaces = {};
	readonly margins = { left: 0, right: 0, top: 0, bottom: 0 };
	readonly annotations: Reference[] = [];
	readonly width: number;
	readonly height: number;
	content = '';

	constructor(width: number, height: number) {
		this.width = width;
		this.height = height;
	}

	write(chunk: string): void {
		this.content += `${chunk}\n`;
	}
}

const noReference: Reference = { id: 0, data: {}, write() {}, end() {} };
