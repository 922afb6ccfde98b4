import { inkBoxOf } from './ink-box.ts';
import { readSvg, type SvgElement, UnsafeSvg } from './svg-elements.ts';

/**
 * Makes a drawing safe and fit to print: its box is cropped to its ink (so that every picture prints as large as it can),
 * `currentColor` is black, and dots that are lines of length 0 get a length (the PDF writer draws neither of these).
 * Throws `UnsafeSvg` for anything that is no plain drawing, and for a drawing that shows nothing.
 */
export function normaliseSvg(text: string): string {
	const svg = readSvg(text);
	const box = inkBoxOf(svg);
	if (box === undefined || !(box.right > box.left && box.bottom > box.top)) throw new UnsafeSvg('The drawing shows nothing.');
	const [left, top, width, height] = [box.left, box.top, box.right - box.left, box.bottom - box.top].map(short);
	const kept = ['fill', 'stroke', 'stroke-width', 'style', 'transform']
		.map((name) => ({ name, value: svg.attributes.get(name) }))
		.map(({ name, value }) => (value === undefined ? '' : ` ${name}="${printable(name, value)}"`))
		.join('');
	const inside = svg.children.map(write).join('');
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}"${kept}>${inside}</svg>`;
}

function short(length: number): number {
	return Math.round(length * 1000) / 1000;
}

function write({ name, attributes, children }: SvgElement): string {
	if (name === 'g' && children.length === 0) return '';
	const written = [...attributes].map(([key, value]) => ` ${key}="${printable(key, value)}"`).join('');
	return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.map(write).join('')}</${name}>`;
}

function printable(name: string, value: string): string {
	const coloured = value.replaceAll(/currentcolor/gi, '#000000').replaceAll('"', "'");
	const dots = (list: string) => list.replace(/^\s*0(?:\.0*)?(?=[\s,])/, '0.1');
	if (name === 'stroke-dasharray') return dots(coloured);
	return name === 'style' ? coloured.replace(/(stroke-dasharray\s*:)([^;]*)/, (_, key, list) => `${key}${dots(list)}`) : coloured;
}
