/** One element of a drawing. Attribute values are kept as written, entities and all. */
export interface SvgElement {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: readonly SvgElement[];
}

/** Something in a drawing that must not get into a document. The message is one plain sentence. */
export class UnsafeSvg extends Error {}

/** What a picture can be made of. Anything else is refused: it could run code, fetch a file, or not be drawn at all. */
const drawn = new Set(['svg', 'g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon']);
const shading = new Set(['defs', 'linearGradient', 'radialGradient', 'stop', 'clipPath']);
const silent = new Set(['title', 'desc', 'metadata']);

const mostCharacters = 200_000;
const deepest = 40;

/**
 * Reads an SVG file as elements: comments, descriptions and editors' own notes are left out.
 * Throws `UnsafeSvg` for scripts, links, embedded files, entities and anything else that is no plain drawing.
 */
export function readSvg(text: string): SvgElement {
	if (text.length > mostCharacters) throw new UnsafeSvg(`The drawing has more than ${mostCharacters} characters.`);
	const open: { name: string; attributes: ReadonlyMap<string, string>; children: SvgElement[]; kept: boolean }[] = [];
	let root: SvgElement | undefined;
	let at = 0;
	while (at < text.length) {
		const start = text.indexOf('<', at);
		if (start < 0) break;
		const tag = tagAt(text, start);
		at = start + tag.length;
		if (tag.startsWith('<!') || tag.startsWith('<?')) {
			if (tag.includes('<!ENTITY') || tag.startsWith('<![')) throw new UnsafeSvg('The drawing holds an entity or a raw data block.');
			continue;
		}
		if (tag.startsWith('</')) {
			const closed = open.pop();
			if (closed?.name !== tag.slice(2, -1).trim()) throw new UnsafeSvg(`The tag ${tag} closes nothing.`);
			root = close(closed, open.at(-1)) ?? root;
			continue;
		}
		const whole = tag.endsWith('/>');
		const [, name = ''] = /^<([^\s/>]+)/.exec(tag) ?? [];
		const outer = open.at(-1);
		const kept = (outer?.kept ?? true) && !silent.has(name) && !name.includes(':');
		if (kept && !drawn.has(name) && !shading.has(name))
			throw new UnsafeSvg(`The drawing holds a <${name}>. Only shapes may stand in a drawing.`);
		if (outer === undefined && (root !== undefined || name !== 'svg'))
			throw new UnsafeSvg('The file is not one drawing that starts with <svg>.');
		if (open.length >= deepest) throw new UnsafeSvg(`The drawing has groups nested more than ${deepest} deep.`);
		const element = { name, attributes: kept ? attributesOf(tag.slice(1 + name.length, whole ? -2 : -1)) : new Map(), children: [], kept };
		if (whole) root = close(element, outer) ?? root;
		else open.push(element);
	}
	if (root === undefined || open.length > 0) throw new UnsafeSvg('The drawing is not whole: nothing closes one of its tags.');
	return root;
}

/** Hands a closed element to the one around it; the outermost comes back. */
function close(element: SvgElement & { kept: boolean }, outer: { children: SvgElement[] } | undefined): SvgElement | undefined {
	if (outer === undefined) return element;
	if (element.kept) outer.children.push(element);
	return undefined;
}

/** The whole tag, comment or instruction that starts at `start`; a `>` inside quotes does not end a tag. */
function tagAt(text: string, start: number): string {
	const comment = text.startsWith('<!--', start);
	let quote = '';
	for (let end = start + (comment ? 4 : 1); end < text.length; end++) {
		const character = text.charAt(end);
		if (comment) {
			if (character === '>' && text.endsWith('--', end)) return text.slice(start, end + 1);
			if (text.startsWith('-->', end)) return text.slice(start, end + 3);
		} else if (quote !== '') {
			if (character === quote) quote = '';
		} else if (character === '"' || character === "'") {
			quote = character;
		} else if (character === '>') {
			return text.slice(start, end + 1);
		}
	}
	throw new UnsafeSvg('The drawing is not whole: nothing closes one of its tags.');
}

function attributesOf(inside: string): ReadonlyMap<string, string> {
	const attributes = new Map<string, string>();
	for (const [, name = '', doubled, single] of inside.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
		const value = (doubled ?? single ?? '').trim();
		if (/^on/i.test(name)) throw new UnsafeSvg(`The drawing has "${name}", which runs a program.`);
		if (/href$/i.test(name) && !/^#[\w.-]+$/.test(value)) throw new UnsafeSvg('The drawing has a link to something outside it.');
		if (/url\(\s*(?!#)|@import|expression\(|&/i.test(value)) throw new UnsafeSvg(`The value of "${name}" leads outside the drawing.`);
		if (name.includes(':') && !/^xlink:href$/.test(name)) continue;
		attributes.set(name, value);
	}
	return attributes;
}
