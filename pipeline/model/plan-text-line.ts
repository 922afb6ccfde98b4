import type { Inline } from './inline.ts';
import type { Point, SourceText, Span } from './span.ts';
import type { TextLine, TextPiece } from './text-part.ts';

/** What prints a person's name behind its key. */
export type NameOfPerson = (key: string) => string | undefined;

/** What explains a word without an explanation of its own. */
export type MeaningOf = (word: string) => string | undefined;

export interface LineNames {
	readonly person: NameOfPerson;
	readonly meaning: MeaningOf;
}

/**
 * Words with everything in them that a reader meets or that changes what they mean: an explanation in brackets behind its
 * word, the address behind a link or an image, the code behind words in another language, citations in square brackets,
 * a worked-out date by its name, struck-out words between `~~`. Emphasis leaves no trace.
 */
export function textOfInlines(
	inlines: readonly Inline[],
	names: LineNames,
): { readonly text: string; readonly pieces: readonly TextPiece[] } {
	const pieces: TextPiece[] = [];
	let text = '';
	const add = (words: string, span: Span): void => {
		if (words === '') return;
		pieces.push({ at: text.length, length: words.length, span });
		text += words;
	};
	const addAll = (children: readonly Inline[]): void => {
		for (const child of children) addOne(child);
	};
	const addOne = (inline: Inline): void => {
		const from = text.length;
		if (inline.kind === 'deleted') add('~~', inline.span);
		if ('children' in inline) addAll(inline.children);
		add(ownWords(inline, text.slice(from), names), inline.span);
	};
	addAll(inlines);
	return { text, pieces };
}

/** What an inline says beside what stands in it. `inside` is the text of what stands in it. */
function ownWords(inline: Inline, inside: string, names: LineNames): string {
	switch (inline.kind) {
		case 'text':
		case 'code':
			return inline.text;
		case 'break':
			return ' ';
		case 'citation':
			return `[${inline.name}]`;
		case 'footnote-reference':
			return `[^${inline.name}]`;
		case 'person':
			return names.person(inline.key) ?? inline.key;
		case 'date':
			return `[${inline.name}]`;
		case 'picture':
			return ` (picture: ${pictureName(inline)}) `;
		case 'image':
			return ` ${inline.alt}${inBrackets(inline.url, inline.title)} `;
		case 'link':
			return inBrackets(inline.url, inline.title);
		case 'term':
			return inBrackets(inline.means ?? names.meaning(inside.trim().toLowerCase()));
		case 'language':
			return inBrackets(inline.is);
		case 'deleted':
			return '~~';
		default:
			return '';
	}
}

function inBrackets(...words: readonly (string | undefined)[]): string {
	const said = words.filter(Boolean).join(' ');
	return said === '' ? '' : ` (${said})`;
}

/** What names a picture: its word, and the sense where a writer chose one. */
export function pictureName({ word, as }: { readonly word: string; readonly as?: string }): string {
	return as === undefined ? word : `${word}, as ${as}`;
}

/** The place in the source of the words from `start` up to `end` of a line's text; the whole line where it cannot be told. */
export function spanInLine(line: TextLine, start: number, end: number, source: SourceText): Span {
	const first = placeOf(line, start, end, source);
	const last = placeOf(line, Math.max(start, end - 1), end, source);
	if (!first || !last || last.end < first.start) return line.span;
	return { file: line.span.file, start: pointAt(line.span.start, first.start, source), end: pointAt(line.span.start, last.end, source) };
}

interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** Where in the source the unit `at` stands, and where the words end that start there. */
function placeOf(line: TextLine, at: number, end: number, source: SourceText): Stretch | undefined {
	const piece = line.pieces.find((candidate) => at >= candidate.at && at < candidate.at + candidate.length);
	if (!piece) return undefined;
	const [from, to] = [piece.span.start.offset, piece.span.end.offset];
	const typed = source.text.slice(from, to);
	const words = line.text.slice(at, Math.min(end, piece.at + piece.length));
	if (to - from === piece.length) return { start: from + at - piece.at, end: from + at - piece.at + words.length };
	const found = typed.indexOf(words, Math.min(at - piece.at, typed.length));
	const anywhere = found < 0 ? typed.indexOf(words) : found;
	return anywhere < 0 ? { start: from, end: to } : { start: from + anywhere, end: from + anywhere + words.length };
}

function pointAt(known: Point, offset: number, { text }: SourceText): Point {
	if (offset < known.offset) return known;
	const between = text.slice(known.offset, offset);
	const lines = between.split(/\r\n|\r|\n/);
	const last = lines.at(-1) ?? '';
	return { line: known.line + lines.length - 1, column: lines.length === 1 ? known.column + last.length : last.length + 1, offset };
}
