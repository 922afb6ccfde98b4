import type { Look } from '../../../model/look.ts';
import type { Drawings } from '../../../model/picture.ts';
import { paper } from '../style.ts';
import type { TextStyle } from '../tagged/node.ts';
import { type MeasureWords, newMeasure } from './measure-words.ts';

/** Letters of one size, and the height of their lines, in points. */
export interface Lettering {
	readonly sizePt: number;
	readonly linePt: number;
	readonly bold?: boolean;
}

/** Every length of an easy-read page, in points, worked out from its theme. */
export interface Sizes {
	readonly margin: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
	/** Width and height between the margins. */
	readonly inner: number;
	readonly body: number;
	/** The square that a picture is fitted into where a page is full. */
	readonly picture: number;
	/** Between a picture and its words. */
	readonly gap: number;
	readonly text: Lettering;
	readonly title: Lettering;
	/** Page numbers and the document's name. */
	readonly foot: TextStyle;
	/** Where pictures come from: the smallest running text of an easy-read document. */
	readonly small: Lettering;
	/** The art of the pictures. */
	readonly drawings: Drawings;
	readonly measure: MeasureWords;
	/** A text style of any size, at this theme's font. */
	style(size: number, line: number, more?: TextStyle): TextStyle;
}

/** 3 cm, the least that a picture measures on its longer side, and a little for rounding. */
export const leastPicture = 86;

/** No words are smaller (Photosymbols; easy-read guides ask for 14 or 16). */
export const leastTextPt = 16;

/** Lines of easy read are at least half as far again apart as their letters are high (print guides). */
const spacing = 1.5;

/** Between two letters. */
export const letterSpacing = 0.2;

/** Under a part's title: the rule and the room around it. */
export const titleRule = { above: 8, width: 4, below: 8 } as const;

export function sizesOf({ theme, fonts, fallback, drawings }: Pick<Look, 'theme' | 'fonts' | 'fallback' | 'drawings'>): Sizes {
	const { easy, font, colour } = theme;
	const margin = { left: 54, top: 48, right: 54, bottom: 66 };
	const sizePt = Math.max(leastTextPt, easy.text.sizePt);
	const style = (size: number, line: number, more: TextStyle = {}): TextStyle => ({
		fontSize: size,
		lineHeight: line / (font.lineRatio * size),
		color: colour.ink,
		...more,
	});
	return {
		margin,
		inner: paper.width - margin.left - margin.right,
		body: paper.height - margin.top - margin.bottom,
		picture: Math.max(leastPicture, easy.picture),
		gap: 26,
		text: { sizePt, linePt: Math.max(easy.text.linePt, spacing * sizePt) },
		title: { ...easy.title, bold: true },
		foot: style(14, 20),
		small: { sizePt: leastTextPt, linePt: spacing * leastTextPt },
		drawings,
		measure: newMeasure(fonts, fallback),
		style,
	};
}

/** Letters this many times as large. */
export function scaled({ sizePt, linePt, ...more }: Lettering, times: number): Lettering {
	const size = Math.round(sizePt * times * 2) / 2;
	return { ...more, sizePt: size, linePt: Math.ceil(size * (linePt / sizePt)) };
}
