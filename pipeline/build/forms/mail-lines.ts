/** A line of a text that came back, without the marks of a quotation. */
export interface MailLine {
	readonly text: string;
	/** How many marks of a quotation stood before it. */
	readonly depth: number;
}

/** The lines of a message or a text, as typed but for marks of quotations and blanks at the ends. */
export function mailLines(text: string): readonly MailLine[] {
	return text
		.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
		.split('\n')
		.map((line) => {
			const marks = /^(?:[ \t\u00A0]{0,3}>)*/.exec(line)?.[0] ?? '';
			return { text: line.slice(marks.length).replaceAll('\u00A0', ' ').trim(), depth: marks.replace(/[^>]/g, '').length };
		});
}
