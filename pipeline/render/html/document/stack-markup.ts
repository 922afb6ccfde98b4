import type { CanvasNode, PdfNode, TextNode } from '../../pdf/tagged/node.ts';
import { html, type Safe } from '../../shared/html.ts';
import { blockClass } from './block-class.ts';
import { contentsAround } from './contents-markup.ts';
import { across, rem } from './lengths.ts';
import { namedColour } from './page-colours-of.ts';
import { type Around, type PageContext, printAll } from './page-context.ts';
import { lookInside } from './text-look.ts';
import { lineContent } from './text-markup.ts';

type Stack = Extract<PdfNode, { readonly stack: unknown }>;
type Columns = Extract<PdfNode, { readonly columns: unknown }>;

/** Things below each other. */
export function stackMarkup(node: Stack, around: Around, page: PageContext): Safe {
	const letter = letterBox(node, around, page);
	if (letter !== undefined) return letter;
	const { role, id } = node.ua ?? {};
	const look = blockClass(node, around, page);
	if (role === 'TOC') return contentsAround(() => printAll(node.stack, lookInside(node, around), page), look, page);
	const inner = printAll(node.stack, lookInside(node, around), page);
	const kind = look === '' ? '' : html` class="${look}"`;
	if (role === 'BlockQuote') return html`<blockquote${kind}>${inner}</blockquote>\n`;
	if (role === 'Note') return html`<div role="note"${id === undefined ? '' : html` id="${id}"`}${kind}>${inner}</div>\n`;
	if (role === 'Artifact') return html`<div aria-hidden="true"${kind}>${inner}</div>\n`;
	return look === '' ? inner : html`<div class="${look}">${inner}</div>\n`;
}

/** A letter on a square: on paper the letter is laid over it. */
function letterBox({ stack }: Stack, around: Around, page: PageContext): Safe | undefined {
	const [square, letter] = stack;
	if (stack.length !== 2 || square === undefined || letter === undefined || !isSquare(square) || !isText(letter)) return undefined;
	const [{ w, color }] = square.canvas;
	const { margin: _over, ...plain } = letter;
	const look = blockClass(plain, around, page, [
		`width:${across(w)}`,
		`height:${across(w)}`,
		`background:${namedColour(color, 'fill', page.theme)}`,
	]);
	return html`<div class="${`letter ${look}`}" aria-hidden="true">${lineContent(letter, around, page)}</div>`;
}

interface Square extends CanvasNode {
	readonly canvas: readonly [
		{ readonly type: 'rect'; readonly w: number; readonly color: string; readonly x: number; readonly y: number; readonly h: number },
	];
}

function isSquare(node: PdfNode): node is Square {
	if (!('canvas' in node)) return false;
	const [first] = node.canvas;
	return node.canvas.length === 1 && first?.type === 'rect' && first.color !== undefined;
}

function isText(node: PdfNode): node is TextNode {
	return 'text' in node;
}

/** Narrower columns than this stand beside the others on every screen. */
const narrow = 100;

/** Things beside each other. Wide columns go below each other where the screen has no room for them. */
export function columnsMarkup(node: Columns, around: Around, page: PageContext): Safe {
	const inside = lookInside(node, around);
	const wraps = node.columns.every(({ width }) => typeof width === 'number' && width > narrow);
	const cells = node.columns.map((column) => {
		const { width } = column;
		const grows = typeof width !== 'number' || wraps;
		const basis = wraps && typeof width === 'number' ? rem(Math.floor(width * 0.9)) : '0';
		const look = page.sheet.of([grows ? `flex:1 1 ${basis}` : 'flex:none', 'min-width:0']);
		return html`<div class="${look}">${page.print(column, inside)}</div>`;
	});
	const gap = node.columnGap ?? 0;
	const look = blockClass(node, around, page, [`column-gap:${across(gap)}`, ...(wraps ? [`row-gap:${rem(gap)}`] : [])]);
	return html`<div class="${`beside ${wraps ? 'wraps ' : ''}${look}`}">${cells}</div>\n`;
}
