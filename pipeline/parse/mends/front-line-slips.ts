import { isInCurlyMarks, reportCurlyMarks } from '../front-matter/curly-marks.ts';
import type { Places } from '../places.ts';
import type { Edit } from '../repair.ts';
import type { Report } from '../report.ts';
import { hyphenSlips, withoutHyphen } from './hyphen-slips.ts';
import { fixesOf } from './mending.ts';
import type { TextLine } from './text-lines.ts';

interface KeyLine {
	readonly line: TextLine;
	readonly indent: number;
	/** Offset of the value. */
	readonly at: number;
	/** Without a comment and white space at its end; '' where there is none. */
	readonly value: string;
}

/**
 * Lines of a front matter that YAML does not take as a writer means them: a second colon, a tab, a quotation mark without its end.
 * `keys: 'case'`: keys may have several words and start a row, as in a case file.
 */
export function frontLineSlips(
	lines: readonly TextLine[],
	places: Places,
	report: Report,
	keys: keyof typeof keyStart = 'front',
): readonly Edit[] {
	const edits: Edit[] = [...hyphenSlips(lines, places, report)];
	const hyphens = new Set(edits.map(({ start }) => start));
	let above: KeyLine | undefined;
	for (const [index, typed] of lines.entries()) {
		const line = withoutHyphen(typed, hyphens);
		const indent = indentOf(line);
		if (line.text.trim() === '' || /^[ \t]*#/.test(line.text)) continue;
		if (above && indent > above.indent && /^[|>][+-]?\d?$/.test(above.value)) continue;
		for (const tab of (/^[ \t]*/.exec(line.text)?.[0] ?? '').matchAll(/\t/g))
			edits.push({ start: line.start + tab.index, end: line.start + tab.index + 1, text: '  ' });
		const unspaced = noSpace(line, above, indent, keys);
		if (unspaced) {
			edits.push(unspaced.edit);
			report('front-matter/bad-value', places.span(line.start + line.text.search(/\S/), line.end), {
				message: 'No space stands after the colon of this line.',
				mend: 'Put a space after the colon, as in "child: Sam".',
				fixes: fixesOf([unspaced.edit], places),
			});
		}
		const found = unspaced?.found ?? keyLineOf(line, indent, keys);
		if (!found) {
			const edit = noColon(line, above, lines[index + 1], keys);
			if (edit) {
				edits.push(edit);
				report('front-matter/bad-value', places.span(line.start + line.text.search(/\S/), line.end), {
					message: 'No colon stands after the first word of this line.',
					mend: 'Write a colon after the key, as in "child: Sam".',
					fixes: fixesOf([edit], places),
				});
			}
			continue;
		}
		above = found;
		edits.push(...valueSlips(found, () => lines.slice(index + 1), places, report, keys));
	}
	return edits;
}

/** The width of the white space before a line. A tab counts as the two spaces that it becomes. */
function indentOf({ text }: TextLine): number {
	return (/^[ \t]*/.exec(text)?.[0] ?? '').replaceAll('\t', '  ').length;
}

const keyStart = {
	front: /^([ \t]*)([A-Za-z][\w-]*:)(?:[ \t]+(.*))?$/,
	case: /^([ \t]*(?:-[ \t]+)?)(\p{L}[\p{L}\p{M}\p{N}'’ -]{0,80}:)(?:[ \t]+(.*))?$/u,
};

function keyLineOf(line: TextLine, indent: number, keys: keyof typeof keyStart): KeyLine | undefined {
	const found = keyStart[keys].exec(line.text);
	if (!found) return undefined;
	const value = (found[3] ?? '').replace(/(?:^|[ \t]+)#.*$/, '').trimEnd();
	const set = found[1]?.includes('-') ? found[1].replaceAll('\t', '  ').length : indent;
	return { line, indent: set, at: line.start + line.text.length - (found[3] ?? '').length, value };
}

/** In a row of a case file, only the names of its parts are keys: other rows may be words. */
const unspacedKey = {
	front: /^[ \t]*[A-Za-z][\w-]*:(?=[^\s:/])/,
	case: /^[ \t]*(?:[A-Za-z][\w-]*|-[ \t]+(?:document|person|how|on|at|to|who|why|bounced)):(?=[^\s:/])/,
};

/** A line that stands among keys and whose colon has no space after it. */
function noSpace(
	line: TextLine,
	above: KeyLine | undefined,
	indent: number,
	keys: keyof typeof keyStart,
): { readonly edit: Edit; readonly found: KeyLine } | undefined {
	const key = unspacedKey[keys].exec(line.text)?.[0];
	const isRow = key?.includes('- ') === true;
	const isAmongKeys = above ? isRow || indent === above.indent || (indent > above.indent && above.value === '') : indent === 0;
	if (key === undefined || !isAmongKeys) return undefined;
	const at = line.start + key.length;
	const found = keyLineOf({ ...line, text: `${key} ${line.text.slice(key.length)}` }, indent, keys);
	return found && { edit: { start: at, end: at, text: ' ' }, found: { ...found, line, at } };
}

/** A colon after the first word of a line that stands among keys. */
function noColon(line: TextLine, above: KeyLine | undefined, below: TextLine | undefined, keys: keyof typeof keyStart): Edit | undefined {
	const word = /^[ \t]*([a-z][a-z\d-]*)(?=[ \t]+[^\s:])/.exec(line.text);
	if (!word || !above) return undefined;
	const indent = indentOf(line);
	const isFirst = above.value === '' && below !== undefined && indentOf(below) === indent && keyLineOf(below, indent, keys) !== undefined;
	if (indent !== above.indent && !(indent > above.indent && isFirst)) return undefined;
	const at = line.start + word[0].length;
	return { start: at, end: at, text: ':' };
}

function valueSlips(
	{ line, indent, at, value }: KeyLine,
	below: () => readonly TextLine[],
	places: Places,
	report: Report,
	keys: keyof typeof keyStart,
): readonly Edit[] {
	const end = at + value.length;
	const open = value[0] ?? '';
	const span = places.span(at, end);
	if (open === '"' || open === "'") {
		const closed = (open === '"' ? /^"(?:\\.|[^"\\])*"/ : /^'(?:''|[^'])*'/).exec(value)?.[0];
		if (closed !== undefined) return closed.length < value.length ? inQuotes(at, value) : [];
		if (isClosedBelow(open, indent, below(), keys)) return [];
		const edit = { start: end, end, text: open };
		report('front-matter/bad-value', span, {
			message: 'This value starts with a quotation mark and does not end with one.',
			mend: 'Write the mark at the end too, or take it away.',
			fixes: fixesOf([edit], places),
		});
		return [{ start: at, end: at + 1, text: '' }, ...inQuotes(at + 1, value.slice(1))];
	}
	if (open === '[' || open === '{') {
		const close = open === '[' ? ']' : '}';
		if (value.includes(close) || isClosedBelow(close, indent, below(), keys)) return [];
		const edit = { start: end, end, text: close };
		report('front-matter/bad-value', span, {
			message: 'This value has a bracket that is not closed.',
			mend: `Write ${close} at its end.`,
			fixes: fixesOf([edit], places),
		});
		return [edit];
	}
	if (isInCurlyMarks(value) && /:(?:\s|$)/.test(value)) {
		reportCurlyMarks(places, at, end, report);
		return [{ start: at, end: at + 1, text: '' }, ...inQuotes(at + 1, value.slice(1, -1)), { start: end - 1, end, text: '' }];
	}
	if (/^[“„]/.test(value) && !/”/.test(value)) {
		const marks = [{ start: at, end: at + 1, text: '' }];
		report('syntax/quotes', span, {
			message: 'This value starts with a curly quotation mark, which would print.',
			mend: 'Take the curly mark away.',
			fixes: fixesOf(marks, places),
		});
	}
	const isPlain = !/^[|>&*!]/.test(value);
	return isPlain && (/:(?:\s|$)/.test(value) || /^[,@`%\]}]/.test(value)) && line.text !== '' ? inQuotes(at, value) : [];
}

/** Whether the mark that ends a value stands on a line that belongs to it. */
function isClosedBelow(close: string, indent: number, below: readonly TextLine[], keys: keyof typeof keyStart): boolean {
	const next = below.findIndex((line) => keyLineOf(line, 0, keys) !== undefined && indentOf(line) <= indent);
	return below.slice(0, next < 0 ? below.length : next).some(({ text }) => text.includes(close));
}

/** A value between quotation marks, so that YAML reads it letter for letter. */
function inQuotes(at: number, value: string): readonly Edit[] {
	const end = at + value.length;
	const mark = !/["\\]/.test(value) ? '"' : !value.includes("'") ? "'" : undefined;
	if (mark === undefined) return [{ start: at, end, text: `'${value.replaceAll("'", "''")}'` }];
	return [
		{ start: at, end: at, text: mark },
		{ start: end, end, text: mark },
	];
}
