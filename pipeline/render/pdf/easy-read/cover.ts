import type { EasyReadDocument, ReaderLevel } from '../../../model/easy-read.ts';
import type { Theme } from '../../../model/theme.ts';
import { estimateLines } from '../../shared/measure.ts';
import { bareLayout } from '../layouts.ts';
import { logoFor, logoNode } from '../logo.ts';
import type { PdfNode, TableLayout } from '../tagged/node.ts';
import { pictureNode } from './picture-node.ts';
import { rowPage } from './row-pages.ts';
import { rowTable } from './rows.ts';
import { setRow } from './set-row.ts';
import { leastPicture, type Sizes, scaled } from './sizes.ts';

/** The first page: who it is from, a band with the title, up to three pictures, and the rows that say what this document is. */
export function coverPage(easyRead: EasyReadDocument, level: ReaderLevel, label: string, sizes: Sizes, theme: Theme): readonly PdfNode[] {
	const { authority, coverPictures, coverRows } = easyRead;
	const column = { width: sizes.inner };
	const top = [{ ...mast(authority, sizes, theme), marginTop: -12, marginBottom: 12 }, band(easyRead.title, label, sizes, theme)];
	if (level === 'E')
		return [...top, ...coverRows.map((row) => ({ ...setRow(row, scaled(sizes.text, 1.2), column, sizes).node, marginTop: 18 }))];
	const room = sizes.body - bandHeight(easyRead.title, sizes) - spare;
	const side = Math.max(leastPicture, Math.min(sizes.inner / 3 - 12, room - coverRows.length * (sizes.picture + 23) - gaps.pictures));
	const below = room - (coverPictures.length === 0 ? 0 : side + gaps.pictures);
	const larger = coverRows.length === 1 ? 1.2 : 1;
	const scale = { picture: sizes.picture * larger, text: scaled(sizes.text, larger) };
	const rows = rowPage(coverRows, scale, below, sizes);
	return [
		...top,
		...(coverPictures.length === 0 ? [] : [pictures(easyRead, side, sizes)]),
		...(coverRows.length === 0 ? [] : [rowTable(rows, sizes, theme)]),
	];
}

/** Who it is from: the name, or the logo that says it. */
function mast(authority: string | undefined, sizes: Sizes, theme: Theme): PdfNode {
	const logo = authority === undefined ? undefined : logoFor(authority, theme);
	if (logo !== undefined) return logoNode(logo, { width: sizes.inner, height: mastHeight }).node;
	return { ...sizes.style(16, mastHeight, { bold: true, color: theme.colour.pine }), text: authority ?? ' ' };
}

const mastHeight = 24;
/** What rules and rounding take. */
const spare = 8;
/** Below the band, and below the pictures. */
const gaps = { band: 30, pictures: 26 } as const;

/** Everything down to the end of the band, about: to see how much room is left for pictures. */
function bandHeight(title: string, sizes: Sizes): number {
	const size = titleSize(title, sizes.inner);
	return 24 + 6 + 22 + 32 + 12 + estimateLines(title, size, sizes.inner, true) * size * 1.15 + 26 + gaps.band;
}

/** From edge to edge: a bar, and a pale ground under the title. */
function band(title: string, label: string, sizes: Sizes, { colour, cover }: Theme): PdfNode {
	const { left, right } = sizes.margin;
	const size = titleSize(title, sizes.inner);
	const layout: TableLayout = {
		hLineWidth: (line) => (line === 0 ? cover.bar : 0),
		hLineColor: () => colour[cover.barColour],
		vLineWidth: () => 0,
		paddingLeft: () => left,
		paddingRight: () => right,
		paddingTop: () => 22,
		paddingBottom: () => 26,
		fillColor: () => colour[cover.ground],
	};
	return {
		margin: [-left, 0, -right, gaps.band],
		table: {
			widths: [sizes.inner],
			body: [
				[
					{
						stack: [
							chip(label, sizes, colour.ink, colour['on-pine']),
							{
								...sizes.style(size, size * 1.15, { bold: true, color: colour[cover.title] }),
								text: title,
								marginTop: 12,
								ua: { role: 'H1' },
							},
						],
					},
				],
			],
		},
		layout,
		ua: { role: 'Presentation' },
	};
}

function chip(label: string, sizes: Sizes, ground: string, words: string): PdfNode {
	return {
		table: { widths: ['auto'], body: [[{ ...sizes.style(18, 24, { bold: true, color: words }), text: label, fillColor: ground }]] },
		layout: {
			hLineWidth: () => 0,
			vLineWidth: () => 0,
			paddingLeft: () => 14,
			paddingRight: () => 14,
			paddingTop: () => 3,
			paddingBottom: () => 5,
		},
		ua: { role: 'Presentation' },
	};
}

/** 54 pt, or smaller where the longest word would not fit on a line (a bold letter is about 0.6 of its size wide). */
function titleSize(title: string, width: number): number {
	const longest = Math.max(1, ...title.split(/\s+/).map((word) => word.length));
	return Math.min(title.length > 40 ? 42 : 54, Math.floor(width / (longest * 0.6)));
}

function pictures({ coverPictures }: EasyReadDocument, side: number, { inner, drawings }: Sizes): PdfNode {
	const column = inner / 3;
	return {
		margin: [0, 0, 0, gaps.pictures],
		table: {
			widths: coverPictures.map(() => column),
			heights: side,
			body: [
				coverPictures.map((picture) => ({
					...pictureNode(picture, { width: side, height: side }, drawings, { column }),
					verticalAlignment: 'middle' as const,
				})),
			],
		},
		layout: bareLayout,
		ua: { role: 'Artifact' },
	};
}

/** The line at the foot of every page: the document's name and the page. */
export function footer(easyRead: EasyReadDocument, label: string, page: number, sizes: Sizes, { colour }: Theme): PdfNode {
	const { left } = sizes.margin;
	const words = label.replace('{n}', String(page));
	return {
		margin: [left, 12, sizes.margin.right, 0],
		stack: [
			{ canvas: [{ type: 'line', x1: 0, y1: 0, x2: sizes.inner, y2: 0, lineWidth: 0.75, lineColor: colour.rule }] },
			{
				marginTop: 6,
				columns: [
					{ ...sizes.foot, text: page === 1 ? ' ' : easyRead.title, width: '*' },
					{ ...sizes.foot, text: words, bold: true, alignment: 'right', width: 80 },
				],
			},
		],
	};
}
