import { displayWidth } from './display-width.ts';

/** Breaks a text at spaces into lines of at most `width` columns. A longer word stands on a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/)) {
		if (line !== '' && displayWidth(`${line} ${word}`) > width) {
			lines.push(line);
			line = word;
		} else {
			line = line === '' ? word : `${line} ${word}`;
		}
	}
	return [...lines, line];
}
