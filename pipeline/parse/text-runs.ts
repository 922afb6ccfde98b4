import type { TextRun } from '../model/inline.ts';
import type { Places } from './places.ts';

/**
 * The runs of a Markdown text. Each run stands in its source letter for letter, or is one decoded piece:
 * an escape, a character reference, or a line ending, which becomes one space.
 *
 * @param value What the Markdown parser made of the source from `start` to `end`.
 */
export function textRuns(value: string, start: number, end: number, places: Places): readonly TextRun[] {
	const source = places.text;
	const runs: TextRun[] = [];
	let at = start;
	let from = start;
	let done = 0;
	const flush = () => {
		if (at > from) runs.push({ kind: 'text', text: source.slice(from, at), span: places.span(from, at) });
	};
	while (at < end) {
		const piece = decodedPiece(source, at, end, value, done);
		if (piece) {
			flush();
			if (piece.text !== '') runs.push({ kind: 'text', text: piece.text, span: places.span(at, at + piece.length) });
			at += piece.length;
			done += piece.used;
			from = at;
		} else if (source[at] === value[done]) {
			at++;
			done++;
		} else {
			return whole(value, start, end, places);
		}
	}
	flush();
	return done === value.length ? runs : whole(value, start, end, places);
}

function whole(value: string, start: number, end: number, places: Places): readonly TextRun[] {
	return value === '' ? [] : [{ kind: 'text', text: value.replace(/\r\n|\n|\r/g, ' '), span: places.span(start, end) }];
}

interface DecodedPiece {
	/** The text it stands for. */
	readonly text: string;
	/** Its length in the source. */
	readonly length: number;
	/** Its length in the parser's value. */
	readonly used: number;
}

const lineBreak = /[ \t]*(\r\n|\n|\r)[ \t]*(?:>[ \t]*)*/y;
const escaped = /\\([!-/:-@[-`{-~])/y;
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;

function decodedPiece(source: string, at: number, end: number, value: string, done: number): DecodedPiece | undefined {
	const letter = source[at];
	if (letter === '\\') {
		const found = match(escaped, source, at, end);
		return found?.[1] !== undefined && found[1] === value[done] ? { text: found[1], length: 2, used: 1 } : undefined;
	}
	if (letter === '&') return decodedReference(source, at, end, value, done);
	if (letter === '\0') return value[done] === '\uFFFD' ? { text: '\uFFFD', length: 1, used: 1 } : undefined;
	const isBreak = value[done] === '\n' || value[done] === '\r';
	if (isBreak && (letter === '\n' || letter === '\r' || letter === ' ' || letter === '\t')) {
		const found = match(lineBreak, source, at, end);
		const ending = found?.[1];
		if (found && ending !== undefined && value.startsWith(ending, done)) return { text: ' ', length: found[0].length, used: ending.length };
	}
	return undefined;
}

function match(pattern: RegExp, source: string, at: number, end: number): RegExpExecArray | undefined {
	pattern.lastIndex = at;
	const found = pattern.exec(source);
	return found && at + found[0].length <= end ? found : undefined;
}

/** A character reference that the parser decoded. What it stands for is one character, seldom two, and never itself. */
function decodedReference(source: string, at: number, end: number, value: string, done: number): DecodedPiece | undefined {
	const found = match(reference, source, at, end);
	if (!found) return undefined;
	const typed = found[0];
	const standsForAmpersand = /^&(?:amp|#0*38|#x0*26);$/i.test(typed);
	if (!standsForAmpersand && value.startsWith(typed, done)) return undefined;
	const first = value.codePointAt(done);
	if (first === undefined) return undefined;
	const length = first > 0xffff ? 2 : 1;
	const next = source[at + typed.length];
	const two = !typed.startsWith('&#') && length === 1 && at + typed.length < end && next !== value[done + 1] && next === value[done + 2];
	const used = two ? 2 : length;
	return { text: value.slice(done, done + used), length: typed.length, used };
}
