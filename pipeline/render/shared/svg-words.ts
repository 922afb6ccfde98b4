import type { ColourToken, Theme } from '../../model/theme.ts';
import { estimateWidth } from './measure.ts';

/** No letter of a drawing is smaller, in points. */
const smallest = 9;
/** Room for kerning and for another font. */
const safety = 1.03;

/** How a line of words looks in a drawing. */
export interface SvgLook {
	readonly sizePt: number;
	readonly bold?: boolean;
	readonly colour?: ColourToken;
}

/** The size of a drawing's words: as in tables, within what its boxes can hold, and never under 9 points. */
export function drawingSize(theme: Theme, share = 1, largest = Number.POSITIVE_INFINITY): number {
	return Math.max(smallest, Math.min(theme.type.table.sizePt * share, largest));
}

/** Words cut into lines that fit a width; a no-break space joins two. A word that no line can hold is cut between letters, so that nothing is lost. */
export function svgLines(text: string, widthPt: number, { sizePt, bold = false }: SvgLook): readonly string[] {
	const width = (words: string) => estimateWidth(words, sizePt, bold) * safety;
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/[^\S\u00a0]+/).filter((part) => part !== '')) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (width(longer) <= widthPt) {
			line = longer;
			continue;
		}
		if (line !== '') lines.push(line);
		line = '';
		for (const letter of word) {
			if (line !== '' && width(line + letter) > widthPt) {
				lines.push(line);
				line = letter;
			} else line += letter;
		}
	}
	return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** One line of words; `y` is its baseline. */
export function svgText(text: string, x: number, y: number, { sizePt, bold = false, colour = 'ink' }: SvgLook, theme: Theme): string {
	const family = `font-family="${escaped(theme.font.name)}, sans-serif"`;
	const weight = bold ? ' font-weight="bold"' : '';
	return `<text x="${short(x)}" y="${short(y)}" ${family} font-size="${short(sizePt)}"${weight} fill="${theme.colour[colour]}">${escaped(text)}</text>`;
}

/** A whole drawing, its lengths in points. */
export function svgRoot(widthPt: number, heightPt: number, parts: readonly string[]): string {
	const [width, height] = [short(widthPt), short(heightPt)];
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`;
}

/** A length with at most two decimals: the same on every machine. */
export function short(length: number): string {
	return String(Math.round(length * 100) / 100);
}

function escaped(text: string): string {
	return text
		.replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
