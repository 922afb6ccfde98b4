import type { ColourToken, TypeStyle } from '../../model/theme.ts';
import { bareLayout } from './layouts.ts';
import type { Style } from './style.ts';
import type { InlineNode, StructureMark, TableCell, TableNode, TextNode } from './tagged/node.ts';

interface TextOptions extends Pick<TextNode, 'id' | 'margin' | 'alignment' | 'keepWithNext' | 'verticalAlignment'> {
	readonly bold?: boolean;
	readonly colour?: ColourToken;
	readonly mark?: StructureMark;
}

/** A paragraph in one of the theme's kinds of text. */
export function textNode(text: string | readonly InlineNode[], kind: TypeStyle, style: Style, options: TextOptions = {}): TextNode {
	const { bold, colour, mark, ...rest } = options;
	return {
		text,
		...style.text(kind, { ...(bold !== undefined && { bold }), ...(colour !== undefined && { colour }) }),
		...rest,
		...(mark && { ua: mark }),
	};
}

/** Things side by side, read from left to right: no table for those who cannot see it. */
export function sideBySide(widths: readonly (number | string)[], cells: readonly TableCell[], more: Partial<TableNode> = {}): TableNode {
	return { table: { widths, body: [cells] }, layout: bareLayout, ua: { role: 'Presentation' }, ...more };
}

/** Nothing, where a table needs a cell. */
export const emptyCell: TableCell = { text: '', fontSize: 1, lineHeight: 1, ua: { role: 'Artifact' } };
