import type { Picture } from '../../../model/picture.ts';
import type { AdultPage } from '../../../model/sheets.ts';
import { bareLayout } from '../layouts.ts';
import { emptyCell } from '../nodes.ts';
import type { PdfNode, TableCell } from '../tagged/node.ts';
import { shownPicture } from './answer-picture.ts';
import { blockOf, type SheetBlock } from './block.ts';
import { chunks } from './options.ts';
import { titledPages } from './sheet-pages.ts';
import { lineOf, type SheetStyle } from './sheet-style.ts';
import { linesOf, sheetText } from './sheet-words.ts';

/** Pictures in a row; larger letters need wider columns. */
const across = ({ growth }: SheetStyle): number => (growth > 1.05 ? 5 : 7);
/** Side of a picture in the list: the adult finds it again, and the child sees it large. */
const small = 40;

/** The last page, for the adult: how to share the sheets, which pictures to teach first, and where the pictures come from. */
export function adultPage(
	{ title, notes, vocabularyTitle, vocabulary, creditsTitle, credits }: AdultPage,
	style: SheetStyle,
): readonly PdfNode[] {
	const heading = (words: string): SheetBlock =>
		blockOf(sheetText(words, style.heading, { margin: [0, 8, 0, 6], ua: { role: 'H3' } }), style, { keep: true });
	const blocks: readonly SheetBlock[] = [
		blockOf({ ul: notes.map((note) => sheetText(note, style.small, { marginBottom: 1 })), markerColor: style.colour.ink }, style),
		...(vocabulary.length === 0 ? [] : [heading(vocabularyTitle)]),
		...chunks(vocabulary, across(style)).map((row) => pictureRow(row, style)),
		...(credits.length === 0 ? [] : [heading(creditsTitle)]),
		...credits.map(({ attribution }, index) =>
			blockOf(sheetText(attribution, style.small, { marginBottom: 6 }), style, { keep: index < credits.length - 1 }),
		),
	];
	return titledPages(title, 'adult', blocks, style);
}

function pictureRow(row: readonly Picture[], style: SheetStyle): SheetBlock {
	const columns = across(style);
	const column = style.inner / columns;
	const cells: readonly TableCell[] = Array.from({ length: columns }, (_, index) => {
		const picture = row[index];
		if (picture === undefined) return emptyCell;
		return {
			stack: [
				shownPicture(picture, small, column, style),
				sheetText(picture.name, style.small, { alignment: 'center', margin: [2, 2, 2, 0] }),
			],
		};
	});
	const lines = Math.max(...row.map(({ name }) => linesOf(name, style.small, column - 4, style)));
	const node: PdfNode = {
		table: { widths: cells.map(() => column), body: [cells], dontBreakRows: true },
		layout: bareLayout,
		unbreakable: true,
		margin: [0, 0, 0, 8],
		ua: { role: 'Presentation' },
	};
	return { node, height: small + 2 + lines * lineOf(style.small, style.font) + 8 };
}
