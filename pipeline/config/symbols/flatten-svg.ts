import { isIdleClip } from './idle-clip.ts';
import { plainColour } from './svg-colour.ts';
import { type SvgElement, UnsafeSvg } from './svg-elements.ts';
import { declarationsIn, type StyleSheet, styleSheetOf } from './svg-style.ts';

/** The class by which Mulberry and other open sets mark skin. */
const skinClass = 'aac-skin-fill';

/** What the PDF writer draws: places and sizes, and what a style may set. Anything else in a file says nothing about its look. */
const geometry = new Set(
	'd points x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width height viewBox transform offset gradientUnits gradientTransform spreadMethod clipPathUnits preserveAspectRatio'.split(
		' ',
	),
);
const painted = new Set(
	'fill fill-opacity fill-rule stroke stroke-opacity stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset opacity clip-path clip-rule stop-color stop-opacity'.split(
		' ',
	),
);
/** What the PDF writer leaves out or draws otherwise. */
const lost = new Set(['filter', 'mask', 'marker', 'marker-start', 'marker-mid', 'marker-end', 'mix-blend-mode', 'clip']);

const deepest = 12;
const mostElements = 20_000;
const mostLetters = 2_000_000;

interface Around {
	/** The value of `currentColor`. */
	readonly colour: string;
	readonly isHidden: boolean;
	readonly depth: number;
}

/**
 * The same drawing made of shapes, groups, gradients and clip paths alone: rules of a `<style>` and `style` attributes become plain attributes, a `<use>` the
 * thing it shows, an inner `<svg>` or `<symbol>` a group, `currentColor` a colour. `skin`: the colour for what is marked as skin. Throws `UnsafeSvg` for what
 * the PDF writer would leave out, and for a drawing that grows without end.
 */
export function flattenSvg(svg: SvgElement, skin?: string): SvgElement {
	const sheet = styleSheetOf(svg);
	const named = new Map<string, SvgElement>();
	nameAll(svg, named);
	const used = new Map<string, SvgElement>();
	let count = 0;
	let letters = 0;

	const flat = (element: SvgElement, around: Around): readonly SvgElement[] => {
		count += 1;
		if (count > mostElements) throw new UnsafeSvg(`The drawing has more than ${mostElements.toLocaleString('en-GB')} shapes.`);
		if (around.depth > deepest * 4) throw new UnsafeSvg('The drawing shows itself inside itself.');
		const look = lookOf(element, sheet, skin);
		if (look.get('display') === 'none' || notDrawn.has(element.name)) return [];
		const colour = plainValue(look.get('color') ?? around.colour, around.colour);
		const visibility = look.get('visibility');
		const isHidden = visibility === undefined ? around.isHidden : visibility !== 'visible';
		let attributes = attributesOf(element, look, colour);
		const inner: Around = { colour, isHidden, depth: around.depth + 1 };
		const isUse = element.name === 'use';
		const children = isUse ? [] : element.children.flatMap((child) => flat(child, inner));
		const clip = clipOf(attributes);
		if (clip && !isUse && isIdleClip(clip, { name: element.name, attributes: without(attributes, 'clip-path'), children })) {
			attributes = without(attributes, 'clip-path');
		}
		for (const value of attributes.values()) letters += value.length;
		if (letters > mostLetters) throw new UnsafeSvg('The drawing grows without end.');
		for (const value of attributes.values()) keepReferred(value);
		if (isUse) return shownBy(element, attributes, inner);
		if (element.name === 'svg' && around.depth > 0) return [boxed(element, attributes, children)];
		if (isHidden && children.length === 0) return [];
		return [{ name: element.name, attributes, children }];
	};

	const shownBy = (element: SvgElement, attributes: ReadonlyMap<string, string>, inner: Around): readonly SvgElement[] => {
		const target = named.get(referred(element) ?? '');
		if (target === undefined) throw new UnsafeSvg('The drawing uses a part that is not in it.');
		const move = `translate(${number(element, 'x')} ${number(element, 'y')})`;
		const outer = new Map([...attributes].filter(([name]) => !geometry.has(name)));
		outer.set('transform', [attributes.get('transform'), move].filter(Boolean).join(' '));
		if (target.name !== 'symbol') return [{ name: 'g', attributes: outer, children: flat(target, inner) }];
		const sizes = ['width', 'height'].flatMap((name) =>
			element.attributes.has(name) ? [[name, element.attributes.get(name) ?? ''] as const] : [],
		);
		const symbol = { ...target, name: 'svg', attributes: new Map([...target.attributes, ...sizes]) };
		return [{ name: 'g', attributes: outer, children: flat(symbol, { ...inner, depth: inner.depth + 1 }) }];
	};

	const clipOf = (attributes: ReadonlyMap<string, string>): SvgElement | undefined =>
		named.get(/^url\(#([^)]+)\)/.exec(attributes.get('clip-path') ?? '')?.[1] ?? '');

	/** Gradients and clip paths that a shape refers to, wherever they stand. */
	const keepReferred = (value: string): void => {
		const [, id] = /^url\(#([^)]+)\)/.exec(value) ?? [];
		if (id === undefined || used.has(id)) return;
		const target = named.get(id);
		if (target === undefined || !referable.has(target.name))
			throw new UnsafeSvg('The drawing takes a colour from a part that is not in it.');
		used.set(id, target);
		used.set(id, server(target, { colour: '#000000', isHidden: false, depth: 1 }));
	};

	const server = (element: SvgElement, around: Around): SvgElement => {
		const whole = element.name === 'clipPath' ? element : withInherited(element, named);
		const look = lookOf(whole, sheet, skin);
		const attributes = new Map(attributesOf(whole, look, around.colour));
		attributes.set('id', element.attributes.get('id') ?? '');
		const children = whole.children.flatMap((child) => (child.name === 'stop' ? [stop(child, around)] : flat(child, around)));
		return { name: whole.name, attributes, children };
	};

	const stop = (element: SvgElement, { colour }: Around): SvgElement => ({
		name: 'stop',
		attributes: attributesOf(element, lookOf(element, sheet, skin), colour),
		children: [],
	});

	const [root] = flat(svg, { colour: '#000000', isHidden: false, depth: 0 });
	if (root === undefined) throw new UnsafeSvg('The drawing shows nothing.');
	const defs: SvgElement = { name: 'defs', attributes: new Map(), children: [...used.values()] };
	return { ...root, children: used.size === 0 ? root.children : [defs, ...root.children] };
}

const notDrawn = new Set(['defs', 'style', 'symbol', 'linearGradient', 'radialGradient', 'clipPath', 'stop']);
const referable = new Set(['linearGradient', 'radialGradient', 'clipPath']);

function nameAll(element: SvgElement, named: Map<string, SvgElement>): void {
	const id = element.attributes.get('id');
	if (id !== undefined && !named.has(id)) named.set(id, element);
	for (const child of element.children) nameAll(child, named);
}

function without(attributes: ReadonlyMap<string, string>, name: string): ReadonlyMap<string, string> {
	return new Map([...attributes].filter(([key]) => key !== name));
}

/** The id that an element refers to. */
function referred({ attributes }: SvgElement): string | undefined {
	return (attributes.get('href') ?? attributes.get('xlink:href'))?.replace(/^#/, '');
}

function number({ attributes }: SvgElement, name: string): number {
	return Number.parseFloat(attributes.get(name) ?? '') || 0;
}

/** Every property that is set on an element: by attributes, then by rules, then by its own style. */
function lookOf(element: SvgElement, sheet: StyleSheet, skin: string | undefined): ReadonlyMap<string, string> {
	const typed = [...element.attributes].filter(([name]) => !geometry.has(name));
	const look = new Map<string, string>([...typed, ...sheet(element), ...declarationsIn(element.attributes.get('style') ?? '')]);
	if (skin !== undefined && (element.attributes.get('class') ?? '').split(/\s+/).includes(skinClass)) look.set('fill', skin);
	for (const [property, value] of look)
		if (lost.has(property) && !/^(?:none|normal|auto|inherit)$/.test(value))
			throw new UnsafeSvg(`The drawing uses "${property}", which a PDF would not show.`);
	return look;
}

function attributesOf(element: SvgElement, look: ReadonlyMap<string, string>, colour: string): ReadonlyMap<string, string> {
	const attributes = new Map([...element.attributes].filter(([name]) => geometry.has(name)));
	for (const [property, typed] of look) {
		if (property === 'transform' && !attributes.has('transform')) attributes.set('transform', typed.replaceAll(/(?<=\d)(?:px|deg)/g, ''));
		if (!painted.has(property) || typed === 'inherit') continue;
		const { colour: value, opacity } = plainColour(plainValue(typed, colour));
		attributes.set(property, property === 'stroke-dasharray' && value !== 'none' ? withDots(value) : value);
		const density = property === 'stop-color' ? 'stop-opacity' : `${property}-opacity`;
		if (opacity !== undefined && !look.has(density)) attributes.set(density, String(Math.round(opacity * 1000) / 1000));
	}
	return attributes;
}

function plainValue(value: string, colour: string): string {
	return /^currentcolor$/i.test(value) ? colour : value;
}

/** Dots are dashes of length 0, which the PDF writer does not draw: each gets a length, and the gap behind it loses as much. */
function withDots(list: string): string {
	const typed = list.split(/[\s,]+/).filter((length) => length !== '');
	const lengths = typed.map((length) => Number.parseFloat(length) || 0);
	if (lengths.length === 0 || lengths.every((length) => length === 0)) return 'none';
	if (!lengths.some((length, index) => index % 2 === 0 && length === 0)) return list;
	const whole = lengths.length % 2 === 0 ? lengths : [...lengths, ...lengths];
	return whole
		.map((length, index) => thousandth(index % 2 === 0 ? length || dot : Math.max(0, length - (whole[index - 1] === 0 ? dot : 0))))
		.join(' ');
}

const dot = 0.1;

function thousandth(length: number): number {
	return Math.round(length * 1000) / 1000;
}

/** A gradient may take its stops and its place from another one. */
function withInherited(element: SvgElement, named: ReadonlyMap<string, SvgElement>, depth = 0): SvgElement {
	const from = named.get(referred(element) ?? '');
	if (from === undefined || depth > deepest) return element;
	const whole = withInherited(from, named, depth + 1);
	return {
		name: element.name,
		attributes: new Map([...whole.attributes, ...element.attributes]),
		children: element.children.length > 0 ? element.children : whole.children,
	};
}

/** An inner `<svg>` as a group: its place, and the scale by which its view box fills its size (SVG 1.1, section 7.8). */
function boxed(element: SvgElement, attributes: ReadonlyMap<string, string>, children: readonly SvgElement[]): SvgElement {
	const [left = 0, top = 0, wide = 0, high = 0] = (element.attributes.get('viewBox') ?? '').split(/[\s,]+/).map(Number);
	const sizeOf = (name: string, own: number) =>
		/^\d*\.?\d+(?:px)?$/.test(element.attributes.get(name) ?? '') ? number(element, name) : own;
	const [width, height] = [sizeOf('width', wide), sizeOf('height', high)];
	const scale = wide > 0 && high > 0 ? Math.min(width / wide, height / high) : 1;
	const [x, y] = [number(element, 'x') + (width - wide * scale) / 2, number(element, 'y') + (height - high * scale) / 2];
	const move =
		wide > 0 && high > 0
			? `translate(${x} ${y}) scale(${scale}) translate(${-left} ${-top})`
			: `translate(${number(element, 'x')} ${number(element, 'y')})`;
	const kept = [...attributes].filter(([name]) => painted.has(name));
	return { name: 'g', attributes: new Map([...kept, ['transform', move]]), children };
}
