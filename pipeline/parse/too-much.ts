import type { PlanDocument } from '../model/document.ts';
import type { SourceText } from '../model/span.ts';
import { emptyMeta } from './front-matter/plan-meta.ts';
import { placesOf } from './places.ts';
import type { Report } from './report.ts';

/** Why a document is too much to read as Markdown, and where. */
export interface TooMuch {
	readonly start: number;
	readonly end: number;
	readonly message: string;
	readonly mend: string;
}

/** About 300 full pages, read in a few seconds. */
export const mostLetters = 1_000_000;
/** The parser's time grows with the square of these, or faster. */
const mostMarks = { paragraph: 4_000, table: 40_000 };
const mostNotes = 1_000;
const mostDeep = 100;
const mostOpen = 30;

/** Whether a text would keep the parser busy for more than a few seconds. No plan or booklet comes near. */
export function tooMuch(text: string): TooMuch | undefined {
	if (text.length > mostLetters) {
		return {
			start: 0,
			end: firstLine(text),
			message: `This file has more than ${mostLetters.toLocaleString('en-GB')} letters and marks. Plainplan does not read so long a file.`,
			mend: 'Split it into several documents.',
		};
	}
	return tooDeep(text) ?? tooManyOpen(text) ?? tooManyNotes(text) ?? tooManyMarks(text);
}

function firstLine(text: string): number {
	const end = text.slice(0, 200).search(/[\r\n]/);
	return end < 0 ? Math.min(text.length, 200) : end;
}

function tooDeep(text: string): TooMuch | undefined {
	const found = new RegExp(`^[ \\t]*(?:(?:>|(?:[-+*]|\\d{1,9}[.)])[ \\t])[ \\t]*){${mostDeep}}`, 'm').exec(text);
	if (!found) return undefined;
	return {
		start: found.index,
		end: found.index + found[0].length,
		message: `This line stands inside more than ${mostDeep} lists or quotations.`,
		mend: 'Take away the marks at the start of the line.',
	};
}

function tooManyOpen(text: string): TooMuch | undefined {
	let open = 0;
	for (const found of text.matchAll(/^[ \t>]*(:{3,})([^\s:]?)/gm)) {
		open = found[2] === '' ? 0 : open + 1;
		if (open > mostOpen) {
			return {
				start: found.index,
				end: found.index + found[0].length,
				message: `More than ${mostOpen} blocks start above this line and none of them is closed.`,
				mend: 'Write ::: on a line of its own after each block.',
			};
		}
	}
	return undefined;
}

function tooManyNotes(text: string): TooMuch | undefined {
	let notes = 0;
	for (const found of text.matchAll(/\[\^[^\]\s]{1,200}\]:/g)) {
		if (++notes <= mostNotes) continue;
		return {
			start: found.index,
			end: found.index + found[0].length,
			message: `This file has more than ${mostNotes.toLocaleString('en-GB')} footnotes.`,
			mend: 'Split it into several documents.',
		};
	}
	return undefined;
}

/** Marks are counted from one empty line to the next: one paragraph holds them, or one table. */
function tooManyMarks(text: string): TooMuch | undefined {
	let start = 0;
	let marks = 0;
	let most = mostMarks.paragraph;
	for (const found of text.matchAll(/(?:\r\n|\n|\r)[ \t]*(?=([\r\n])|(\|)|)|[[\]*_~`<&]/g)) {
		if (found[1] !== undefined) {
			start = found.index + found[0].length;
			marks = 0;
			most = mostMarks.paragraph;
		} else if (found[2] !== undefined) {
			most = mostMarks.table;
		} else if (/^\S/.test(found[0]) && ++marks > most) {
			return {
				start,
				end: found.index,
				message: `This paragraph has more than ${most.toLocaleString('en-GB')} brackets, stars and other marks.`,
				mend: 'Split it with empty lines, or take the marks away.',
			};
		}
	}
	return undefined;
}

/** A document that is kept as plain paragraphs, so that no word of it is lost. Reports why. */
export function plainDocument(source: SourceText, limit: TooMuch, report: Report): PlanDocument {
	const places = placesOf(source);
	report('syntax/too-much', places.span(limit.start, limit.end), { message: limit.message, mend: limit.mend });
	const blocks = [...source.text.matchAll(/(?:[^\r\n]*\S[^\r\n]*(?:\r\n|\n|\r|$))+/g)].map((found) => {
		const span = places.span(found.index, found.index + found[0].trimEnd().length);
		return { kind: 'paragraph' as const, children: [{ kind: 'text' as const, text: found[0].trimEnd(), span }], span };
	});
	const whole = places.span(0, source.text.length);
	return {
		type: '',
		lang: 'en-GB',
		meta: emptyMeta(places.span(0, firstLine(source.text))),
		sections: blocks.length === 0 ? [] : [{ id: 'intro', blocks, span: whole }],
		footnotes: [],
		suppressions: [],
		source,
	};
}
