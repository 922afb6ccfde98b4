import { createHash } from 'node:crypto';
import { flattenSvg } from './flatten-svg.ts';
import { inkBoxOf } from './ink-box.ts';
import { readSvg, type SvgElement, UnsafeSvg } from './svg-elements.ts';

/**
 * Makes a drawing safe and fit to print: its box is cropped to its ink (so that every picture prints as large as it can), and what the PDF writer would not
 * draw is written so that it does (see `flattenSvg`). Names within it get a mark of the drawing, so that many drawings can stand on one page.
 * `skin`: the colour for what is marked as skin. Throws `UnsafeSvg` for anything that is no plain drawing, and for a drawing that shows nothing.
 */
export function normaliseSvg(text: string, { skin }: { readonly skin?: string } = {}): string {
	const key = `${skin ?? ''} ${text}`;
	const known = normalised.get(key);
	if (known !== undefined) return known;
	if (normalised.size >= mostKnown) normalised.clear();
	const made = normalisedNow(text, skin);
	normalised.set(key, made);
	return made;
}

/** The drawings of a run come again in each document, format and output. */
const normalised = new Map<string, string>();
const mostKnown = 500;

function normalisedNow(text: string, skin: string | undefined): string {
	const svg = flattenSvg(readSvg(text), skin);
	const box = inkBoxOf(svg);
	if (box === undefined || !(box.right > box.left && box.bottom > box.top)) throw new UnsafeSvg('The drawing shows nothing.');
	const [left, top, width, height] = [box.left, box.top, box.right - box.left, box.bottom - box.top].map(short);
	const kept = [...svg.attributes].filter(([name]) => !framing.has(name)).map(([name, value]) => ` ${name}="${value}"`);
	const inside = svg.children.map(write).join('');
	const mark = createHash('sha256').update(inside).digest('hex').slice(0, 8);
	const marked = inside.replaceAll(/ id="([^"]*)"/g, ` id="p${mark}-$1"`).replaceAll(/="url\(#([^)]*)\)/g, `="url(#p${mark}-$1)`);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}"${kept.join('')}>${marked}</svg>`;
}

/** Of the drawing itself: its new box takes their place. */
const framing = new Set(['viewBox', 'width', 'height', 'x', 'y', 'preserveAspectRatio', 'id']);

function short(length: number): number {
	return Math.round(length * 1000) / 1000;
}

function write({ name, attributes, children }: SvgElement): string {
	if (name === 'g' && children.length === 0) return '';
	const written = [...attributes].map(([key, value]) => ` ${key}="${value.replaceAll('"', "'")}"`).join('');
	return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.map(write).join('')}</${name}>`;
}
