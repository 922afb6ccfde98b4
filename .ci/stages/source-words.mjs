// Reads a plan's Markdown without the program's own parser, so that the program cannot judge itself:
// the pieces of text (paragraphs, list items, table cells) in the order in which they stand in the source.

const directive = /:(?:term|lang|keep)\[([^\]]*)\](?:\{[^}]*\})?/g;

/** A link inside the document prints its page behind its words, so a piece ends there. */
const link = /(?<!!)\[([^\]]*)\]\([^)]*\)/g;

/**
 * Pieces of plain words; a `:person` or `:date` splits a piece in two, since what it prints is worked out.
 * The heads of a table's columns must be printed, but a card prints them beside each value: `anywhere` is true.
 */
export function sourcePieces(markdown) {
	const pieces = [];
	let inEasyRead = false;
	let inCode = false;
	const lines = markdown.replace(/^---\n[\s\S]*?\n---\n/, '').split('\n');
	for (const [index, line] of lines.entries()) {
		if (/^```/.test(line)) inCode = !inCode;
		else if (inCode && plainWords(line) !== '') pieces.push({ words: plainWords(line), anywhere: false });
		if (inCode || /^```/.test(line)) continue;
		const anywhere = /^\|[\s:|-]+\|$/.test(lines[index + 1] ?? '');
		if (/^:::easy-read/.test(line)) inEasyRead = true;
		if (/^:::/.test(line)) {
			if (line.trim() === ':::') inEasyRead = false;
			continue;
		}
		if (inEasyRead || line.trim() === '' || /^::/.test(line) || /^\|[\s:|-]+\|$/.test(line)) continue;
		const parts = line.startsWith('|') ? line.split('|') : [line];
		for (const part of parts) {
			const words = part
				.replace(/^#+ (Section [A-K][12]?: )?/, '')
				.replace(/^\s*(?:[-*]|\d+\.) /, '')
				.split(/(`[^`]*`)/)
				.map((text) => (text.startsWith('`') ? text : text.replace(directive, '$1').replace(link, '$1;')))
				.join('');
			for (const piece of words.split(/;|:(?:from|person|date)\[[^\]]*\]/)) {
				const plain = plainWords(piece);
				// A report is printed under a number of its own, never under the name of its file.
				if (plain !== '' && !/\.md *$/.test(piece)) pieces.push({ words: plain, anywhere });
			}
		}
	}
	return pieces;
}

/** The pieces of the easy-read blocks, one a list item. */
export function easyReadPieces(markdown) {
	const pieces = [];
	for (const block of markdown.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^:::easy-read\[([^\]]*)\]\n([\s\S]*?)^:::/gm)) {
		pieces.push({ words: plainWords(block[1]), anywhere: false });
		for (const item of block[2].matchAll(/^- (?::pic\[[^\]]*\](?:\{[^}]*\})?)?(.*)$/gm))
			pieces.push({ words: plainWords(item[1].replace(directive, '$1')), anywhere: false });
	}
	return pieces;
}

/** Words alone, in lower case: no marks, one space between them, straight quotes. */
export function plainWords(text) {
	return text
		.normalize('NFC')
		.replace(/[‘’]/g, "'")
		.replace(/[*_`~]/g, '')
		.replace(/[^\p{L}\p{N}':+]+/gu, ' ')
		.trim()
		.toLowerCase();
}
