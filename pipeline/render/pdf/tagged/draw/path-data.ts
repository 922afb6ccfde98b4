/** A point, as `x y`, in the units of the drawing. */
type Point = readonly [x: number, y: number];

/**
 * The data of an SVG path (SVG 2, 9.3) as operators of a PDF page (ISO 32000-1, 8.5.2). `undefined` for data with arcs or
 * mistakes, which are left to the whole renderer.
 */
export function pathOperators(data: string): string | undefined {
	const operators: string[] = [];
	let start: Point = [0, 0];
	let pen: Point = [0, 0];
	/** The control point that a smooth curve goes on from, by the kind of the curve before it. */
	let cubic: Point | undefined;
	let quadratic: Point | undefined;
	if (/[^MmLlHhVvCcSsQqTtZz0-9eE+\-.,\s]|^\s*[^Mm\s]/.test(data)) return undefined;

	const lineTo = (to: Point): void => {
		operators.push(`${point(to)} l`);
		pen = to;
	};
	const curveTo = (first: Point, second: Point, to: Point): void => {
		operators.push(`${point(first)} ${point(second)} ${point(to)} c`);
		pen = to;
	};
	for (const [, command = '', words = ''] of data.matchAll(/([A-DF-Za-df-z])([^A-DF-Za-df-z]*)/g)) {
		const kind = command.toUpperCase();
		const numbers = (words.match(number) ?? []).map(Number);
		const count = operands[kind] ?? 0;
		if (words.replace(number, '').replace(/[\s,]/g, '') !== '' || (count === 0 ? numbers.length > 0 : numbers.length === 0))
			return undefined;
		if (count > 0 && numbers.length % count !== 0) return undefined;
		if (kind === 'Z') {
			operators.push('h');
			pen = start;
			cubic = undefined;
			quadratic = undefined;
		}
		for (let from = 0; from < numbers.length; from += count) {
			const [left, top] = command === kind ? [0, 0] : pen;
			const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers.slice(from, from + count);
			const mirroredCubic = mirrored(cubic ?? pen, pen);
			const mirroredQuadratic = mirrored(quadratic ?? pen, pen);
			cubic = undefined;
			quadratic = undefined;
			if (kind === 'M' && from === 0) {
				pen = [left + a, top + b];
				start = pen;
				operators.push(`${point(pen)} m`);
			} else if (kind === 'M' || kind === 'L') lineTo([left + a, top + b]);
			else if (kind === 'H') lineTo([left + a, pen[1]]);
			else if (kind === 'V') lineTo([pen[0], top + a]);
			else if (kind === 'C' || kind === 'S') {
				const [first, second, to]: readonly [Point, Point, Point] =
					kind === 'C'
						? [
								[left + a, top + b],
								[left + c, top + d],
								[left + e, top + f],
							]
						: [mirroredCubic, [left + a, top + b], [left + c, top + d]];
				curveTo(first, second, to);
				cubic = second;
			} else {
				const [control, to]: readonly [Point, Point] =
					kind === 'Q'
						? [
								[left + a, top + b],
								[left + c, top + d],
							]
						: [mirroredQuadratic, [left + a, top + b]];
				curveTo(twoThirds(pen, control), twoThirds(to, control), to);
				quadratic = control;
			}
		}
	}
	return operators.join('\n');
}

/** Numbers that each command takes at a time. */
const operands: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, Z: 0 };
const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/g;

function mirrored([x, y]: Point, [aroundX, aroundY]: Point): Point {
	return [2 * aroundX - x, 2 * aroundY - y];
}

/** A quadratic curve as a cubic one. */
function twoThirds([x, y]: Point, [controlX, controlY]: Point): Point {
	return [x + (2 / 3) * (controlX - x), y + (2 / 3) * (controlY - y)];
}

function point([x, y]: Point): string {
	return `${decimal(x)} ${decimal(y)}`;
}

/** A ten-thousandth of a unit is seen in no drawing; PDF has no exponents. */
export function decimal(value: number): string {
	const rounded = Math.round(value * 1e4) / 1e4;
	return Math.abs(rounded) < 1e-6 ? '0' : String(rounded);
}
