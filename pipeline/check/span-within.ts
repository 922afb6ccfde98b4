import type { Point, SourceText, Span } from '../model/span.ts';

/** The part of a span from one offset of its file to another; both lie inside the span. */
function spanWithin(source: SourceText, span: Span, from: number, to: number): Span {
	return { file: span.file, start: pointAfter(source, span.start, from), end: pointAfter(source, span.start, to) };
}

function pointAfter({ text }: SourceText, start: Point, offset: number): Point {
	const passed = text.slice(start.offset, offset).split(/\r\n|\r|\n/);
	const column = (passed.at(-1) ?? '').length + (passed.length === 1 ? start.column : 1);
	return { line: start.line + passed.length - 1, column, offset };
}

/** The first place inside a span where the words stand as typed, or `undefined`. */
export function spanOfWords(source: SourceText, span: Span, words: string, after: number = span.start.offset): Span | undefined {
	const at = source.text.slice(0, span.end.offset).indexOf(words, after);
	return at < 0 ? undefined : spanWithin(source, span, at, at + words.length);
}

/** Whether a span lies wholly inside one of the others. */
export function lieInside(outer: readonly Span[], span: Span): boolean {
	return outer.some(({ file, start, end }) => file === span.file && start.offset <= span.start.offset && span.end.offset <= end.offset);
}
