import type { TypeStyle } from '../../model/theme.ts';
import { estimateWidth } from '../shared/measure.ts';
import type { Style } from './style.ts';
import type { InlineNode, TextStyle } from './tagged/node.ts';

interface Hanging {
	readonly number: string;
	readonly kind: TypeStyle;
	readonly style: Style;
	readonly look: TextStyle;
	/** From the start of the number, or from its middle, to the start of the text. */
	readonly room: number;
	readonly centred?: boolean;
}

/**
 * A bold number that hangs to the left of its text, so that both are one paragraph or one heading: `B1 Reading and spelling`.
 * Spaces of negative and of positive width move the pen back and forth; later lines start under the text.
 */
export function hangingNumber({ number, kind, style, look, room, centred = false }: Hanging): readonly InlineNode[] {
	const own = style.text(kind, { bold: true });
	const sizePt = style.reckoned(kind);
	const width = estimateWidth(number, sizePt, true);
	const back = centred ? room + width / 2 : room;
	const space = estimateWidth(' ', sizePt, true);
	const move = (distance: number): InlineNode => ({
		...own,
		text: ' ',
		characterSpacing: distance - space,
		noWrap: true,
		preserveLeadingSpaces: true,
		preserveTrailingSpaces: true,
	});
	return [move(-back), { ...own, ...look, text: number, noWrap: true }, move(back - width)];
}
