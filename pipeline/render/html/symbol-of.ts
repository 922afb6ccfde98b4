import type { Drawing } from '../../model/picture.ts';

/**
 * A drawing as an SVG `symbol` that a page can show many times. Names within it get its id in front, so that no two drawings share one.
 * `style` becomes attributes: a page that allows no styles but its own would drop it.
 */
export function symbolOf(drawing: Drawing, id: string): string {
	const { width, height } = drawing;
	if (drawing.kind === 'image') {
		const data = `data:${mediaTypeOf(drawing.bytes)};base64,${Buffer.from(drawing.bytes).toString('base64')}`;
		return `<symbol id="${id}" viewBox="0 0 ${width} ${height}"><image href="${data}" width="${width}" height="${height}"/></symbol>`;
	}
	const [, root = '', inside = ''] = /^<svg([^>]*)>(.*)<\/svg>\s*$/s.exec(drawing.svg) ?? [];
	const [, viewBox = `0 0 ${width} ${height}`] = /viewBox="([^"]*)"/.exec(root) ?? [];
	const kept = [...root.matchAll(/ (fill|stroke|stroke-width|style|transform)="[^"]*"/g)].map(([attribute]) => attribute).join('');
	const group = kept === '' ? inside : `<g${kept}>${inside}</g>`;
	return `<symbol id="${id}" viewBox="${viewBox}">${named(group.replace(/<[a-z][^>]*>/gi, withoutStyle), id)}</symbol>`;
}

function mediaTypeOf(bytes: Uint8Array): string {
	return bytes[0] === 0xff ? 'image/jpeg' : 'image/png';
}

/** The same tag with the properties of its `style` as attributes, which they overrule. */
function withoutStyle(tag: string): string {
	const [whole, style = ''] = / style="([^"]*)"/.exec(tag) ?? [];
	if (whole === undefined) return tag;
	const properties = style.split(';').flatMap((part) => {
		const [name = '', ...value] = part.split(':');
		return /^[a-z-]+$/.test(name.trim()) && value.length > 0 ? [{ name: name.trim(), value: value.join(':').trim() }] : [];
	});
	const bare = properties.reduce((rest, { name }) => rest.replace(new RegExp(` ${name}="[^"]*"`), ''), tag.replace(whole, ''));
	const attributes = properties.map(({ name, value }) => ` ${name}="${value}"`).join('');
	return bare.replace(/\s*(\/?)>$/, `${attributes}$1>`);
}

function named(markup: string, id: string): string {
	return markup
		.replace(/ id="([^"]*)"/g, ` id="${id}-$1"`)
		.replace(/url\((['"]?)#([^)'"]*)\1\)/g, `url(#${id}-$2)`)
		.replace(/ ((?:xlink:)?href)="#([^"]*)"/g, ` href="#${id}-$2"`);
}
