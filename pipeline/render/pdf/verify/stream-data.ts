import { constants, inflateSync } from 'node:zlib';
import { type Cos, type CosDictionary, CosName } from './cos.ts';

/**
 * The bytes of a stream without its Flate filters and PNG predictors (ISO 32000-1, 7.4.4). Other filters belong to pictures,
 * whose bytes nobody here reads: they stay as they are. Throws where they would be more than `most`: a small file can swell to fill a machine.
 */
export function streamData(raw: Buffer, dictionary: CosDictionary, most = mostBytes): Buffer {
	const filters = listed(dictionary.get('Filter'));
	const parameters = listed(dictionary.get('DecodeParms'));
	return filters.reduce<Buffer>((data, filter, index) => {
		if (!(filter instanceof CosName) || filter.name !== 'FlateDecode') return data;
		const inflated = inflateSync(data, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: Math.max(1, most) });
		const own = parameters[index];
		return own instanceof Map ? unpredicted(inflated, own) : inflated;
	}, raw);
}

/** All streams of one file together: many times what the longest handbook has. */
export const mostBytes = 1 << 29;

function listed(value: Cos | undefined): readonly Cos[] {
	if (Array.isArray(value)) return value;
	return value === undefined ? [] : [value as Cos];
}

/** Undoes PNG filters: each row begins with the number of its filter (RFC 2083, 6). */
function unpredicted(data: Buffer, parameters: CosDictionary): Buffer {
	const number = (key: string, otherwise: number): number => {
		const value = parameters.get(key);
		return typeof value === 'number' ? value : otherwise;
	};
	if (number('Predictor', 1) < 10) return data;
	const pixel = Math.ceil((number('Colors', 1) * number('BitsPerComponent', 8)) / 8);
	const width = Math.ceil((number('Colors', 1) * number('BitsPerComponent', 8) * number('Columns', 1)) / 8);
	const rows = Math.floor(data.length / (width + 1));
	const result = Buffer.alloc(rows * width);
	for (let row = 0; row < rows; row++) {
		const filter = data[row * (width + 1)] ?? 0;
		for (let column = 0; column < width; column++) {
			const at = row * width + column;
			const left = column < pixel ? 0 : (result[at - pixel] ?? 0);
			const up = row === 0 ? 0 : (result[at - width] ?? 0);
			const corner = row === 0 || column < pixel ? 0 : (result[at - width - pixel] ?? 0);
			result[at] = (data[row * (width + 1) + 1 + column] ?? 0) + predicted(filter, left, up, corner);
		}
	}
	return result;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
	if (filter === 1) return left;
	if (filter === 2) return up;
	if (filter === 3) return (left + up) >> 1;
	if (filter !== 4) return 0;
	const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
	if (toLeft <= toUp && toLeft <= toCorner) return left;
	return toUp <= toCorner ? up : corner;
}
