const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/** The columns that a text takes on a terminal: 2 for emoji and East Asian wide letters, 0 for marks that stand on others. */
export function displayWidth(text: string): number {
	let width = 0;
	for (const { segment } of graphemes.segment(text)) width += widthOf(segment);
	return width;
}

function widthOf(grapheme: string): number {
	if (/^[\p{Mark}\p{Format}\u200b]+$/u.test(grapheme)) return 0;
	return /\p{Emoji_Presentation}|\ufe0f|\p{Regional_Indicator}/u.test(grapheme) || wide.test(grapheme) ? 2 : 1;
}

/** Letters of two columns, after Unicode's EastAsianWidth (W and F) in blocks. */
const wide =
	/^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
