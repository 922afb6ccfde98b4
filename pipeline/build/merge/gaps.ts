import type { SourceText, Span } from '../../model/span.ts';
import { spanBetween } from '../../model/span.ts';

/** A gap that a row of a list fills: `{{surname}}`. */
export interface Gap {
	/** The column that it names, as typed. */
	readonly column: string;
	/** Offsets in the text, braces and all. */
	readonly start: number;
	readonly end: number;
	readonly span: Span;
	/** Where it stands: in running text, at the start of a line, or in a value of the front matter. */
	readonly place: 'text' | 'line-start' | 'plain-value' | 'part-of-value' | 'single-quoted' | 'double-quoted';
}

const gap = /\{\{[ \t]*([^{}\r\n]{1,80}?)[ \t]*\}\}/g;

/** Every gap of a document, in source order. */
export function gapsOf(source: SourceText): readonly Gap[] {
	const { text } = source;
	const front = /^---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?=\r?\n|$)/.exec(text)?.[0].length ?? 0;
	return [...text.matchAll(gap)].map(({ index: start, 0: whole, 1: column = '' }) => {
		const end = start + whole.length;
		const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
		const before = text.slice(lineStart, start);
		const line = before + (/^[^\r\n]*/.exec(text.slice(end))?.[0] ?? '');
		const place = start < front ? placeInValue(before, line.replaceAll(gap, '')) : /^[\s>*+-]*$/.test(before) ? 'line-start' : 'text';
		return { column, start, end, span: spanBetween(source, start, end), place };
	});
}

/** `before`: the line up to the gap; `rest`: the line without its gaps. */
function placeInValue(before: string, rest: string): Gap['place'] {
	const open = openQuote(before);
	if (open !== undefined) return open === "'" ? 'single-quoted' : 'double-quoted';
	return /[,[\]{}]/.test(rest) ? 'part-of-value' : 'plain-value';
}

/** The quotation mark that is still open at the end of the start of a YAML line. */
function openQuote(before: string): string | undefined {
	let open: string | undefined;
	let mayOpen = true;
	for (let index = 0; index < before.length; index++) {
		const letter = before[index] ?? '';
		if (open === '"' && letter === '\\') index += 1;
		else if (open === "'" && letter === "'" && before[index + 1] === "'") index += 1;
		else if (open !== undefined) {
			if (letter === open) open = undefined;
		} else if (mayOpen && (letter === '"' || letter === "'")) open = letter;
		if (open === undefined && !/\s/.test(letter)) mayOpen = /[:,[{-]/.test(letter);
	}
	return open;
}
