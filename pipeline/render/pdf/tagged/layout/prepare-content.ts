import type { FieldNode, InlineText, PdfNode } from '../node.ts';
import { flattenRuns } from '../text/inline-runs.ts';
import { fieldCanvas } from './field-canvas.ts';
import type { LayoutNode } from './layout-node.ts';

/** What a second layout does differently, because something was taller than a page in the first. */
export interface Relaxed {
	/** A block that may be split after all. */
	readonly breakable?: true;
	/** Rows of a table that may be split after all. */
	readonly rows?: ReadonlySet<number>;
	/** A table that keeps less together: 1 no rows with its head, 2 no repeated head, 3 any row may be split. */
	readonly head?: 1 | 2 | 3;
}

export interface PrepareOptions {
	/** The name of each readable image; images that are not in it are replaced by their alt text. */
	readonly imageNames: ReadonlyMap<Uint8Array, string>;
	readonly relaxed: ReadonlyMap<number, Relaxed>;
}

/** Copies nodes for one layout, numbers them and mends what pdfmake cannot take. The request itself is never changed. */
export class ContentPreparer {
	readonly #options: PrepareOptions;
	#nodes = 0;
	#runs = 0;

	constructor(options: PrepareOptions) {
		this.#options = options;
	}

	prepare(node: PdfNode): LayoutNode {
		return this.#block(node as unknown as Copied);
	}

	#block(node: Copied): LayoutNode {
		const order = this.#nodes++;
		const copy: Copied = { ...copyPlain(node), order };
		for (const key of ['stack', 'columns', 'ul', 'ol'] as const) {
			const children = node[key] as readonly Copied[] | undefined;
			const isList = key === 'ul' || key === 'ol';
			if (children) copy[key] = children.map((child) => this.#block(isList && startsWithList(child) ? underOwnLine(child) : child));
		}
		if (node['table']) this.#table(node['table'] as Copied, copy, order);
		else if (node['field']) copy['canvas'] = fieldCanvas(node as unknown as FieldNode);
		else if (node['image'] instanceof Uint8Array) this.#image(node['image'], copy);
		else if (node['text'] !== undefined && typeof node['text'] !== 'string') {
			copy['text'] = flattenRuns(node['text'] as InlineText, () => this.#runs++);
		} else if (node['pageReference'] !== undefined) copy['ua'] ??= { role: 'Link', dest: node['pageReference'] };
		else if (!contentKeys.some((key) => key in node)) copy['text'] = '';
		if (this.#options.relaxed.get(order)?.breakable) copy['unbreakable'] = false;
		return copy as unknown as LayoutNode;
	}

	#table(table: Copied, copy: Copied, order: number): void {
		const body = (table['body'] as readonly (readonly Copied[])[]).filter((row) => row.length > 0);
		if (body.length === 0) {
			delete copy['table'];
			copy['stack'] = [];
			return;
		}
		const relaxed = this.#options.relaxed.get(order);
		const rows = body.map((row, index) => row.map((cell) => ({ ...this.#block(cell), ...(relaxed?.rows?.has(index) ? splittable : {}) })));
		const laid: Copied = { ...copyPlain(table), body: rows };
		const headerRows = Math.min(Number(laid['headerRows'] ?? 0), body.length);
		laid['headerRows'] = headerRows;
		if (relaxed?.head) laid['keepWithHeaderRows'] = 0;
		if (relaxed?.head === 2 || relaxed?.head === 3) {
			laid['headerRows'] = 0;
			copy['ua'] = { ...(copy['ua'] ?? {}), headerRows };
		}
		if (relaxed?.head === 3) laid['dontBreakRows'] = false;
		copy['table'] = laid;
	}

	#image(bytes: Uint8Array, copy: Copied): void {
		const name = this.#options.imageNames.get(bytes);
		if (name !== undefined) {
			copy['image'] = name;
			return;
		}
		const mark = copy['ua'] as { readonly alt?: string } | undefined;
		delete copy['image'];
		delete copy['ua'];
		copy['text'] = mark?.alt ?? '';
	}
}

type Copied = Record<string, unknown>;

/** pdfmake would draw the label of an item over the label of a list that stands before the item's own first line. */
function startsWithList(item: Copied): boolean {
	if (isList(item)) return false;
	const first = firstLine(item);
	return first !== undefined && isList(first);
}

function isList(node: Copied): boolean {
	return 'ul' in node || 'ol' in node;
}

/** The first text or list, in reading order. */
function firstLine(node: Copied): Copied | undefined {
	if (isList(node) || 'text' in node || 'pageReference' in node) return node;
	const table = node['table'] as { readonly body: readonly (readonly Copied[])[] } | undefined;
	for (const child of (node['stack'] ?? node['columns'] ?? table?.body.flat() ?? []) as readonly Copied[]) {
		const first = firstLine(child);
		if (first) return first;
	}
	return undefined;
}

function underOwnLine(item: Copied): Copied {
	const { marker } = item;
	return { stack: [{ text: '' }, item], ...(marker === undefined ? {} : { marker }) };
}

/** pdfmake leaves a row breakable when a cell has a page break; the layout takes the break itself away again. */
const splittable = { splitsRow: true, pageBreak: 'before' };

const contentKeys = ['text', 'stack', 'columns', 'ul', 'ol', 'table', 'svg', 'image', 'canvas', 'field'];

/** Every property but the ones that hold nodes; arrays and objects are copied, marks and layouts kept as they are. */
function copyPlain(node: Copied): Copied {
	const copy: Copied = {};
	for (const [key, value] of Object.entries(node)) {
		if (value === undefined || ownKeys.has(key)) continue;
		copy[key] = sharedKeys.has(key) ? value : copyValue(value);
	}
	return copy;
}

const ownKeys = new Set(['stack', 'columns', 'ul', 'ol', 'table', 'body', 'image']);
const sharedKeys = new Set(['ua', 'source', 'layout', 'text']);

function copyValue(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(copyValue);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyValue(inner)]));
}
