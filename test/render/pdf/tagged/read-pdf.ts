import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The structure tree of a page as a screen reader meets it, one element a line, indented, with its words. */
export async function treeOf(bytes: Uint8Array, page = 1): Promise<string> {
	return withPdf(bytes, async (pdf) => {
		const proxy = await pdf.getPage(page);
		const words = new Map<string, string>();
		let open: string[] = [];
		const { items } = await proxy.getTextContent({ includeMarkedContent: true });
		for (const item of items) {
			if ('str' in item) for (const id of open.slice(-1)) words.set(id, `${words.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
			else if (item.type === 'endMarkedContent') open = open.slice(0, -1);
			else open = [...open, item.id ?? open.at(-1) ?? 'artifact'];
		}
		const lines: string[] = [];
		const print = (node: TreeNode, depth: number): void => {
			const own = (node.children ?? [])
				.map((child) => ('role' in child ? '' : (words.get(child.id ?? '') ?? '')))
				.join('')
				.replace(/\s+/g, ' ');
			const facts = [node.lang && `lang=${node.lang}`, node.alt && `alt="${node.alt}"`].filter(Boolean).join(' ');
			const object = (node.children ?? []).some((child) => !('role' in child) && child.type === 'object') ? '->' : '';
			lines.push(`${'  '.repeat(depth)}${[node.role, facts, own.trim() && `"${shorten(own.trim())}"`, object].filter(Boolean).join(' ')}`);
			for (const child of node.children ?? []) if ('role' in child) print(child, depth + 1);
		};
		for (const child of ((await proxy.getStructTree()) as TreeNode | null)?.children ?? []) if ('role' in child) print(child, 0);
		return lines.join('\n');
	});
}

interface TreeNode {
	readonly role: string;
	readonly alt?: string;
	readonly lang?: string;
	readonly children?: readonly (TreeNode | { readonly type: string; readonly id?: string })[];
}

const shorten = (words: string): string => (words.length > 60 ? `${words.slice(0, 57)}...` : words);

/** The words of each page, in the order in which they are drawn. */
export async function wordsByPage(bytes: Uint8Array): Promise<readonly string[]> {
	return withPdf(bytes, async (pdf) => {
		const pages: string[] = [];
		for (let page = 1; page <= pdf.numPages; page++) {
			const { items } = await (await pdf.getPage(page)).getTextContent();
			pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''));
		}
		return pages;
	});
}

/** The right end of the text that reaches farthest on a page, the first one when not said. */
export async function farthestRight(bytes: Uint8Array, page = 1): Promise<number> {
	return withPdf(bytes, async (pdf) => {
		const { items } = await (await pdf.getPage(page)).getTextContent();
		return Math.max(...items.map((item) => ('str' in item ? item.transform[4] + item.width : 0)));
	});
}

/** Bookmarks, indented. */
export async function bookmarksOf(bytes: Uint8Array): Promise<readonly string[]> {
	return withPdf(bytes, async (pdf) => {
		const lines: string[] = [];
		const print = (items: Awaited<ReturnType<PDFDocumentProxy['getOutline']>>, depth: number): void => {
			for (const item of items ?? []) {
				lines.push(`${'  '.repeat(depth)}${item.title}`);
				print(item.items, depth + 1);
			}
		};
		print(await pdf.getOutline(), 0);
		return lines;
	});
}

/** The annotations of a page: where they go, and how many boxes they have. */
export async function linksOf(bytes: Uint8Array, page = 1): Promise<readonly object[]> {
	return withPdf(bytes, async (pdf) => {
		const annotations = await (await pdf.getPage(page)).getAnnotations();
		return annotations.map(({ url, dest, contentsObj, quadPoints }) => ({
			to: url ?? dest,
			says: contentsObj.str,
			boxes: quadPoints ? quadPoints.length / 8 : 0,
		}));
	});
}

async function withPdf<T>(bytes: Uint8Array, read: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
	const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
	const pdf = await task.promise;
	const result = await read(pdf);
	await task.destroy();
	return result;
}
