/** The words of a drawing, a line each. */
export function textsIn(svg: string): readonly string[] {
	return [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, words = '']) =>
		words.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
	);
}

export function sizesIn(svg: string): readonly number[] {
	return numbers(svg, /<text[^>]* font-size="([\d.]+)"/g);
}

export function baselinesIn(svg: string): readonly number[] {
	return numbers(svg, /<text[^>]* y="([\d.]+)"/g);
}

export function sizeOf(svg: string): { readonly width: number; readonly height: number } {
	const [width = 0] = numbers(svg, /^<svg[^>]* width="([\d.]+)"/g);
	const [height = 0] = numbers(svg, /^<svg[^>]* height="([\d.]+)"/g);
	return { width, height };
}

/** The boxes of a drawing: left, top, right and bottom. */
export function boxesIn(svg: string): readonly (readonly [number, number, number, number])[] {
	return [
		...svg.matchAll(
			/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"[^>]*stroke-width="[\d.]+"(?: stroke-dasharray="[^"]*")?\/>/g,
		),
	].map(([, x, y, width, height]) => [Number(x), Number(y), Number(x) + Number(width), Number(y) + Number(height)]);
}

function numbers(svg: string, pattern: RegExp): readonly number[] {
	return [...svg.matchAll(pattern)].map(([, number]) => Number(number));
}
