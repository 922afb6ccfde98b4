import type { Finding, Reported } from '../../model/finding.ts';
import { nameKey } from '../../model/plan-parts.ts';
import { type SourceText, type Span, spanBetween } from '../../model/span.ts';
import { buildFinding } from '../build-finding.ts';
import type { Gap } from './gaps.ts';
import type { ListCell, ListRow } from './read-list.ts';
import { dataCell } from './rule-notes.ts';

/** A document of one row, with the way back to what a person typed. */
export interface FilledDocument {
	readonly source: SourceText;
	/** The place in the document with gaps, or in the list, of a place in the filled document. */
	originOf(span: Span): Span;
	/** The cell whose words stand in a place of the filled document, or the whole row where several do; `undefined` where none does. */
	cellIn(span: Span): Span | undefined;
}

interface Piece {
	readonly gap: Gap;
	readonly cell: ListCell;
	/** Offsets of the words in the filled text. */
	readonly start: number;
	readonly end: number;
}

/**
 * Puts the words of a row into the gaps, so that they print letter for letter: signs that mean something in Markdown or YAML mean
 * nothing in them. Words that the front matter could not hold where the gap stands, and an empty cell, are findings in the list.
 */
export function fillGaps(
	blank: SourceText,
	{ gaps, row, file }: { readonly gaps: readonly Gap[]; readonly row: ListRow; readonly file: string },
): Reported<FilledDocument> {
	const findings: Finding[] = [];
	const pieces: Piece[] = [];
	let text = '';
	let from = 0;
	for (const gap of gaps) {
		const cell = row.cells.get(nameKey(gap.column));
		if (!cell) continue;
		if (cell.text === '')
			findings.push(buildFinding(dataCell, row.span, `The cell "${gap.column}" of row ${row.number} is empty.`, 'Fill in the cell.'));
		else if (!fits(cell.text, gap.place))
			findings.push(
				buildFinding(
					dataCell,
					cell.span,
					`Row ${row.number} has words under "${gap.column}" that the top of the document cannot hold as they are.`,
					`Put quotation marks round the gap there: "{{${gap.column}}}".`,
				),
			);
		text += blank.text.slice(from, gap.start);
		const start = text.length;
		text += asTyped(cell.text, gap.place);
		pieces.push({ gap, cell, start, end: text.length });
		from = gap.end;
	}
	const source = { file, text: text + blank.text.slice(from) };
	const cellIn = ({ start, end }: Span): Span | undefined => {
		const [first, ...others] = pieces.filter((piece) => start.offset < piece.end && piece.start < end.offset);
		return others.length > 0 ? row.span : first?.cell.span;
	};
	return { value: { source, originOf: (span) => originOf(span, blank, pieces), cellIn }, findings: eachOnce(findings) };
}

/** Whether YAML reads these words, unquoted, as nothing but words. */
function fits(words: string, place: Gap['place']): boolean {
	if (place !== 'plain-value' && place !== 'part-of-value') return true;
	if (/^[-?:,[\]{}#&*!|>'"%@`]|:(?= |$)| #/.test(words)) return false;
	return place === 'plain-value' || !/[,[\]{}]/.test(words);
}

function asTyped(words: string, place: Gap['place']): string {
	if (place === 'double-quoted') return words.replace(/["\\]/g, '\\$&');
	if (place === 'single-quoted') return words.replaceAll("'", "''");
	if (place === 'plain-value' || place === 'part-of-value') return words;
	const literal = words.replace(/[\\`*_[\]{}<>#|:~&"$^=]/g, reference);
	return place === 'line-start' ? literal.replace(/^[-+]|(?<=^\d+)[.)]/, reference) : literal;
}

/** A character as Markdown and its directives never read it for anything but itself. */
function reference(letter: string): string {
	return `&#${letter.charCodeAt(0)};`;
}

/** Words from the list lead to their cell; all else leads to the document with gaps. */
function originOf({ start, end, file }: Span, blank: SourceText, pieces: readonly Piece[]): Span {
	const inside = pieces.find((piece) => piece.start <= start.offset && end.offset <= piece.end && start.offset < piece.end);
	if (inside) return inside.cell.span;
	const back = (offset: number, side: 'start' | 'end'): number => {
		const last = pieces.findLast((piece) => piece.start <= offset && (piece.start < offset || side === 'start'));
		if (!last) return offset;
		return offset < last.end || (offset === last.end && side === 'end') ? last.gap[side] : offset - last.end + last.gap.end;
	};
	return { ...spanBetween(blank, back(start.offset, 'start'), back(end.offset, 'end')), file: file === '' ? file : blank.file };
}

function eachOnce(findings: readonly Finding[]): readonly Finding[] {
	return findings.filter((one, index) => findings.findIndex(({ message }) => message === one.message) === index);
}
