/**
 * A drawing in greys, as a printer without colour would print it: each colour becomes the grey of its luma (Rec. 601: 0.299 red,
 * 0.587 green, 0.114 blue). Colours in hex are changed; names such as `none`, `black` and `white` stay.
 */
export function greySvg(svg: string): string {
	return svg.replace(/(["':\s])#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})\b/g, (_, before: string, hex: string) => {
		const pairs = hex.length === 3 ? [...hex].map((digit) => digit + digit) : [hex.slice(0, 2), hex.slice(2, 4), hex.slice(4)];
		const [red = 0, green = 0, blue = 0] = pairs.map((pair) => Number.parseInt(pair, 16));
		const grey = Math.round(0.299 * red + 0.587 * green + 0.114 * blue)
			.toString(16)
			.padStart(2, '0');
		return `${before}#${grey}${grey}${grey}`;
	});
}
