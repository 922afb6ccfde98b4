import type { Place } from './matrix.ts';
import type { SvgElement } from './svg-elements.ts';

/** Points along the edge of one shape, close enough together to measure it (curves: 24 points each). Empty for a group. */
export function outlineOf(element: SvgElement): readonly Place[] {
	const number = (name: string) => Number.parseFloat(element.attributes.get(name) ?? '') || 0;
	switch (element.name) {
		case 'circle':
			return ring(number('cx'), number('cy'), number('r'), number('r'));
		case 'ellipse':
			return ring(number('cx'), number('cy'), number('rx'), number('ry'));
		case 'rect': {
			const [x, y, right, bottom] = [number('x'), number('y'), number('x') + number('width'), number('y') + number('height')];
			return [
				[x, y],
				[right, y],
				[right, bottom],
				[x, bottom],
			];
		}
		case 'line':
			return [
				[number('x1'), number('y1')],
				[number('x2'), number('y2')],
			];
		case 'polyline':
		case 'polygon':
			return pairs(numbersIn(element.attributes.get('points') ?? ''));
		case 'path':
			return pathPoints(element.attributes.get('d') ?? '');
		default:
			return [];
	}
}

function ring(x: number, y: number, rx: number, ry: number): readonly Place[] {
	return steps.map((step) => [x + rx * Math.cos(2 * Math.PI * step), y + ry * Math.sin(2 * Math.PI * step)]);
}

const steps = Array.from({ length: 24 }, (_, index) => (index + 1) / 24);

function numbersIn(text: string): readonly number[] {
	return (text.match(/[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).map(Number);
}

function pairs(numbers: readonly number[]): readonly Place[] {
	return numbers.flatMap((x, index) => (index % 2 === 0 && index + 1 < numbers.length ? [[x, numbers[index + 1] ?? 0] as const] : []));
}

/** How many numbers each path command takes (SVG 1.1, section 8.3). */
const takes: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

function pathPoints(d: string): readonly Place[] {
	const points: Place[] = [];
	let at: Place = [0, 0];
	let start: Place = [0, 0];
	let mirror: Place | undefined;
	for (const [, letter = '', list = ''] of d.matchAll(/([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/gi)) {
		const command = letter.toUpperCase();
		const count = takes[command] ?? 0;
		const numbers = command === 'A' ? arcNumbersIn(list) : numbersIn(list);
		for (let index = 0; index === 0 || (count > 0 && index + count <= numbers.length); index += Math.max(count, 1)) {
			const values = numbers.slice(index, index + count);
			if (values.length < count) break;
			const [dx, dy]: Place = letter === command ? [0, 0] : at;
			const place = (n: number): Place => [(values[n] ?? 0) + dx, (values[n + 1] ?? 0) + dy];
			const from = at;
			const turned = mirror === undefined ? from : reflect(mirror, from);
			mirror = undefined;
			switch (command) {
				case 'M':
					at = place(0);
					if (index === 0) start = at;
					points.push(at);
					break;
				case 'L':
					at = place(0);
					points.push(at);
					break;
				case 'H':
					at = [(values[0] ?? 0) + dx, from[1]];
					points.push(at);
					break;
				case 'V':
					at = [from[0], (values[0] ?? 0) + dy];
					points.push(at);
					break;
				case 'C':
				case 'S': {
					const first = command === 'C' ? place(0) : turned;
					mirror = place(count - 4);
					at = place(count - 2);
					points.push(...curve(from, first, mirror, at));
					break;
				}
				case 'Q':
				case 'T': {
					mirror = command === 'Q' ? place(0) : turned;
					at = place(count - 2);
					points.push(...curve(from, between(from, mirror, 2 / 3), between(at, mirror, 2 / 3), at));
					break;
				}
				case 'A':
					at = place(5);
					points.push(...arc(from, values, at));
					break;
				default:
					at = start;
			}
		}
	}
	return points;
}

const arcNumber = /[\s,]*([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)/iy;
const arcFlag = /[\s,]*([01])/y;
/** Two radii, a turn, two flags, and the end. */
const arcParts = [arcNumber, arcNumber, arcNumber, arcFlag, arcFlag, arcNumber, arcNumber];

/** Flags of an arc may stand without a space: `a1,1,0,01.5.5` holds seven numbers. */
function arcNumbersIn(list: string): readonly number[] {
	const numbers: number[] = [];
	for (let at = 0; ; ) {
		const part = arcParts[numbers.length % arcParts.length] ?? arcNumber;
		part.lastIndex = at;
		const found = part.exec(list);
		if (found === null) return numbers.slice(0, numbers.length - (numbers.length % arcParts.length));
		numbers.push(Number(found[1]));
		at = part.lastIndex;
	}
}

function between(one: Place, other: Place, share: number): Place {
	return [one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share];
}

function reflect(point: Place, about: Place): Place {
	return [2 * about[0] - point[0], 2 * about[1] - point[1]];
}

function curve(a: Place, b: Place, c: Place, d: Place): readonly Place[] {
	const along = (t: number, axis: 0 | 1) =>
		(1 - t) ** 3 * a[axis] + 3 * (1 - t) ** 2 * t * b[axis] + 3 * (1 - t) * t ** 2 * c[axis] + t ** 3 * d[axis];
	return steps.map((t) => [along(t, 0), along(t, 1)]);
}

/** An arc by its ends, as points: SVG 1.1, appendix F.6.5. */
function arc(from: Place, [width = 0, height = 0, turn = 0, large = 0, sweep = 0]: readonly number[], to: Place): readonly Place[] {
	const angle = (turn * Math.PI) / 180;
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	const [halfX, halfY] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
	const [x, y] = [cos * halfX + sin * halfY, cos * halfY - sin * halfX];
	let [rx, ry] = [Math.abs(width), Math.abs(height)];
	if (rx === 0 || ry === 0) return [to];
	const grow = Math.sqrt(Math.max(1, (x / rx) ** 2 + (y / ry) ** 2));
	[rx, ry] = [rx * grow, ry * grow];
	const rest = Math.max(0, (rx * ry) ** 2 / ((rx * y) ** 2 + (ry * x) ** 2 || 1) - 1);
	const side = (large === sweep ? -1 : 1) * Math.sqrt(rest);
	const [cx, cy] = [(side * rx * y) / ry, (-side * ry * x) / rx];
	const first = Math.atan2((y - cy) / ry, (x - cx) / rx);
	let swept = Math.atan2((-y - cy) / ry, (-x - cx) / rx) - first;
	if (sweep === 1 && swept < 0) swept += 2 * Math.PI;
	if (sweep === 0 && swept > 0) swept -= 2 * Math.PI;
	const middle: Place = [(from[0] + to[0]) / 2 + cos * cx - sin * cy, (from[1] + to[1]) / 2 + sin * cx + cos * cy];
	return steps.map((step) => {
		const [ex, ey] = [rx * Math.cos(first + swept * step), ry * Math.sin(first + swept * step)];
		return [middle[0] + cos * ex - sin * ey, middle[1] + sin * ex + cos * ey];
	});
}
