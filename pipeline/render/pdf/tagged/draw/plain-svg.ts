import { decimal, pathOperators } from './path-data.ts';

/**
 * An SVG of plain shapes as operators of a PDF page, in a box this wide and high in points, from its top left down: the symbols
 * of a plan, in a tenth of the time that a whole SVG renderer takes. `undefined` where it holds anything else (words, gradients,
 * arcs, opacity, style sheets, units): those are left to the renderer. Source of the rules: W3C, Scalable Vector Graphics 2.
 */
export function plainSvg(svg: string, width: number, height: number): string | undefined {
	const operators: string[] = [];
	/** The looks of the elements round the next one, outermost first. */
	const looks: Look[] = [];
	let end = 0;
	for (const found of svg.matchAll(tag)) {
		const [whole, closing, name = '', words = '', isEmpty] = found;
		if (svg.slice(end, found.index).trim() !== '') return undefined;
		end = found.index + whole.length;
		if (closing) {
			if (name === 'g') operators.push('Q');
			if (name === 'g' || name === 'svg') looks.pop();
			continue;
		}
		const attributes = attributesOf(words);
		const look = attributes && lookOf(attributes, looks.at(-1) ?? initial);
		if (!attributes || !look || (name === 'svg') !== (looks.length === 0)) return undefined;
		const moved = name === 'svg' ? fitted(attributes['viewBox'], width, height) : transformOf(attributes['transform']);
		if (moved === undefined) return undefined;
		if (name === 'svg' || name === 'g') {
			operators.push(...(name === 'g' ? ['q'] : []), moved);
			if (!isEmpty) looks.push(look);
			else if (name === 'g') operators.push('Q');
			continue;
		}
		const shape = shapes[name]?.(attributes);
		if (shape === undefined) return undefined;
		if (shape !== '') operators.push('q', moved, painted(shape, look), 'Q');
	}
	if (svg.slice(end).trim() !== '' || looks.length > 0) return undefined;
	return operators.filter((operator) => operator !== '').join('\n');
}

type Attributes = Readonly<Record<string, string>>;

/** What a shape takes from the elements around it, each as its attribute. */
type Look = Readonly<Record<keyof typeof initial, string>>;
const initial = {
	fill: 'black',
	'fill-rule': 'nonzero',
	stroke: 'none',
	'stroke-width': '1',
	'stroke-linecap': 'butt',
	'stroke-linejoin': 'miter',
	'stroke-miterlimit': '4',
};
const lookNames = Object.keys(initial) as (keyof typeof initial)[];

/** Attributes that change nothing here; `clip-rule` holds only in a clip. */
const silent = new Set(['id', 'xmlns', 'version', 'viewBox', 'transform', 'clip-rule']);
const ofShapes = new Set(['d', 'points', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height']);

const tag = /<(\/?)(svg|g|path|rect|circle|ellipse|line|polyline|polygon)((?:\s+[\w:-]+="[^"&<]*")*)\s*(\/?)>/g;

function attributesOf(words: string): Attributes | undefined {
	const attributes: Record<string, string> = {};
	for (const [, name = '', value = ''] of words.matchAll(/([\w:-]+)="([^"]*)"/g)) {
		if (!silent.has(name) && !ofShapes.has(name) && !(name in initial)) return undefined;
		attributes[name] = value.trim();
	}
	return attributes;
}

function lookOf(attributes: Attributes, around: Look): Look | undefined {
	const look = { ...around };
	for (const name of lookNames) {
		const value = attributes[name];
		if (value === undefined) continue;
		if (!allowed[name].test(value)) return undefined;
		look[name] = value;
	}
	return look;
}

const colour = /^(none|black|white|#[0-9A-Fa-f]{3}|#[0-9A-Fa-f]{6})$/;
const length = /^\d*\.?\d+$/;
const allowed: Readonly<Record<keyof typeof initial, RegExp>> = {
	fill: colour,
	'fill-rule': /^(nonzero|evenodd)$/,
	stroke: colour,
	'stroke-width': length,
	'stroke-linecap': /^(butt|round|square)$/,
	'stroke-linejoin': /^(miter|round|bevel)$/,
	'stroke-miterlimit': length,
};

/** Where the drawing stands in its box: as large as fits, in the middle (`preserveAspectRatio`). */
function fitted(viewBox: string | undefined, width: number, height: number): string | undefined {
	const [left, top, wide = 0, high = 0, ...more] = (viewBox ?? '').split(/[\s,]+/).map(Number);
	if (left === undefined || top === undefined || !(wide > 0 && high > 0) || more.length > 0) return undefined;
	const scale = Math.min(width / wide, height / high);
	const [x, y] = [(width - wide * scale) / 2 - left * scale, (height - high * scale) / 2 - top * scale];
	return `${precise(scale)} 0 0 ${precise(scale)} ${decimal(x)} ${decimal(y)} cm`;
}

/** Scales are multiplied with whole drawings. */
function precise(factor: number): string {
	const rounded = Math.round(factor * 1e6) / 1e6;
	return Math.abs(rounded) < 1e-6 ? '0' : String(rounded);
}

function transformOf(words = ''): string | undefined {
	const operators: string[] = [];
	const rest = words.replace(/(\w+)\s*\(([^()]*)\)[\s,]*/g, (_, name: string, values: string) => {
		const matrix = matrices[name]?.(
			values
				.trim()
				.split(/[\s,]+/)
				.map(Number),
		);
		if (!matrix?.every(Number.isFinite)) return '?';
		const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = matrix;
		operators.push(`${[a, b, c, d].map(precise).join(' ')} ${decimal(x)} ${decimal(y)} cm`);
		return '';
	});
	return rest.trim() === '' ? operators.join('\n') : undefined;
}

const matrices: Readonly<Record<string, (values: readonly number[]) => readonly number[]>> = {
	matrix: (values) => (values.length === 6 ? values : [Number.NaN]),
	translate: ([x = Number.NaN, y = 0]) => [1, 0, 0, 1, x, y],
	scale: ([x = Number.NaN, y = x]) => [x, 0, 0, y, 0, 0],
	rotate: ([degrees = Number.NaN, x = 0, y = 0]) => {
		const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
		return [cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos];
	},
};

/** The outline of each kind of shape; empty where it draws nothing. */
const shapes: Readonly<Record<string, (attributes: Attributes) => string | undefined>> = {
	path: ({ d = '' }) => pathOperators(d),
	polyline: ({ points = '' }) => pathOperators(`M${points}`),
	polygon: ({ points = '' }) => pathOperators(`M${points}Z`),
	line: ({ x1 = '0', y1 = '0', x2 = '0', y2 = '0' }) => pathOperators(`M${x1} ${y1}L${x2} ${y2}`),
	circle: ({ cx = '0', cy = '0', r = '0' }) => roundedBox([cx, cy, r, r], ([x, y, rx, ry]) => [x - rx, y - ry, 2 * rx, 2 * ry, rx, ry]),
	ellipse: ({ cx = '0', cy = '0', rx = '0', ry = '0' }) =>
		roundedBox([cx, cy, rx, ry], ([x, y, across, down]) => [x - across, y - down, 2 * across, 2 * down, across, down]),
	rect: ({ x = '0', y = '0', width = '0', height = '0', rx, ry }) =>
		roundedBox([x, y, width, height, rx ?? ry ?? '0', ry ?? rx ?? '0'], ([left, top, wide, high, across, down]) => [
			left,
			top,
			wide,
			high,
			Math.min(across, wide / 2),
			Math.min(down, high / 2),
		]),
};

type Numbers = readonly [number, number, number, number, number, number];

/** A box with rounded corners: left, top, width, height and the radii of its corners. */
function roundedBox(words: readonly string[], boxOf: (numbers: Numbers) => Numbers): string | undefined {
	const numbers = words.map(Number);
	if (!numbers.every(Number.isFinite)) return undefined;
	const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
	const [x, y, width, height, rx, ry] = boxOf([a, b, c, d, e, f]);
	if (!(width > 0 && height > 0)) return '';
	if (!(rx > 0 && ry > 0)) return `${[x, y, width, height].map(decimal).join(' ')} re`;
	const [right, bottom, kx, ky] = [x + width, y + height, rx * (1 - arc), ry * (1 - arc)];
	return pathOperators(
		`M${x + rx} ${y}H${right - rx}C${right - kx} ${y} ${right} ${y + ky} ${right} ${y + ry}V${bottom - ry}` +
			`C${right} ${bottom - ky} ${right - kx} ${bottom} ${right - rx} ${bottom}H${x + rx}` +
			`C${x + kx} ${bottom} ${x} ${bottom - ky} ${x} ${bottom - ry}V${y + ry}C${x} ${y + ky} ${x + kx} ${y} ${x + rx} ${y}Z`,
	);
}

/** The control points of a quarter of a circle, in times its radius. */
const arc = (4 / 3) * (Math.SQRT2 - 1);

function painted(shape: string, look: Look): string {
	const fill = look.fill === 'none' ? undefined : `${components(look.fill)} rg`;
	const isStroked = look.stroke !== 'none' && Number(look['stroke-width']) > 0;
	const stroke = isStroked && [
		`${components(look.stroke)} RG ${decimal(Number(look['stroke-width']))} w`,
		`${caps.indexOf(look['stroke-linecap'])} J ${joins.indexOf(look['stroke-linejoin'])} j ${look['stroke-miterlimit']} M`,
	];
	const rule = look['fill-rule'] === 'evenodd' ? '*' : '';
	const paint = fill ? (stroke ? `B${rule}` : `f${rule}`) : stroke ? 'S' : 'n';
	return [fill, ...(stroke || []), shape, paint].filter((operator) => operator !== undefined).join('\n');
}

/** By their numbers in PDF. */
const caps = ['butt', 'round', 'square'];
const joins = ['miter', 'round', 'bevel'];

function components(name: string): string {
	const digits = name === 'black' ? '000000' : name === 'white' ? 'ffffff' : name.slice(1);
	const parts = digits.length === 3 ? Array.from(digits, (digit) => digit + digit) : (digits.match(/../g) ?? []);
	return parts.map((part) => decimal(Number.parseInt(part, 16) / 255)).join(' ');
}
