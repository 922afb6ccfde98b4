import type { Theme } from '../../../model/theme.ts';
import { paper } from '../style.ts';
import type { TextStyle } from '../tagged/node.ts';

/** Every length of an easy-read page, in points, worked out from its theme. */
export interface Sizes {
	readonly margin: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
	/** Width and height between the margins. */
	readonly inner: number;
	readonly body: number;
	/** The square that a picture is fitted into. */
	readonly picture: number;
	readonly pictureColumn: number;
	readonly gap: number;
	readonly textColumn: number;
	readonly text: TextStyle;
	readonly textLine: number;
	readonly title: TextStyle;
	readonly titleLine: number;
	/** Page numbers and the document's name. */
	readonly foot: TextStyle;
	/** Where pictures come from: the smallest running text of an easy-read document. */
	readonly small: TextStyle;
	/** A text style of any size, at this theme's font. */
	style(size: number, line: number, more?: TextStyle): TextStyle;
}

/** Under a part's title: the rule and the room around it. */
export const titleRule = { above: 8, width: 4, below: 8 } as const;

export function sizesOf({ easy, font, colour }: Theme): Sizes {
	const margin = { left: 54, top: 48, right: 54, bottom: 66 };
	const inner = paper.width - margin.left - margin.right;
	const [pictureColumn, gap] = [easy.picture + 12, 26];
	const style = (size: number, line: number, more: TextStyle = {}): TextStyle => ({
		fontSize: size,
		lineHeight: line / (font.lineRatio * size),
		color: colour.ink,
		...more,
	});
	return {
		margin,
		inner,
		body: paper.height - margin.top - margin.bottom,
		picture: easy.picture,
		pictureColumn,
		gap,
		textColumn: inner - pictureColumn - gap,
		text: style(easy.text.sizePt, easy.text.linePt, { characterSpacing: 0.2 }),
		textLine: easy.text.linePt,
		title: style(easy.title.sizePt, easy.title.linePt, { bold: true }),
		titleLine: easy.title.linePt,
		foot: style(14, 20),
		small: style(16, 24),
		style,
	};
}
