import type { Places } from '../places.ts';
import type { Report } from '../report.ts';

/** Whether a word processor put its own quotation marks around a whole value, which would print them. */
export function isInCurlyMarks(value: string): boolean {
	return /^(?:[“„‟][^“”„‟]*[”“]|[‘‚][^‘‚]*[’‘])$/.test(value) && value.length > 2;
}

/** Reports the curly marks around a value that stands from `start` to `end`, both offsets of the parsed text. */
export function reportCurlyMarks(places: Places, start: number, end: number, report: Report): void {
	report('syntax/quotes', places.span(start, end), {
		message: 'This value stands in curly quotation marks, which would print.',
		mend: 'Take the curly marks away.',
		fixes: [
			{ span: places.span(start, start + 1), text: '' },
			{ span: places.span(end - 1, end), text: '' },
		],
	});
}
