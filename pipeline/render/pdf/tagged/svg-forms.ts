import type { LayoutPicture } from './layout-node.ts';
import { hundredth } from './link-annotations.ts';
import type { Reference } from './pdfkit-font.ts';
import type { PdfDocument, PdfPage } from './pdfmake.ts';

/** Draws each distinct SVG once, as a form that every place of it uses. Nothing inside is marked, so it may be shared. */
export class SvgForms {
	readonly #document: PdfDocument;
	readonly #forms = new Map<string, { readonly name: string; readonly form: Reference }>();

	constructor(document: PdfDocument) {
		this.#document = document;
	}

	/** `draw` draws the picture at its `x` and `y`, from the top left of the current page. */
	draw(picture: LayoutPicture, draw: (picture: LayoutPicture) => void): void {
		const document = this.#document;
		const key = `${picture._width} ${picture._height} ${picture.svg}`;
		let known = this.#forms.get(key);
		if (!known) {
			known = { name: `S${this.#forms.size + 1}`, form: this.#capture(picture, draw) };
			this.#forms.set(key, known);
		}
		document.page.xobjects[known.name] = known.form;
		document.save();
		document.transform(1, 0, 0, -1, picture.x, picture.y + picture._height);
		document.addContent(`/${known.name} Do`);
		document.restore();
	}

	#capture(picture: LayoutPicture, draw: (picture: LayoutPicture) => void): Reference {
		const document = this.#document;
		const { _width: width, _height: height } = picture;
		const resources = document.ref({});
		const form = document.ref({
			Type: 'XObject',
			Subtype: 'Form',
			FormType: 1,
			BBox: [0, 0, hundredth(width), hundredth(height)],
			Resources: resources,
		});
		const page = canvasPage(form, width, height);
		const { page: outerPage, _ctm: outerMatrix } = document;
		document.page = page;
		document._ctm = [1, 0, 0, 1, 0, 0];
		document.transform(1, 0, 0, -1, 0, height);
		draw({ ...picture, x: 0, y: 0 });
		document.page = outerPage;
		document._ctm = outerMatrix;
		if (page.annotations.length > 0) throw new Error('A drawing holds a link, which cannot be tagged.');
		const kinds = { Font: page.fonts, XObject: page.xobjects, ExtGState: page.ext_gstates, Pattern: page.patterns };
		for (const [kind, entries] of Object.entries(kinds)) if (Object.keys(entries).length > 0) resources.data[kind] = entries;
		resources.end();
		form.end();
		return form;
	}
}

/** What pdfkit needs of a page in order to draw on it. */
function canvasPage(form: Reference, width: number, height: number): PdfPage & { readonly margins: object; readonly colorSpaces: object } {
	return {
		width,
		height,
		dictionary: form,
		fonts: {},
		xobjects: {},
		ext_gstates: {},
		patterns: {},
		colorSpaces: {},
		margins: { left: 0, right: 0, top: 0, bottom: 0 },
		annotations: [],
		write: (chunk) => form.write(chunk),
	};
}
