import { marginsOf } from '../../pdf/pieces.ts';
import type { TextNode } from '../../pdf/tagged/node.ts';
import { html, Safe } from '../../shared/html.ts';
import { blockClass } from './block-class.ts';
import type { Around, PageContext } from './page-context.ts';
import { lineMarkup, lineWords } from './run-markup.ts';
import { lookInside } from './text-look.ts';

const headings: ReadonlySet<string> = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);

/** A paragraph or a heading. */
export function textMarkup(node: TextNode, around: Around, page: PageContext): Safe {
	const { role, lang } = node.ua ?? {};
	const isHeading = role !== undefined && headings.has(role);
	const words = lineWords(node.text ?? '');
	if (words.trim() === '' && node.id === undefined) return html``;
	// The ends of lines are balanced by the browser, which knows how wide the screen is.
	const { margin, ...rest } = node;
	const [left, top, , bottom] = marginsOf(margin);
	const look = blockClass({ ...rest, margin: [left, top, 0, bottom] }, around, page);
	const tag = isHeading ? role.toLowerCase() : 'p';
	const id = isHeading ? page.headingId(node.id) : node.id;
	const line = lineContent(node, around, page);
	return html`<${tag}${id === undefined ? '' : html` id="${id}"`}${look === '' ? '' : html` class="${look}"`}${lang === undefined ? '' : html` lang="${lang}"`}${
		role === 'Artifact' ? Safe.drawing(' aria-hidden="true"') : ''
	}>${line}</${tag}>\n`;
}

/** The words of a text node with the mark that stands around all of them. */
export function lineContent(node: TextNode, around: Around, page: PageContext): Safe {
	const { role } = node.ua ?? {};
	const inner = lookInside(node, around);
	const whole =
		node.ua !== undefined && (role === 'Link' || role === 'Span' || role === 'Code' || role === 'Quote' || role === 'Reference');
	return lineMarkup(whole && node.ua ? { text: node.text ?? '', ua: node.ua } : (node.text ?? ''), inner, page);
}
