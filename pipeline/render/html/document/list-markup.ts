import { marginsOf } from '../../pdf/pieces.ts';
import type { ListItem, PdfNode, TextNode } from '../../pdf/tagged/node.ts';
import { html, type Safe } from '../../shared/html.ts';
import { blockClass } from './block-class.ts';
import { type Around, type PageContext, printAll } from './page-context.ts';
import { lookInside } from './text-look.ts';
import { lineContent } from './text-markup.ts';

type List = Extract<PdfNode, { readonly ul?: unknown; readonly ol?: unknown }>;

/** A list. The box of a task is a sign of its own, with what it says. */
export function listMarkup(node: List, around: Around, page: PageContext): Safe {
	const { ul, ol, start, type } = node;
	// The marks of a list are bold where its numbers are, and not its words.
	const { bold: _marks, ...plain } = node;
	const inside = lookInside(plain, around);
	const items = (ul ?? ol ?? []).map((item) => itemMarkup(item, inside, page));
	const look = [blockClass(plain, around, page), type === 'none' ? 'no-marks' : ''].filter((name) => name !== '').join(' ');
	const kind = look === '' ? '' : html` class="${look}"`;
	if (ol === undefined) return html`<ul${kind}>\n${items}</ul>\n`;
	return html`<ol${kind}${start === undefined || start === 1 ? '' : html` start="${start}"`}>\n${items}</ol>\n`;
}

function itemMarkup(item: ListItem, around: Around, page: PageContext): Safe {
	const { marker, ua } = item;
	const box =
		marker === undefined
			? ''
			: html`<span class="tick"${ua?.title === undefined ? '' : html` role="img" aria-label="${ua.title}"`}>${marker}</span> `;
	const look = [blockClass(item, around, page), marker === undefined ? '' : 'task'].filter((name) => name !== '').join(' ');
	return html`<li${look === '' ? '' : html` class="${look}"`}>${box}${itemContent(item, around, page)}</li>\n`;
}

/** A line of words stands in its item as it is; more than that as blocks. */
function itemContent(item: ListItem, around: Around, page: PageContext): Safe {
	const inside = lookInside(item, around);
	if ('stack' in item) {
		const [first, ...rest] = item.stack.filter((node) => !('text' in node && node.text === ''));
		if (first === undefined) return html``;
		return isPlain(first)
			? html`${lineContent(first, inside, page)}${printAll(rest, inside, page)}`
			: printAll([first, ...rest], inside, page);
	}
	return isPlain(item) ? lineContent(item, inside, page) : page.print(item, inside);
}

function isPlain(node: PdfNode): node is TextNode {
	return (
		'text' in node &&
		marginsOf(node.margin).every((side) => side === 0) &&
		node.id === undefined &&
		(node.ua?.role === undefined || node.ua.role === 'P')
	);
}
