/** One element of a drawing. Attribute values are kept as written, entities and all. */
export interface SvgElement {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: readonly SvgElement[];
	/** The rules of a `<style>`; no other element has text. */
	readonly text?: string;
}

/** Something in a drawing that must not get into a document. The message is one plain sentence. */
export class UnsafeSvg extends Error {}

/** What a picture can be made of. Anything else is refused: it could run code, fetch a file, or not be drawn at all. */
const drawn = new Set(['svg', 'g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon']);
const shading = new Set(['defs', 'linearGradient', 'radialGradient', 'stop', 'clipPath', 'style', 'symbol', 'use']);
const silent = new Set(['title', 'desc', 'metadata']);
/** Drawing programs leave these in `<defs>`. They are no harm as long as nothing uses them: the PDF writer cannot draw them. */
const undrawn = new Set(['marker', 'pattern', 'filter', 'mask', 'font']);

const mostCharacters = 500_000;
/** Of an attribute that holds no shape. */
const mostOfValue = 4000;
/** Programs that read such a number can take for ever. */
const longNumber = /\d{41}/;
const deepest = 40;

/**
 * Reads an SVG file as elements: comments, descriptions and editors' own notes are left out.
 * Throws `UnsafeSvg` for scripts, links, embedded files, entities and anything else that is no plain drawing.
 */
export function readSvg(text: string): SvgElement {
	if (text.length > mostCharacters) throw new UnsafeSvg(`The drawing has more than ${mostCharacters} characters.`);
	const open: OpenElement[] = [];
	let root: SvgElement | undefined;
	let at = 0;
	while (at < text.length) {
		const start = text.indexOf('<', at);
		if (start < 0) break;
		const tag = tagAt(text, start);
		at = start + tag.length;
		if (tag.startsWith('<!') || tag.startsWith('<?')) {
			const style = open.at(-1);
			if (tag.startsWith('<![CDATA[') && style?.name === 'style') continue;
			if (tag.includes('<!ENTITY') || tag.startsWith('<![')) throw new UnsafeSvg('The drawing holds an entity or a raw data block.');
			continue;
		}
		if (tag.startsWith('</')) {
			const closed = open.pop();
			if (closed?.name !== localName(tag.slice(2, -1).trim())) throw new UnsafeSvg(`The tag ${tag.slice(0, 80)} closes nothing.`);
			if (closed.name === 'style') closed.text = text.slice(closed.inside, start);
			root = close(closed, open.at(-1)) ?? root;
			continue;
		}
		const whole = tag.endsWith('/>');
		const [, typed = ''] = /^<([^\s/>]+)/.exec(tag) ?? [];
		const name = localName(typed);
		const outer = open.at(-1);
		const isLeftOver = undrawn.has(name) && open.some((one) => one.name === 'defs');
		const kept = (outer?.kept ?? true) && !silent.has(name) && !name.includes(':') && !isLeftOver;
		if (kept && !drawn.has(name) && !shading.has(name))
			throw new UnsafeSvg(`The drawing holds a <${name}>. Only shapes may stand in a drawing.`);
		if (outer === undefined && (root !== undefined || name !== 'svg'))
			throw new UnsafeSvg('The file is not one drawing that starts with <svg>.');
		if (open.length >= deepest) throw new UnsafeSvg(`The drawing has groups nested more than ${deepest} deep.`);
		const element: OpenElement = {
			name,
			attributes: kept ? attributesOf(tag.slice(1 + typed.length, whole ? -2 : -1)) : new Map(),
			children: [],
			kept,
			inside: at,
		};
		if (whole) root = close(element, outer) ?? root;
		else open.push(element);
	}
	if (root === undefined || open.length > 0) throw new UnsafeSvg('The drawing is not whole: nothing closes one of its tags.');
	return root;
}

interface OpenElement {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: SvgElement[];
	readonly kept: boolean;
	/** Where what is inside it starts. */
	readonly inside: number;
	text?: string;
}

/** Some programs write every name as `svg:path`. */
function localName(name: string): string {
	return name.replace(/^svg:/, '');
}

/** Hands a closed element to the one around it; the outermost comes back. */
function close({ name, attributes, children, kept, text }: OpenElement, outer: OpenElement | undefined): SvgElement | undefined {
	const element: SvgElement = { name, attributes, children, ...(text !== undefined && { text }) };
	if (outer === undefined) return element;
	if (kept) outer.children.push(element);
	return undefined;
}

/** The whole tag, comment or instruction that starts at `start`; a `>` inside quotes does not end a tag. */
function tagAt(text: string, start: number): string {
	const comment = text.startsWith('<!--', start);
	const raw = text.startsWith('<![CDATA[', start) ? text.indexOf(']]>', start) : -1;
	if (raw >= 0) return text.slice(start, raw + 3);
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
	for (const [, typed = '', doubled, single] of inside.matchAll(/(?:^|\s)([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
		const value = (doubled ?? single ?? '').trim();
		if (/^on/i.test(typed)) throw new UnsafeSvg(`The drawing has "${typed.slice(0, 40)}", which runs a program.`);
		if (/href$/i.test(typed) && !/^#[\w.-]+$/.test(value)) throw new UnsafeSvg('The drawing has a link to something outside it.');
		if (!/^(?:[A-Za-z][\w-]*|xlink:href)$/.test(typed)) continue;
		if (value.length > mostOfValue && typed !== 'd' && typed !== 'points')
			throw new UnsafeSvg(`The value of "${typed.slice(0, 40)}" has more than ${mostOfValue} characters.`);
		if (longNumber.test(value)) throw new UnsafeSvg('The drawing holds a number of more than 40 digits.');
		refuseOutside(typed, value);
		attributes.set(typed, value.replace(/url\(\s*['"]?(#[\w.-]+)['"]?\s*\)/g, 'url($1)'));
	}
	return attributes;
}

/** Throws `UnsafeSvg` for a value that loads something, runs something, or hides its letters. */
export function refuseOutside(name: string, value: string): void {
	const inside = value.replace(/url\(\s*['"]?#[\w.-]+['"]?\s*\)/gi, '');
	if (/url\s*\(|@import|expression\s*\(|javascript:|[&<>\\]/i.test(inside))
		throw new UnsafeSvg(`The value of "${name.slice(0, 40)}" leads outside the drawing.`);
}
