/** A colour as the PDF writer knows it, and how dense it is: `rgba(255, 0, 0, .5)` is `#ff0000` at 0.5. Any other value stays as it is. */
export function plainColour(value: string): { readonly colour: string; readonly opacity?: number } {
	const [, red, green, blue, alpha] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(value) ?? [];
	if (alpha !== undefined) return { colour: `#${red}${green}${blue}`, opacity: Number.parseInt(alpha, 16) / 255 };
	const [, list = ''] = /^rgba\(([^)]*)\)$/i.exec(value) ?? [];
	const parts = list.split(/[\s,/]+/).filter((part) => part !== '');
	if (parts.length !== 4) return { colour: value };
	const hex = parts.slice(0, 3).map((part) => {
		const amount = part.endsWith('%') ? (Number.parseFloat(part) / 100) * 255 : Number.parseFloat(part);
		return Math.min(255, Math.max(0, Math.round(amount) || 0))
			.toString(16)
			.padStart(2, '0');
	});
	const [, , , last = '1'] = parts;
	const opacity = last.endsWith('%') ? Number.parseFloat(last) / 100 : Number.parseFloat(last);
	return { colour: `#${hex.join('')}`, opacity: Number.isFinite(opacity) ? opacity : 1 };
}
