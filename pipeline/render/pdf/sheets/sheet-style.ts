import type { Drawings } from '../../../model/picture.ts';
import type { FontFamily, Theme } from '../../../model/theme.ts';
import { paper } from '../style.ts';
import type { TextStyle } from '../tagged/node.ts';

/** Every length of a sheet, in points, worked out from its theme. */
export interface SheetStyle {
	readonly margin: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
	/** Width and height between the margins. */
	readonly inner: number;
	readonly body: number;
	/** 1 where easy read is set in 21 pt; boxes and rows grow with larger letters. */
	readonly growth: number;
	/** The square that a picture is fitted into: 3 cm of ink on its longer side. */
	readonly picture: number;
	/** Side of a box to tick: more than 1 cm. */
	readonly tick: number;
	readonly title: TextStyle;
	readonly heading: TextStyle;
	/** Sentences. */
	readonly words: TextStyle;
	/** Names of things. */
	readonly label: TextStyle;
	/** The smallest letters of a sheet: 16 pt. */
	readonly small: TextStyle;
	readonly colour: Theme['colour'];
	readonly font: FontFamily;
	readonly drawings: Drawings;
}

export function sheetStyleOf({ easy, font, colour }: Theme, drawings: Drawings): SheetStyle {
	const margin = { left: 54, top: 42, right: 54, bottom: 60 };
	const growth = easy.text.sizePt / usual;
	const style = (size: number, line: number, more: TextStyle = {}): TextStyle => ({
		fontSize: size * growth,
		lineHeight: line / (font.lineRatio * size),
		color: colour.ink,
		...more,
	});
	return {
		margin,
		inner: paper.width - margin.left - margin.right,
		body: paper.height - margin.top - margin.bottom,
		growth,
		picture: 87,
		tick: 31,
		title: style(32, 38, { bold: true }),
		heading: style(22, 28, { bold: true }),
		words: style(20, 28),
		label: style(17, 22),
		small: style(16, 20),
		colour,
		font,
		drawings,
	};
}

/** The letters of easy read by which all lengths here were chosen. */
const usual = 21;

/** The height of a line of this look. */
export function lineOf({ fontSize = 0, lineHeight = 1 }: TextStyle, { lineRatio }: FontFamily): number {
	return fontSize * lineHeight * lineRatio;
}
