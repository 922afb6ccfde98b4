import { type Cos, type CosDictionary, CosOperator, CosStream } from './cos.ts';
import { CosParser } from './cos-parser.ts';
import { streamData } from './stream-data.ts';

/** Where an object stands: at an offset of the file, or as the n-th of an object stream. */
export type ObjectPlace = { readonly offset: number } | { readonly stream: number; readonly index: number };

export interface CrossReference {
	readonly places: ReadonlyMap<number, ObjectPlace>;
	/** The newest trailer. */
	readonly trailer: CosDictionary;
}

/**
 * Reads the tables and streams that say where the objects of a file stand, the newest first (ISO 32000-1, 7.5.4 to 7.5.8).
 * Throws where there are none.
 */
export function readCrossReference(bytes: Buffer): CrossReference {
	const places = new Map<number, ObjectPlace>();
	const free = new Set<number>();
	const seen = new Set<number>();
	let newest: CosDictionary | undefined;
	const put = (id: number, place: ObjectPlace | undefined): void => {
		if (places.has(id) || free.has(id)) return;
		if (place) places.set(id, place);
		else free.add(id);
	};
	const read = (offset: Cos | undefined): void => {
		if (typeof offset !== 'number' || seen.has(offset)) return;
		seen.add(offset);
		const parser = new CosParser(bytes, offset);
		const first = parser.next();
		const trailer = first instanceof CosOperator && first.operator === 'xref' ? readTable(parser, put) : readStream(bytes, offset, put);
		newest ??= trailer;
		read(trailer.get('XRefStm'));
		read(trailer.get('Prev'));
	};
	const start = bytes.lastIndexOf('startxref');
	if (start >= 0) read(new CosParser(bytes, start + 'startxref'.length).next());
	if (!newest) throw new Error('The PDF does not say where its objects stand.');
	return { places, trailer: newest };
}

type Put = (id: number, place: ObjectPlace | undefined) => void;

function readTable(parser: CosParser, put: Put): CosDictionary {
	for (let first = parser.next(); typeof first === 'number'; first = parser.next()) {
		const count = Number(parser.next());
		for (let id = first; id < first + count; id++) {
			const offset = parser.next();
			parser.next();
			const kind = parser.next();
			if (typeof offset !== 'number' || !(kind instanceof CosOperator)) throw new Error('The PDF has a broken cross-reference table.');
			put(id, kind.operator === 'n' ? { offset } : undefined);
		}
	}
	const trailer = parser.next();
	if (!(trailer instanceof Map)) throw new Error('The PDF has no trailer.');
	return trailer;
}

function readStream(bytes: Buffer, offset: number, put: Put): CosDictionary {
	const stream = readIndirect(bytes, offset, (length) => (typeof length === 'number' ? length : 0));
	if (!(stream instanceof CosStream)) throw new Error('The PDF has no cross-reference table.');
	const { dictionary } = stream;
	const data = streamData(stream.raw, dictionary);
	const [kindWidth = 0, firstWidth = 0, secondWidth = 0] = numbers(dictionary.get('W'));
	const sections = dictionary.has('Index') ? numbers(dictionary.get('Index')) : [0, Number(dictionary.get('Size'))];
	if (kindWidth + firstWidth + secondWidth <= 0) throw new Error('The PDF has a broken cross-reference stream.');
	let at = 0;
	const field = (width: number, otherwise: number): number => {
		if (width === 0) return otherwise;
		let value = 0;
		for (let index = 0; index < width; index++) value = value * 256 + (data[at++] ?? 0);
		return value;
	};
	for (let section = 0; section + 1 < sections.length; section += 2) {
		const from = sections[section] ?? 0;
		const to = from + (sections[section + 1] ?? 0);
		for (let id = from; id < to && at < data.length; id++) {
			const kind = field(kindWidth, 1);
			const first = field(firstWidth, 0);
			const second = field(secondWidth, 0);
			put(id, kind === 1 ? { offset: first } : kind === 2 ? { stream: first, index: second } : undefined);
		}
	}
	return dictionary;
}

function numbers(value: Cos | undefined): readonly number[] {
	return Array.isArray(value) ? value.map(Number) : [];
}

/** The object that begins with `12 0 obj` at an offset; `unlock` takes its strings out of encryption. */
export function readIndirect(
	bytes: Buffer,
	offset: number,
	lengthOf: (length: Cos | undefined) => number,
	unlock?: (sealed: Buffer) => Buffer,
): Cos {
	const parser = new CosParser(bytes, offset, unlock);
	parser.next();
	parser.next();
	parser.next();
	const object = parser.next() ?? null;
	if (!(object instanceof Map)) return object;
	const keyword = parser.next();
	if (!(keyword instanceof CosOperator) || keyword.operator !== 'stream') return object;
	const start = bytes.indexOf('\n', parser.position) + 1;
	return new CosStream(object, bytes.subarray(start, start + lengthOf(object.get('Length'))));
}
