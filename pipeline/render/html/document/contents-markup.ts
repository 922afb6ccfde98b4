import type { TableCell, TableNode } from '../../pdf/tagged/node.ts';
import { html, type Safe } from '../../shared/html.ts';
import { blockClass } from './block-class.ts';
import type { Around, PageContext } from './page-context.ts';
import { lineWords } from './run-markup.ts';
import { lookInside } from './text-look.ts';
import { lineContent } from './text-markup.ts';

/** A list of contents: each row is a link to its place. A page of the web has no numbers of pages. */
export function contentsMarkup(node: TableNode, around: Around, page: PageContext): Safe {
	const inside = lookInside(node, around);
	const rows = node.table.body.map((cells) => rowMarkup(cells, inside, page));
	return contentsAround(() => html`<ul>\n${rows}</ul>\n`, blockClass(node, around, page), page);
}

/** The landmark of contents, named by the heading above it. */
export function contentsAround(inner: () => Safe, look: string, page: PageContext): Safe {
	const name = look === '' ? 'contents' : `contents ${look}`;
	const heading = page.heading();
	const opens = page.opensContents();
	const content = inner();
	if (!opens) return html`<div class="${name}">\n${content}</div>\n`;
	return html`<nav class="${name}"${heading === '' ? '' : html` aria-labelledby="${heading}"`}>\n${content}</nav>\n`;
}

function rowMarkup(cells: readonly TableCell[], around: Around, page: PageContext): Safe {
	const place = cells.flatMap((cell) => ('pageReference' in cell && cell.pageReference !== undefined ? [cell.pageReference] : []))[0];
	const words = cells.flatMap((cell) => ('text' in cell ? [cell] : []));
	const spans = words.map((cell, index) => {
		const name = words.length > 1 && index === 0 ? 'entry' : '';
		const line = lineContent({ ...cell, ua: {} }, { ...around, bold: false }, page);
		const bold = lineWords(cell.text ?? '').trim() === '' ? html`` : cell.bold ? html`<b>${line}</b>` : line;
		return html`${index === 0 ? '' : ' '}<span${name === '' ? '' : html` class="${name}"`}>${bold}</span>`;
	});
	const id = words.find((cell) => cell.id !== undefined)?.id;
	return html`<li${id === undefined ? '' : html` id="${id}"`}>${place === undefined ? html`${spans}` : html`<a href="#${place}">${spans}</a>`}</li>\n`;
}
