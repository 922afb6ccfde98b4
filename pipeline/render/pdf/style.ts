import type { ColourToken, Theme, TypeStyle } from '../../model/theme.ts';
import type { TextStyle } from './tagged/node.ts';
import { papers } from './tagged/papers.ts';

/** A theme as the PDF uses it: lengths in points. */
export interface Style {
	readonly theme: Theme;
	/** Size, line height and colour of a kind of text; ink and regular where nothing is said. */
	text(kind: TypeStyle, options?: { readonly bold?: boolean; readonly colour?: ColourToken }): TextStyle;
	colour(token: ColourToken): string;
	/** The only distances between things, in points. */
	readonly space: Theme['space'];
	/** The height of a line of this kind of text. */
	line(kind: TypeStyle): number;
	/** The size by which to estimate the width of this kind of text: larger than it prints at where the font is wide. */
	reckoned(kind: TypeStyle): number;
	/** The size of the paper. */
	readonly paper: { readonly width: number; readonly height: number };
	/** A block that would leave more points than these of a page empty is split, where it can be. */
	readonly mostLeft: number;
	/** The height of the text area. */
	readonly height: number;
	/** The width of the text area. */
	readonly inner: number;
	/** Where the text beside numbers, boxes and marks starts. */
	readonly hang: number;
	/** Where running text starts: the hang, or the margin where labels run in. */
	readonly indent: number;
	/** Wide tables print as records, and margin labels run in. */
	readonly records: boolean;
	/** Fills are as white as the page, so that cells need borders instead. */
	readonly flat: boolean;
}

/** A4, ISO 216: the paper of easy read and of sheets. */
export const paper = papers.A4;

/** Side of the box with a section's letter, and width of the cell with a need's number. */
export const boxSide = 48;

export function styleOf(theme: Theme): Style {
	const { type, font, page, colour } = theme;
	const size = papers[theme.paper];
	const inner = size.width - page.left - page.right;
	const records = theme.tables === 'records';
	return {
		theme,
		text: (kind, options = {}) => ({
			fontSize: type[kind].sizePt,
			lineHeight: type[kind].linePt / (font.lineRatio * type[kind].sizePt),
			bold: options.bold ?? false,
			color: colour[options.colour ?? 'ink'],
		}),
		colour: (token) => colour[token],
		space: theme.space,
		line: (kind) => type[kind].linePt,
		reckoned: (kind) => type[kind].sizePt * font.widthRatio,
		paper: size,
		mostLeft: size.height / 4,
		height: size.height - page.top - page.bottom,
		inner,
		hang: page.hang,
		indent: records ? 0 : page.hang,
		records,
		flat: colour.tint2.toLowerCase() === colour.white.toLowerCase(),
	};
}
