/** Red that shows on white (6:1), and dark in grey print. */
const red = '#C4122F';

/**
 * The mark that says that a picture is not so: a cross from corner to corner, as an SVG of this size, to lie over the picture. Its two
 * lines with their white edge are 12 % of the picture wide: enough for grey print, and the picture still shows.
 */
export function crossSvg(width: number, height: number): string {
	return `<svg viewBox="0 0 ${width} ${height}">${crossLines(0, 0, width, height)}</svg>`;
}

/** The same mark in a drawing with a `viewBox`, in front of all that it shows. */
export function crossedSvg(svg: string): string {
	const [x = 0, y = 0, width = 0, height = 0] = (/\sviewBox="([^"]*)"/.exec(svg)?.[1] ?? '')
		.trim()
		.split(/[\s,]+/)
		.map(Number);
	return svg.replace(/<\/svg>\s*$/, () => `${crossLines(x, y, width, height)}</svg>`);
}

function crossLines(x: number, y: number, width: number, height: number): string {
	const edge = Math.min(0.12 * Math.max(width, height), 0.18 * Math.min(width, height));
	const thick = edge * 0.65;
	const [left, top, right, bottom] = [x + edge / 2, y + edge / 2, x + width - edge / 2, y + height - edge / 2].map(rounded);
	const lines = [
		[left, top, right, bottom],
		[left, bottom, right, top],
	];
	const drawn = (colour: string, wide: number) =>
		lines
			.map(
				([x1, y1, x2, y2]) =>
					`<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" fill="none" stroke="${colour}" stroke-width="${rounded(wide)}" stroke-linecap="round"/>`,
			)
			.join('');
	return drawn('#FFFFFF', edge) + drawn(red, thick);
}

function rounded(length: number): number {
	return Math.round(length * 1000) / 1000;
}
