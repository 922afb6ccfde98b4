import type { Places } from '../places.ts';
import type { Edit } from '../repair.ts';
import type { Report } from '../report.ts';
import { frontLineSlips } from './front-line-slips.ts';
import { fixesOf } from './mending.ts';
import { endingOf, type TextLine, textLines } from './text-lines.ts';

const keyLine = /^[A-Za-z][\w-]*:(?:[ \t]|$)/;

/** Slips of the top of a file: empty lines above it, a line of hyphens that is missing, and lines that are no YAML. */
export function frontSlips(places: Places, report: Report): readonly Edit[] {
	const lines = textLines(places.text);
	const from = lines.findIndex(({ text }) => text.trim() !== '');
	const first = lines[from];
	if (!first) return [];
	const edits: Edit[] = first.start > 0 ? [{ start: 0, end: first.start, text: '' }] : [];
	const isOpened = isFence(first);
	const body = lines.slice(isOpened ? from + 1 : from);
	if (!startsWithKey(body)) return [];
	const last = lastOf(body);
	const inside = body.slice(0, last.index + 1);
	const ending = endingOf(places.text);
	if (!isOpened) {
		if (!inside.some(({ text }) => /^document:[ \t]*\S/.test(text))) return [];
		const edit = { start: first.start, end: first.start, text: `---${ending}` };
		edits.push(edit);
		report('front-matter/bad-value', places.span(first.start, first.end), {
			message: 'No line of three hyphens stands above the top of the file.',
			mend: 'Write --- on a line of its own above this line.',
			fixes: fixesOf([edit], places),
		});
	}
	const end = inside.at(-1) ?? first;
	if (!last.isClosed) {
		const edit = { start: end.end, end: end.end, text: `${ending}---` };
		edits.push(edit);
		report('front-matter/bad-value', places.span(end.start, end.end), {
			message: 'The top of the file has no end.',
			mend: 'Write --- on a line of its own below this line.',
			fixes: fixesOf([edit], places),
		});
	}
	return [...edits, ...frontLineSlips(inside, places, report)];
}

function isFence({ text }: TextLine): boolean {
	return /^---[ \t]*$/.test(text);
}

function isRemark({ text }: TextLine): boolean {
	return /^#(?!#)/.test(text);
}

function startsWithKey(body: readonly TextLine[]): boolean {
	const first = body.find((line) => line.text.trim() !== '' && !isRemark(line));
	return first !== undefined && keyLine.test(first.text);
}

/** The last line of the front matter, and whether a line of hyphens stands below it. The text of a document ends it too. */
function lastOf(body: readonly TextLine[]): { readonly index: number; readonly isClosed: boolean } {
	let last = -1;
	let isAfterBlank = false;
	for (const [index, line] of body.entries()) {
		if (isFence(line)) return { index: index - 1, isClosed: true };
		if (line.text.trim() === '') isAfterBlank = true;
		else if (isRemark(line)) continue;
		else {
			const isFront = keyLine.test(line.text) || /^(?:[ \t]|- )/.test(line.text);
			if (/^(?:##|::)/.test(line.text) || (isAfterBlank && !isFront)) break;
			last = index;
			isAfterBlank = false;
		}
	}
	return { index: last, isClosed: false };
}
