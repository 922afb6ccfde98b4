import type { PdfNode, TableNode } from '../../pdf/tagged/node.ts';
import { html, type Safe } from '../../shared/html.ts';
import { type Around, type PageContext, printAll } from './page-context.ts';
import { partsOf } from './page-parts.ts';

/** What stands on the page beside the document's own words. */
export interface BesideWords {
	readonly skip: string;
	/** The other versions of the document that were made with it: what each is called, and its file. */
	readonly versions: readonly { readonly words: string; readonly file: string }[];
	readonly versionsLabel: string;
	/** How to answer, where the document leaves room for answers. */
	readonly how?: string;
	/** The case and its date. */
	readonly foot: string;
}

/** The body of a page: who writes and the title, the other versions, the parts of the document, and the case at its foot. */
export function bodyMarkup(nodes: readonly PdfNode[], beside: BesideWords, around: Around, page: PageContext): Safe {
	const { cover, lead, sections } = partsOf(nodes);
	const [first, last] = [cover.slice(0, -1), cover.at(-1)];
	const versions = beside.versions.map(({ words, file }) => html`<li><a href="./${encodeURIComponent(file)}">${words}</a></li>\n`);
	return html`<a class="skip" href="#words">${beside.skip}</a>
<header class="cover">
<div class="mast">
${printAll(first, around, page)}</div>
${last === undefined ? '' : bandMarkup(last, around, page)}</header>
<main id="words" tabindex="-1">
${versions.length === 0 ? '' : html`<nav aria-label="${beside.versionsLabel}">\n<ul class="versions">\n${versions}</ul>\n</nav>\n`}${
	beside.how === undefined ? '' : html`<p class="how">${beside.how}</p>\n`
}${printAll(lead, around, page)}${sections.map((section) => html`<section>\n${printAll(section, around, page)}</section>\n`)}</main>
<footer class="foot">
<p>${beside.foot}</p>
</footer>
`;
}

/** The title on its band, which goes from edge to edge of the screen. */
function bandMarkup(node: PdfNode, around: Around, page: PageContext): Safe {
	const cell = 'table' in node ? onlyCell(node) : undefined;
	if (cell === undefined) return page.print(node, around);
	const { margin: _edges, ...content } = cell;
	return html`<div class="band">\n${page.print(content, around)}</div>\n`;
}

function onlyCell({ table: { body } }: TableNode): PdfNode | undefined {
	const cell = body[0]?.[0];
	return cell !== undefined && 'stack' in cell ? cell : undefined;
}
