/** `[a b c d e f]` as SVG writes it: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number];
export type Place = readonly [x: number, y: number];

export const unmoved: Matrix = [1, 0, 0, 1, 0, 0];

/** The change that first does `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
	const [a, b, c, d, e, f] = outer;
	const [g, h, i, j, k, l] = inner;
	return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function pointBy([a, b, c, d, e, f]: Matrix, [x, y]: Place): Place {
	return [a * x + c * y + e, b * x + d * y + f];
}

/** Reads a `transform` attribute (SVG 1.1, section 7.6). A function that SVG does not know changes nothing. */
export function matrixOf(transform: string): Matrix {
	let matrix = unmoved;
	for (const [, name = '', list = ''] of transform.matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
		const numbers = list
			.split(/[\s,]+/)
			.filter(Boolean)
			.map(Number);
		matrix = multiply(matrix, stepOf(name, numbers));
	}
	return matrix;
}

function stepOf(name: string, [a = 0, b, c, d = 0, e = 0, f = 0]: readonly number[]): Matrix {
	const angle = (a * Math.PI) / 180;
	switch (name) {
		case 'matrix':
			return [a, b ?? 0, c ?? 0, d, e, f];
		case 'translate':
			return [1, 0, 0, 1, a, b ?? 0];
		case 'scale':
			return [a, 0, 0, b ?? a, 0, 0];
		case 'skewX':
			return [1, 0, Math.tan(angle), 1, 0, 0];
		case 'skewY':
			return [1, Math.tan(angle), 0, 1, 0, 0];
		case 'rotate': {
			const turn: Matrix = [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0];
			if (b === undefined || c === undefined) return turn;
			return multiply(multiply([1, 0, 0, 1, b, c], turn), [1, 0, 0, 1, -b, -c]);
		}
		default:
			return unmoved;
	}
}
