import type { Inline } from '../model/inline.ts';
import type { Point, SourceText, Span } from '../model/span.ts';
import type { Names } from '../model/walk.ts';

/** What a stretch of a line's text is, where it is not the writer's plain words. */
export interface Mark {
	readonly kind: 'term' | 'name' | 'foreign' | 'code' | 'address' | 'kept';
	readonly start: number;
	readonly end: number;
}

/** The text of a line with the exact place of each of its characters in the source. */
export interface MappedLine {
	readonly text: string;
	readonly marks: readonly Mark[];
	/** The span of `text.slice(start, end)`; of the whole run where the text differs from its source in a way we cannot follow. */
	spanOf(start: number, end: number): Span;
}

/**
 * Reads a line as plain words, with each character's place in the source: through entities, escapes, emphasis,
 * links and directives. Citations, pictures, images and footnote marks give no text; soft line breaks are spaces.
 */
export function mapLine(line: readonly Inline[], source: SourceText, names?: Names): MappedLine {
	const builder: Builder = { source, text: '', from: [], to: [], marks: [], ...(names && { names }) };
	for (const inline of line) addInline(builder, inline);
	return mappedLine(builder);
}

/** Maps words that stand letter for letter in a span, such as a label; where they do not, every part maps to the whole span. */
export function mapWords(words: string, span: Span, source: SourceText): MappedLine {
	const builder: Builder = { source, text: '', from: [], to: [], marks: [] };
	addAligned(builder, words, span);
	return mappedLine(builder);
}

interface Builder {
	readonly source: SourceText;
	readonly names?: Names;
	text: string;
	/** Source offset where each UTF-16 unit of `text` starts and ends. */
	readonly from: number[];
	readonly to: number[];
	readonly marks: Mark[];
}

function mappedLine({ source, text, from, to, marks }: Builder): MappedLine {
	return {
		text,
		marks,
		spanOf: (start, end) => {
			const first = from[start] ?? 0;
			const last = to[Math.max(start, end - 1)] ?? first;
			return { file: source.file, start: pointAt(source, first), end: pointAt(source, last) };
		},
	};
}

function addInline(builder: Builder, inline: Inline): void {
	switch (inline.kind) {
		case 'text':
			addAligned(builder, inline.text, inline.span);
			return;
		case 'code':
			addMarked(builder, 'code', () => addAligned(builder, inline.text, insideTicks(builder.source, inline.span, inline.text)));
			return;
		case 'break':
			addWhole(builder, ' ', inline.span);
			return;
		case 'person':
			addMarked(builder, 'name', () => addWhole(builder, builder.names?.person(inline.key) ?? inline.key, inline.span));
			return;
		case 'date':
			addMarked(builder, 'name', () => addWhole(builder, builder.names?.date(inline.name) ?? inline.name, inline.span));
			return;
		case 'term':
			addMarked(builder, 'term', () => addAll(builder, inline.children));
			return;
		case 'language':
			addMarked(builder, 'foreign', () => addAll(builder, inline.children));
			return;
		case 'kept':
			addMarked(builder, 'kept', () => addAll(builder, inline.children));
			return;
		case 'link':
			if (isAddress(inline)) addMarked(builder, 'address', () => addAll(builder, inline.children));
			else addAll(builder, inline.children);
			return;
		case 'citation':
		case 'picture':
		case 'image':
		case 'footnote-reference':
			return;
		default:
			addAll(builder, inline.children);
	}
}

function addAll(builder: Builder, line: readonly Inline[]): void {
	for (const inline of line) addInline(builder, inline);
}

/** A link whose words are its address. */
function isAddress(link: Extract<Inline, { kind: 'link' }>): boolean {
	const words = link.children.map((child) => (child.kind === 'text' ? child.text : ' ')).join('');
	return words !== '' && link.url.includes(words.replace(/\s/g, ''));
}

function addMarked(builder: Builder, kind: Mark['kind'], add: () => void): void {
	const start = builder.text.length;
	add();
	builder.marks.push({ kind, start, end: builder.text.length });
}

function addWhole(builder: Builder, text: string, span: Span): void {
	for (let index = 0; index < text.length; index += 1) {
		builder.from.push(span.start.offset);
		builder.to.push(span.end.offset);
	}
	builder.text += text;
}

function addAligned(builder: Builder, value: string, span: Span): void {
	const places = align(value, builder.source.text, span.start.offset, span.end.offset);
	if (!places) {
		addWhole(builder, value.replace(/[\r\n]/g, ' '), span);
		return;
	}
	for (const [from, to] of places) {
		builder.from.push(from);
		builder.to.push(to);
	}
	builder.text += value.replace(/[\r\n]/g, ' ');
}

/** The source place of each UTF-16 unit of `value`, or `undefined` where value and source cannot be brought together. */
function align(value: string, source: string, start: number, end: number): readonly (readonly [number, number])[] | undefined {
	const places: [number, number][] = [];
	let at = start;
	while (places.length < value.length) {
		const step = nextPlace(value, places.length, source, at);
		if (!step || step.to > end) return undefined;
		for (let unit = 0; unit < step.units; unit += 1) places.push([step.from, step.to]);
		at = step.to;
	}
	return places;
}

interface Step {
	readonly from: number;
	readonly to: number;
	/** How many UTF-16 units of the value these source characters give. */
	readonly units: number;
}

function nextPlace(value: string, index: number, source: string, at: number): Step | undefined {
	const wanted = value[index];
	const found = source[at];
	if (found === '\\' && source[at + 1] === wanted && /[!-/:-@[-`{-~]/.test(wanted ?? '')) return { from: at, to: at + 2, units: 1 };
	const entity =
		found === '&' ? /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/.exec(source.slice(at, at + 40))?.[0] : undefined;
	if (entity !== undefined && !value.startsWith(entity, index)) {
		const units = (value.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
		return { from: at, to: at + entity.length, units };
	}
	if (wanted === found) return { from: at, to: at + 1, units: 1 };
	if (wanted === '\n' || wanted === '\r' || wanted === ' ') {
		const newline = /^[ \t]*(\r\n|\n|\r)/.exec(source.slice(at));
		return newline ? { from: at, to: at + newline[0].length, units: value.startsWith('\r\n', index) ? 2 : 1 } : undefined;
	}
	const prefix = /^[ \t>]+/.exec(source.slice(at))?.[0] ?? '';
	return index > 0 && prefix !== '' && source[at + prefix.length] === wanted && /[\r\n]/.test(source[at - 1] ?? '')
		? { from: at + prefix.length, to: at + prefix.length + 1, units: 1 }
		: undefined;
}

/** The span of a run of code without its backticks, and without the space that only parts it from them. */
function insideTicks(source: SourceText, span: Span, text: string): Span {
	const ticks = /^`*/.exec(source.text.slice(span.start.offset, span.end.offset))?.[0].length ?? 0;
	const at = span.start.offset + ticks;
	const parted = /\s/.test(source.text[at] ?? '') && !/^\s/.test(text);
	return { ...span, start: pointAt(source, parted ? at + 1 : at) };
}

const lineStarts = new WeakMap<SourceText, readonly number[]>();

/** Line and column of an offset: lines end at CRLF, LF or CR. */
function pointAt(source: SourceText, offset: number): Point {
	const starts = lineStarts.get(source) ?? findLineStarts(source);
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
}

function findLineStarts(source: SourceText): readonly number[] {
	const starts = [0];
	for (const match of source.text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
	lineStarts.set(source, starts);
	return starts;
}
