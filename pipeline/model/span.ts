/** A place in a source file: 1-based line and column, 0-based offset. Columns and offsets count UTF-16 units, as unist, LSP and JavaScript do. */
export interface Point {
	readonly line: number;
	readonly column: number;
	readonly offset: number;
}

/** A stretch of a source file, from `start` up to but not including `end`. */
export interface Span {
	readonly file: string;
	readonly start: Point;
	readonly end: Point;
}

/** A source file as text. `text` has its line endings as typed and no byte-order mark, so line 1 column 1 is offset 0. */
export interface SourceText {
	readonly file: string;
	readonly text: string;
}

/** The words of a source that stand in a span, exactly as typed. */
export function sliceOf(source: SourceText, span: Span): string {
	return source.text.slice(span.start.offset, span.end.offset);
}

/** The span between two offsets of a source. */
export function spanBetween({ file, text }: SourceText, start: number, end: number): Span {
	return { file, start: pointAt(text, start), end: pointAt(text, end) };
}

function pointAt(text: string, offset: number): Point {
	const before = text.slice(0, offset).split(/\r\n|\r|\n/);
	return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset };
}
