import type { Point, SourceText, Span } from '../model/span.ts';
import type { OffsetMap } from './repair.ts';

/** Makes the spans of one file. Offsets are those of the text that was parsed; spans are those of the file. */
export interface Places {
	readonly source: SourceText;
	/** The text that was parsed: the file's, or its repaired twin. */
	readonly text: string;
	/** From `start` up to but not including `end`, both offsets of `text`. */
	span(start: number, end: number): Span;
}

/** Places of a file, or of its repaired twin where `repaired` is given. */
export function placesOf(source: SourceText, repaired?: OffsetMap): Places {
	const starts = lineStartsOf(source.text);
	const point = (offset: number): Point => {
		const line = lineAt(starts, offset);
		return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
	};
	return {
		source,
		text: repaired?.text ?? source.text,
		span: (start, end) => {
			const from = repaired ? repaired.startOf(start) : start;
			const to = repaired ? repaired.endOf(end) : end;
			return { file: source.file, start: point(from), end: point(Math.max(from, to)) };
		},
	};
}

/** Offsets at which lines start. A line ends with LF, CRLF or CR, as in CommonMark. */
export function lineStartsOf(text: string): readonly number[] {
	const starts = [0];
	for (const ending of text.matchAll(/\r\n|\n|\r/g)) starts.push(ending.index + ending[0].length);
	return starts;
}

function lineAt(starts: readonly number[], offset: number): number {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}
