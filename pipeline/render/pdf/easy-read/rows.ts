import type { EasyReadRow } from '../../../model/easy-read.ts';
import type { Theme } from '../../../model/theme.ts';
import type { PdfNode, TableCell, TableLayout } from '../tagged/node.ts';
import { easyRuns } from './runs.ts';
import type { Sizes } from './sizes.ts';

/**
 * Rows of one page: the picture on the left, its words on the right, a fine line between two rows. A row is never split, and grows
 * with its words. The picture repeats its words, so it is not read aloud.
 * @param height of a row whose words take no more room than its picture
 */
export function rowTable(rows: readonly EasyReadRow[], height: number, sizes: Sizes, theme: Theme): PdfNode {
	const { pictureColumn, gap, textColumn } = sizes;
	return {
		table: {
			widths: [pictureColumn, gap, textColumn],
			heights: height,
			dontBreakRows: true,
			body: rows.map((row) => [pictureCell(row, sizes), { text: '', fontSize: 1, ua: { role: 'Artifact' } }, wordsCell(row, sizes)]),
		},
		layout: hairBetween(theme.colour.hair),
		ua: { role: 'Presentation' },
	};
}

function pictureCell({ picture }: EasyReadRow, { picture: side }: Sizes): TableCell {
	if (picture === undefined) return { text: '', fontSize: 1, ua: { role: 'Artifact' } };
	return { svg: picture.svg, fit: [side, side], alignment: 'center', verticalAlignment: 'middle', ua: { role: 'Artifact' } };
}

function wordsCell({ sentences }: EasyReadRow, sizes: Sizes): TableCell {
	return { stack: sentences.map((sentence) => ({ ...sizes.text, text: easyRuns(sentence, sizes) })), verticalAlignment: 'middle' };
}

function hairBetween(colour: string): TableLayout {
	return {
		hLineWidth: (line, { table }) => (line === 0 || line === table.body.length ? 0 : 0.75),
		vLineWidth: () => 0,
		hLineColor: () => colour,
		paddingLeft: () => 0,
		paddingRight: () => 0,
		paddingTop: () => 0,
		paddingBottom: () => 0,
		hLineWhenBroken: false,
	};
}
