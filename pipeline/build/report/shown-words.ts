import type { Unit } from '../../language/unit.ts';
import type { Finding, TextEdit } from '../../model/finding.ts';
import type { Piece, ReportFinding } from '../../model/report-page.ts';
import type { SourceText, Span } from '../../model/span.ts';
import { typedLine } from './typed-line.ts';

/** The sentence that a finding is about, with its words marked, and how it could read; a line as typed where it is no sentence. */
export function shownWords(
	finding: Finding,
	source: SourceText,
	units: readonly Unit[],
): Pick<ReportFinding, 'sentence' | 'typed' | 'rewrites'> {
	const { span, fixes, suggestions = [] } = finding;
	const unit = unitAt(units, span);
	const isSentence = unit !== undefined && unit.role !== 'heading' && unit.role !== 'front';
	const sentence = isSentence ? markedSentence(unit, span) : [];
	const typed = isSentence ? [] : shortened(typedLine(finding, source, unit?.text));
	const ways: readonly (readonly TextEdit[])[] = [...(fixes.length > 0 ? [fixes] : []), ...suggestions.map((edit) => [edit])];
	const rewrites = ways.map((edits) => ({ safe: edits === fixes, words: rewritten(edits, unit) }));
	return { ...(sentence.length > 0 && { sentence }), ...(typed.length > 0 && { typed }), rewrites };
}

/** The words that stand in a span, without Markdown where they are a part of a sentence. */
export function wordsIn(span: Span, source: SourceText, units: readonly Unit[]): string {
	const unit = unitAt(units, span);
	if (!unit) return textOf(lineOf(source, span));
	const [from, to] = stretchOf(unit, span);
	return shortened([{ kind: 'marked', text: unit.text.slice(from, to) }])
		.map(({ text }) => text)
		.join('');
}

/** The sentence in which a span starts; else the first one that starts in it, such as that of a whole block. */
function unitAt(units: readonly Unit[], { file, start, end }: Span): Unit | undefined {
	const within = (outer: Span, { offset }: Span['start']) =>
		outer.file === file && outer.start.offset <= offset && offset < outer.end.offset;
	return units.find((unit) => within(unit.spanOf(), start)) ?? units.find((unit) => within({ file, start, end }, unit.spanOf().start));
}

function markedSentence(unit: Unit, span: Span): readonly Piece[] {
	const [from, to] = stretchOf(unit, span);
	const { text } = unit;
	const marked = text.slice(from, to);
	// A mark under every word would tell a reader nothing.
	const isWhole = marked.length >= text.replace(/[.!?]$/, '').length;
	if (marked.trim() === '' || isWhole) return shortened([{ kind: 'plain', text }]);
	return shortened([
		{ kind: 'plain', text: text.slice(0, from) },
		{ kind: 'marked', text: marked },
		{ kind: 'plain', text: text.slice(to) },
	]);
}

/** The sentence after some edits; the new words alone where they stand in no sentence or reach beyond it. */
function rewritten(edits: readonly TextEdit[], unit: Unit | undefined): readonly Piece[] {
	const alone: readonly Piece[] = [{ kind: 'added', text: edits.map(({ text }) => text).join(' … ') }];
	if (!unit) return alone;
	const whole = unit.spanOf();
	const pieces: Piece[] = [];
	let at = 0;
	for (const { span, text } of edits.toSorted((one, other) => one.span.start.offset - other.span.start.offset)) {
		if (span.start.offset < whole.start.offset || span.end.offset > whole.end.offset) return alone;
		const [from, to] = stretchOf(unit, span);
		if (from < at) return alone;
		pieces.push({ kind: 'plain', text: unit.text.slice(at, from) }, { kind: 'added', text });
		at = to;
	}
	return shortened([...pieces, { kind: 'plain', text: unit.text.slice(at) }]);
}

/** Where a span of the source stands in the text of a sentence; up to its end where the span goes on. */
function stretchOf(unit: Unit, { start, end }: Span): readonly [from: number, to: number] {
	const from = indexAt(unit, start.offset);
	return [from, Math.max(from, indexAt(unit, end.offset))];
}

/** The first letter of a sentence that stands at an offset of the source or after it. */
function indexAt(unit: Unit, offset: number): number {
	let low = 0;
	let high = unit.text.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (unit.spanOf(middle, middle + 1).start.offset < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The first line of a span as typed, but for the sign of a heading or an item; nothing where it holds no words. */
function lineOf({ text }: SourceText, { start, end }: Span): readonly Piece[] {
	const [first = ''] = text.slice(start.offset, Math.min(end.offset, start.offset + 2 * mostLetters)).split(/[\r\n]/, 1);
	return /\p{L}/u.test(first) ? shortened([{ kind: 'plain', text: first.replace(/^\s*(?:#+|[-*>])\s+/, '').trim() }]) : [];
}

function textOf(pieces: readonly Piece[]): string {
	return pieces.map(({ text }) => text).join('');
}

/** More letters than a long sentence has; of more, those about the first change are shown. */
const mostLetters = 400;

function shortened(pieces: readonly Piece[]): readonly Piece[] {
	const full = pieces.filter(({ text }) => text !== '');
	if (textOf(full).length <= mostLetters) return full;
	const centre = full.findIndex(({ kind }) => kind !== 'plain');
	const room = mostLetters / 3;
	return full.flatMap((piece, index): readonly Piece[] => {
		const { text, kind } = piece;
		if (centre >= 0 && Math.abs(index - centre) > 1) return [];
		if (text.length <= room) return [piece];
		if (index < centre) return [{ kind, text: `… ${text.slice(-room)}` }];
		return [{ kind, text: `${text.slice(0, centre < 0 ? mostLetters : room)} …` }];
	});
}
