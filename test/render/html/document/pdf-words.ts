import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface TreeNode {
	readonly role: string;
	readonly children?: readonly (TreeNode | { readonly type: string; readonly id?: string })[];
}

/** The words of a PDF in the order of its structure tree, as a screen reader meets them; pictures are heard by their own words, and marks of lists are the list's. */
export async function readWordsOf(bytes: Uint8Array): Promise<string> {
	const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
	const pdf = await task.promise;
	let read = '';
	for (let number = 1; number <= pdf.numPages; number++) {
		const page = await pdf.getPage(number);
		const words = new Map<string, string>();
		let open: string[] = [];
		for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
			if ('str' in item) for (const id of open.slice(-1)) words.set(id, `${words.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
			else if (item.type === 'endMarkedContent') open = open.slice(0, -1);
			else open = [...open, item.id ?? open.at(-1) ?? 'artifact'];
		}
		const wordsIn = (node: TreeNode): string => {
			if (node.role === 'Figure' || node.role === 'Lbl') return '';
			const inside = (node.children ?? []).map((child) => ('role' in child ? wordsIn(child) : (words.get(child.id ?? '') ?? ''))).join('');
			// A list of contents has numbers of pages on paper only.
			return node.role === 'TOCI' ? inside.replace(/\s*\d+\s*$/, '') : inside;
		};
		const tree = (await page.getStructTree()) as TreeNode | null;
		if (tree) read += wordsIn(tree);
	}
	await task.destroy();
	return read;
}
