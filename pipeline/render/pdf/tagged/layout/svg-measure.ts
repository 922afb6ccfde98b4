import type { SvgMeasure } from '../pdfmake.ts';

/** Reads and writes the size on the root tag of an SVG. (pdfmake parses the whole drawing for it, twice.) */
export const svgMeasure: SvgMeasure = {
	measureSVG(svg) {
		const root = rootTagOf(svg);
		const [, , boxWidth, boxHeight] = (attribute(root, 'viewBox') ?? '').trim().split(/[\s,]+/);
		return { width: length(attribute(root, 'width') ?? boxWidth), height: length(attribute(root, 'height') ?? boxHeight) };
	},

	writeDimensions(svg, { width, height }) {
		const root = rootTagOf(svg);
		const { width: ownWidth, height: ownHeight } = svgMeasure.measureSVG(svg);
		const box = attribute(root, 'viewBox') === undefined ? ` viewBox="0 0 ${ownWidth} ${ownHeight}"` : '';
		const bare = root.replace(/\s(width|height)\s*=\s*("[^"]*"|'[^']*')/g, '');
		return svg.replace(root, () => `<svg width="${width}" height="${height}"${box}${bare.slice('<svg'.length)}`);
	},
};

function rootTagOf(svg: string): string {
	const root = /<svg\b(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(svg)?.[0];
	if (root === undefined) throw new Error('A drawing is no SVG.');
	return root;
}

function attribute(tag: string, name: string): string | undefined {
	const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
	return match?.[1] ?? match?.[2];
}

function length(words: string | undefined): number | undefined {
	const number = Number.parseFloat(words ?? '');
	return Number.isNaN(number) ? undefined : number;
}
