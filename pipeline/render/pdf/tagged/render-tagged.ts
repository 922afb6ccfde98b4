import { readImage } from '../../shared/image.ts';
import { TaggedRenderer } from './draw/tagged-renderer.ts';
import { TaggedDocument } from './file/tagged-document.ts';
import { GlyphLog } from './fonts/glyph-log.ts';
import { imagesIn } from './layout/images-in.ts';
import type { LayoutNode } from './layout/layout-node.ts';
import { ContentPreparer, type Relaxed } from './layout/prepare-content.ts';
import { type Layout, TaggedLayoutBuilder } from './layout/tagged-layout.ts';
import type { PdfNode } from './node.ts';
import { type DynamicContent, tableLayouts } from './pdfmake.ts';
import { buildStructure } from './structure/build-structure.ts';
import type { TaggedPdf, TaggedRequest } from './tagged-request.ts';

export type { TaggedPdf, TaggedRequest } from './tagged-request.ts';

/**
 * Lays out one document and tags it: a structure tree, artifacts, links, bookmarks and metadata for PDF/UA-1 and PDF/A-2a.
 * The same request gives the same bytes, in any process and time zone.
 *
 * Nothing a writer typed is lost in silence: what no font can draw comes back in `missingGlyphs`, an image that cannot be
 * read in `unreadableImages`, and a block that is taller than a page is split although it asked not to be.
 * Throws where the generator of the nodes is at fault: a figure without alt text, an unknown font, a page reference to nowhere.
 */
export async function renderTagged(request: TaggedRequest): Promise<TaggedPdf> {
	const images = await readImages(request.content);
	const glyphs = new GlyphLog(request.fallback);
	return drawn({ request, images, glyphs, ...layOut(request, images, glyphs) });
}

interface LaidOut {
	readonly request: TaggedRequest;
	readonly images: ImageTable;
	readonly glyphs: GlyphLog;
	readonly layout: Layout;
	readonly document: TaggedDocument;
}

function drawn({ request, images, glyphs, layout, document }: LaidOut): TaggedPdf {
	const structure = buildStructure(layout.root, document.tree.root);
	new TaggedRenderer(document, structure, layout.pictures, request).renderTagged(layout.pages);
	const bytes = document.toBytes();
	const figures = structure.figures.length;
	return {
		bytes,
		pages: layout.pages.length,
		evidence: {
			title: request.title,
			lang: request.lang,
			figures,
			figuresWithAlt: structure.figures.filter(({ facts }) => facts.alt !== undefined || facts.actual !== undefined).length,
			pages: layout.pages.length,
		},
		sources: document.tree.sources,
		missingGlyphs: glyphs.missing,
		unreadableImages: images.unreadable,
	};
}

/** Lays out, and again as long as something that may not be split is taller than a page. */
function layOut(
	request: TaggedRequest,
	images: ImageTable,
	glyphs: GlyphLog,
): { readonly layout: Layout; readonly document: TaggedDocument } {
	let relaxed: ReadonlyMap<number, Relaxed> = new Map();
	for (let attempt = 0; attempt < maxAttempts; attempt++) {
		const preparer = new ContentPreparer({ imageNames: images.names, relaxed });
		const document = new TaggedDocument(request, images.data);
		const builder = new TaggedLayoutBuilder(request, glyphs, relaxed);
		builder.registerTableLayouts({ ...tableLayouts, ...request.tableLayouts });
		const content = preparer.prepare({ stack: request.content });
		const layout = builder.layOut(content, document, {
			header: dynamic(request.header && ((page, count) => request.header?.(page, count, builder.pages)), preparer),
			footer: dynamic(request.footer, preparer),
			background: dynamic(request.background, preparer),
			...(request.end && { end: () => preparer.prepare({ stack: request.end?.(builder.pages) ?? [] }) }),
		});
		if (layout.relaxed.size === 0) return { layout, document };
		relaxed = layout.relaxed;
	}
	throw new Error('Something in the document is taller than a page and has no place to break.');
}

/** Each layout lets go of at least one block; more than a few are needed only where many rows are taller than a page. */
const maxAttempts = 60;

function dynamic(make: ((page: number, pageCount: number) => PdfNode | undefined) | undefined, preparer: ContentPreparer): DynamicContent {
	if (!make) return undefined;
	return (page, pageCount): LayoutNode | undefined => {
		const node = make(page, pageCount);
		return node && preparer.prepare(node);
	};
}

interface ImageTable {
	/** By the bytes in the request. */
	readonly names: ReadonlyMap<Uint8Array, string>;
	/** Data addresses by name, as pdfmake takes them. */
	readonly data: Readonly<Record<string, string>>;
	readonly unreadable: readonly string[];
}

async function readImages(content: readonly PdfNode[]): Promise<ImageTable> {
	const names = new Map<Uint8Array, string>();
	const data: Record<string, string> = {};
	const unreadable: string[] = [];
	for (const { image, alt } of imagesIn(content)) {
		if (names.has(image)) continue;
		const read = await readImage(image);
		if (!read) {
			unreadable.push(alt);
			continue;
		}
		const name = `image-${names.size + 1}`;
		names.set(image, name);
		data[name] = `data:${read.mediaType};base64,${Buffer.from(read.bytes).toString('base64')}`;
	}
	return { names, data, unreadable };
}
