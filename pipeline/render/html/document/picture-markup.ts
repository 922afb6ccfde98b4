import type { CanvasNode, PdfNode, SvgNode } from '../../pdf/tagged/node.ts';
import { html, Safe } from '../../shared/html.ts';
import { blockClass } from './block-class.ts';
import { across, rem } from './lengths.ts';
import { namedColour } from './page-colours-of.ts';
import type { Around, PageContext } from './page-context.ts';

type ImageNode = Extract<PdfNode, { readonly image: unknown }>;
type Vector = CanvasNode['canvas'][number];

/** Wider drawings can be moved from side to side on a narrow screen, so that their words can be read. */
const small = 120;

/** A drawing of our own, in the colours of the page; a council's logo stands as a picture, so that nothing in it meets the page. */
export function drawingMarkup(node: SvgNode, around: Around, page: PageContext): Safe {
	const { svg, ua } = node;
	const width = typeof node.width === 'number' ? node.width : (sizeOf(svg)?.width ?? 24);
	const alt = ua?.role === 'Figure' ? (ua.alt ?? ua.actual ?? '') : undefined;
	const { logo } = page.theme;
	if (logo && 'svg' in logo.drawing && logo.drawing.svg === svg) {
		const look = blockClass(node, around, page, [`width:${rem(width)}`, 'max-width:100%', 'height:auto']);
		return html`<img class="${`logo ${look}`}" src="${`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`}" alt="${alt ?? ''}">`;
	}
	const said = alt === undefined ? html`aria-hidden="true"` : html`role="img" aria-label="${alt}"`;
	if (width <= small) {
		const look = blockClass(node, around, page, [`width:${across(width)}`]);
		return html`<svg class="${`drawing ${look}`}" ${said} focusable="false" viewBox="${boxOf(svg)}">${Safe.drawing(inColours(svg, page))}</svg>`;
	}
	const look = [blockClass(node, around, page), 'figure'].filter((name) => name !== '').join(' ');
	const size = page.sheet.of([`width:${rem(width)}`]);
	const drawn = html`<svg class="${`drawing ${size}`}" ${said} focusable="false" viewBox="${boxOf(svg)}">${Safe.drawing(inColours(svg, page))}</svg>`;
	if (alt === undefined) return html`<div class="${look}">${drawn}</div>\n`;
	return html`<section class="${look}" tabindex="0" aria-label="${alt}">${drawn}</section>\n`;
}

function sizeOf(svg: string): { readonly width: number; readonly height: number } | undefined {
	const root = /<svg[^>]*>/.exec(svg)?.[0] ?? '';
	const [width, height] = [/ width="([\d.]+)/, / height="([\d.]+)/].map((size) => Number(size.exec(root)?.[1]));
	return width && height ? { width, height } : undefined;
}

function boxOf(svg: string): string {
	const { width = 24, height = 24 } = sizeOf(svg) ?? {};
	return / viewBox="([^"]*)"/.exec(svg)?.[1] ?? `0 0 ${width} ${height}`;
}

/** What stands in a drawing, its fills and strokes as classes, so that a dark screen has its own. */
function inColours(svg: string, page: PageContext): string {
	const inner = svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
	return inner.replace(/<[a-z][^>]*>/gi, (tag) => {
		const looks = [...tag.matchAll(/ (fill|stroke)="(#[0-9a-f]{3,8})"/gi)].map(([, what = '', colour = '']) => {
			const isText = /^<t(ext|span)/i.test(tag);
			return `${what}:${namedColour(colour, isText ? 'text' : what === 'fill' ? 'fill' : 'line', page.theme)}`;
		});
		if (looks.length === 0) return tag;
		return tag.replace(/ (fill|stroke)="#[0-9a-f]{3,8}"/gi, '').replace(/^<[a-z]+/i, (name) => `${name} class="${page.sheet.of(looks)}"`);
	});
}

/** A picture that a writer put in, with its words. */
export function imageMarkup(node: ImageNode, around: Around, page: PageContext): Safe {
	const { image, fit, ua } = node;
	const address = page.images.get(image);
	const alt = ua?.role === 'Artifact' ? '' : (ua?.alt ?? '');
	if (address === undefined) return html`<p>${alt}</p>\n`;
	const [width, height] = fit ?? [typeof node.width === 'number' ? node.width : 300, node.height ?? 480];
	const look = blockClass(node, around, page, [`max-width:min(100%,${rem(width)})`, `max-height:${rem(height)}`]);
	return html`<img class="${`image ${look}`}" src="${address}" alt="${alt}">\n`;
}

/** Longer level lines go from side to side. */
const wholeLine = 100;

/** Lines and shapes, for the eye only. */
export function canvasMarkup(node: CanvasNode, around: Around, page: PageContext): Safe {
	const [only] = node.canvas;
	if (only === undefined) return html``;
	if (node.canvas.length === 1 && only.type === 'line' && only.y1 === only.y2 && only.x2 - only.x1 > wholeLine) {
		const colour = namedColour(only.lineColor ?? '#000000', 'line', page.theme);
		const look = blockClass(node, around, page, [`border-top:${rem(only.lineWidth ?? 1)} solid ${colour}`]);
		return html`<div class="${look}" aria-hidden="true"></div>\n`;
	}
	const points = node.canvas.flatMap(cornersOf);
	const thick = Math.max(...node.canvas.map(({ lineWidth = 1 }) => lineWidth));
	const [width, height] = [Math.max(...points.map(([x]) => x)) + thick, Math.max(...points.map(([, y]) => y)) + thick];
	const look = blockClass(node, around, page, [`max-width:${rem(width)}`]);
	const drawn = node.canvas.map((shape) => Safe.drawing(shapeOf(shape, page)));
	return html`<svg class="${`drawing arrow ${look}`}" aria-hidden="true" focusable="false" viewBox="${`0 0 ${short(width)} ${short(height)}`}">${drawn}</svg>`;
}

function cornersOf(shape: Vector): readonly (readonly [number, number])[] {
	switch (shape.type) {
		case 'rect':
			return [[shape.x + shape.w, shape.y + shape.h]];
		case 'line':
			return [
				[shape.x1, shape.y1],
				[shape.x2, shape.y2],
			];
		case 'polyline':
			return shape.points.map(({ x, y }) => [x, y] as const);
		case 'ellipse':
			return [[shape.x + shape.r1, shape.y + shape.r2]];
	}
}

function shapeOf(shape: Vector, page: PageContext): string {
	const { color, lineColor, lineWidth = 1, lineCap = 'butt', lineJoin = 'miter' } = shape;
	const fill = color === undefined ? 'none' : namedColour(color, 'fill', page.theme);
	const stroke = lineWidth === 0 ? 'none' : namedColour(lineColor ?? '#000000', 'line', page.theme);
	const look = page.sheet.of([
		`fill:${fill}`,
		`stroke:${stroke}`,
		`stroke-width:${lineWidth}`,
		`stroke-linecap:${lineCap}`,
		`stroke-linejoin:${lineJoin}`,
	]);
	switch (shape.type) {
		case 'rect':
			return `<rect class="${look}" x="${short(shape.x)}" y="${short(shape.y)}" width="${short(shape.w)}" height="${short(shape.h)}"/>`;
		case 'line':
			return `<path class="${look}" d="M${short(shape.x1)} ${short(shape.y1)}L${short(shape.x2)} ${short(shape.y2)}"/>`;
		case 'polyline':
			return `<path class="${look}" d="M${shape.points.map(({ x, y }) => `${short(x)} ${short(y)}`).join('L')}${shape.closePath ? 'z' : ''}"/>`;
		case 'ellipse':
			return `<ellipse class="${look}" cx="${short(shape.x)}" cy="${short(shape.y)}" rx="${short(shape.r1)}" ry="${short(shape.r2)}"/>`;
	}
}

function short(length: number): string {
	return String(Math.round(length * 100) / 100);
}
