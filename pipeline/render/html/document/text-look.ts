import type { Theme } from '../../../model/theme.ts';
import type { TextStyle } from '../../pdf/tagged/node.ts';
import { rem } from './lengths.ts';
import { namedColour } from './page-colours-of.ts';
import type { Around } from './page-context.ts';

/** Larger letters, in points, shrink on a narrow screen, so that a date stays on its line. */
const large = 18;

/** The declarations of CSS by which some letters differ from those around them. Bold is none: it is an element of its own inside a line. */
export function textLook(style: TextStyle, around: Around, theme: Theme): readonly string[] {
	const { fontSize, lineHeight, color, alignment, decoration, background, preserveLeadingSpaces } = style;
	return [
		...(fontSize !== undefined && fontSize !== around.fontSize
			? [`font-size:${fontSize > large ? `min(${rem(fontSize)},1rem + 2.5vw)` : rem(fontSize)}`]
			: []),
		...(lineHeight !== undefined && lineHeight !== around.lineHeight
			? [`line-height:${Math.round(lineHeight * theme.font.lineRatio * 1000) / 1000}`]
			: []),
		...(color !== undefined && color !== around.color ? [`color:${namedColour(color, 'text', theme)}`] : []),
		...(alignment !== undefined && alignment !== (around.alignment ?? 'left') ? [`text-align:${alignment}`] : []),
		...(decoration === 'lineThrough' ? ['text-decoration:line-through'] : []),
		...(background === undefined ? [] : [`background:${namedColour(background, 'fill', theme)}`]),
		...(preserveLeadingSpaces ? ['white-space:pre-wrap'] : []),
	];
}

/** The look of whole blocks: as `textLook`, and bold or not. */
export function blockLook(style: TextStyle, around: Around, theme: Theme): readonly string[] {
	const bold = style.bold !== undefined && style.bold !== (around.bold ?? false) ? [`font-weight:${style.bold ? 700 : 400}`] : [];
	return [...textLook(style, around, theme), ...bold];
}

/** How the letters look inside something that says some of it. */
export function lookInside(style: TextStyle, around: Around): Around {
	const { fontSize, lineHeight, bold, color, alignment } = style;
	return {
		...around,
		...(fontSize !== undefined && { fontSize }),
		...(lineHeight !== undefined && { lineHeight }),
		...(bold !== undefined && { bold }),
		...(color !== undefined && { color }),
		...(alignment !== undefined && { alignment }),
	};
}
