/** Tags that stand alone. */
const single = new Set(['br', 'img', 'meta', 'use', 'path', 'circle', 'rect', 'ellipse', 'polyline', 'line']);

/** The document's own words in a page, in the order of the page: what only the page has, and what nobody hears, is left out. */
export function ownWordsOf(page: string): string {
	const body = page.slice(page.indexOf('<body>'));
	const open: { readonly tag: string; readonly isOut: boolean }[] = [];
	let words = '';
	for (const [, end = '', tag = '', more = '', text = ''] of body.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>([^<]*)/gi)) {
		if (end === '/') open.pop();
		else if (!single.has(tag) && !more.endsWith('/')) open.push({ tag, isOut: isLeftOut(tag, more) });
		if (!open.some(({ isOut }) => isOut)) words += text;
	}
	return unescaped(words);
}

/** The way past the top of a page, its other versions, how to answer, what a table is about, and its foot are not on paper; pictures are heard by their own words. */
function isLeftOut(tag: string, more: string): boolean {
	return ['caption', 'footer', 'svg'].includes(tag) || / aria-hidden="true"| class="(skip|versions|how)"/.test(more);
}

function unescaped(text: string): string {
	return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
