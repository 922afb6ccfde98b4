/** A piece of wording with one look; `text` and `url` may still hold `{slots}`. */
export interface MarkedPiece {
	readonly text: string;
	readonly strong?: boolean;
	readonly url?: string;
}

/**
 * Reads the two marks of a template's wording, `**bold**` and `[text](url)`; a link may stand inside bold words.
 * Marks are read before slots are filled, so that nothing in a name or a setting can become one.
 */
export function readMarks(wording: string): readonly MarkedPiece[] {
	const pieces: MarkedPiece[] = [];
	for (const [index, part] of wording.split('**').entries()) {
		pieces.push(...readLinks(part).map((piece) => (index % 2 === 1 ? { ...piece, strong: true } : piece)));
	}
	return pieces;
}

function readLinks(words: string): readonly MarkedPiece[] {
	const pieces: MarkedPiece[] = [];
	let end = 0;
	for (const match of words.matchAll(/\[([^[\]]*)\]\(([^()\s]*)\)/g)) {
		const [whole, text = '', url = ''] = match;
		if (match.index > end) pieces.push({ text: words.slice(end, match.index) });
		pieces.push({ text, url });
		end = match.index + whole.length;
	}
	if (end < words.length) pieces.push({ text: words.slice(end) });
	return pieces;
}
