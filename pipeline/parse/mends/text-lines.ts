/** A line of a text, without its ending. */
export interface TextLine {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** The lines of a stretch of a text. A line ends with LF, CRLF or CR. */
export function textLines(text: string, start = 0, end = text.length): readonly TextLine[] {
	const lines: TextLine[] = [];
	let from = start;
	for (const ending of text.slice(start, end).matchAll(/\r\n|\n|\r|$/g)) {
		const to = start + ending.index;
		lines.push({ start: from, end: to, text: text.slice(from, to) });
		from = to + ending[0].length;
	}
	return lines;
}

/** Where the line ends that holds `at`, without white space at its end. */
export function wordsEnd(text: string, at: number): number {
	const ending = /[\r\n]/g;
	ending.lastIndex = at;
	let end = ending.exec(text)?.index ?? text.length;
	while (end > at && /[ \t]/.test(text[end - 1] ?? '')) end -= 1;
	return end;
}

/** The line ending that a text uses. */
export function endingOf(text: string): string {
	return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
