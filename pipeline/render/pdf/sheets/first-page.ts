import type { Sheet, SheetsDocument } from '../../../model/sheets.ts';
import type { Theme } from '../../../model/theme.ts';
import { bareLayout } from '../layouts.ts';
import { emptyCell } from '../nodes.ts';
import type { PdfNode, TableCell, TableLayout } from '../tagged/node.ts';
import { shownPicture } from './answer-picture.ts';
import { chunks } from './options.ts';
import type { SheetStyle } from './sheet-style.ts';
import { sheetText } from './sheet-words.ts';

const across = 3;
const gap = 10;

/** The first page: a band with the title, and the sheets as pictures to choose from, each with its page. */
export function firstPage(
	{ title, label, authority, intro, sheets, page }: SheetsDocument,
	style: SheetStyle,
	theme: Theme,
): readonly PdfNode[] {
	return [
		...(authority === undefined
			? []
			: [sheetText(authority, { ...style.small, bold: true, color: style.colour.pine }, { marginBottom: 8 })]),
		band(title, label, style, theme),
		...intro.map((line) => sheetText(line, style.words)),
		...chunks(sheets, across).map((row, index) => sheetRow(row, page, index === 0, style)),
	];
}

/** From edge to edge: a bar, and a pale ground under the title. */
function band(title: string, label: string, style: SheetStyle, { colour, cover }: Theme): PdfNode {
	const { left, right } = style.margin;
	const layout: TableLayout = {
		...bareLayout,
		hLineWidth: (line) => (line === 0 ? cover.bar : 0),
		hLineColor: () => colour[cover.barColour],
		paddingLeft: () => left,
		paddingRight: () => right,
		paddingTop: () => 16,
		paddingBottom: () => 20,
		fillColor: () => colour[cover.ground],
	};
	const longest = Math.max(1, ...title.split(/\s+/).map((word) => word.length));
	const size = Math.max(24, Math.min(44 * style.growth, Math.floor(style.inner / (longest * 0.6))));
	return {
		margin: [-left, 0, -right, 16],
		table: {
			widths: [style.inner],
			body: [
				[
					{
						stack: [
							sheetText(label, { ...style.label, bold: true, color: colour[cover.title] }),
							sheetText(title, { ...style.title, fontSize: size, color: colour[cover.title] }, { ua: { role: 'H1' } }),
						],
					},
				],
			],
		},
		layout,
		ua: { role: 'Presentation' },
	};
}

function sheetRow(row: readonly Sheet[], page: string, first: boolean, style: SheetStyle): PdfNode {
	const column = (style.inner - gap * (across - 1)) / across;
	const cells: readonly TableCell[] = Array.from({ length: across }, (_, index) => {
		const sheet = row[index];
		return sheet === undefined ? emptyCell : sheetCell(sheet, page, column, style);
	});
	return {
		table: {
			widths: cells.flatMap((_, index) => (index === 0 ? [column] : [gap, column])),
			body: [cells.flatMap((cell, index) => (index === 0 ? [cell] : [emptyCell, cell]))],
		},
		layout: bareLayout,
		unbreakable: true,
		marginTop: first ? 18 : 16,
		ua: { role: 'Presentation' },
	};
}

function sheetCell({ id, title, picture }: Sheet, page: string, column: number, style: SheetStyle): TableCell {
	const [before = '', after = ''] = page.split('{n}');
	const inside = { alignment: 'center' as const };
	return {
		stack: [
			shownPicture(picture, style.picture, column, style),
			{ ...style.label, bold: true, text: [{ text: title, ua: { role: 'Link', dest: id } }], ...inside, marginTop: 6 },
			{ ...style.small, text: [before, { pageReference: id }, after], ...inside },
		],
	};
}
