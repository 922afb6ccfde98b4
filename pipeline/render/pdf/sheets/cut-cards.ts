import type { CutCards, SheetOption } from '../../../model/sheets.ts';
import { bareLayout } from '../layouts.ts';
import { emptyCell } from '../nodes.ts';
import type { CanvasNode, PdfNode, SvgNode, TableCell } from '../tagged/node.ts';
import { answerPicture } from './answer-picture.ts';
import { blockOf, type SheetBlock } from './block.ts';
import { chunks } from './options.ts';
import { lineOf, type SheetStyle } from './sheet-style.ts';
import { linesOf, sheetText } from './sheet-words.ts';

/** Side of the picture on a card, where a page has three rows of them and where it has more. */
const sides = { few: 128, many: 104 } as const;
const pad = 12;
/** Above the first line to cut along: the scissors stand there. */
const above = 14;

/** Cards in a grid of dashed lines, with scissors at the first of them. Cards in a row are equally high. */
export function cardBlocks({ cards, across, how, startsPage = false }: CutCards, style: SheetStyle): readonly SheetBlock[] {
	const column = style.inner / across;
	const lines = Math.max(1, ...cards.map(({ words }) => linesOf(words, look(style), column - 2 * pad, style)));
	const side = cards.length <= 3 * across && style.growth < 1.05 ? sides.few : sides.many;
	const height = 2 * pad + side + 6 + lines * lineOf(look(style), style.font);
	const rows = chunks(cards, across);
	return [
		blockOf(sheetText(how, style.words, { margin: [0, 0, 0, above] }), style, { keep: true, startsPage }),
		...rows.map((row, index) => ({ node: rowNode(row, across, { side, height, first: index === 0 }, style), height })),
	];
}

function look({ label }: SheetStyle) {
	return { ...label, bold: true };
}

interface RowSize {
	/** Of the pictures. */
	readonly side: number;
	readonly height: number;
	/** The row with the scissors. */
	readonly first: boolean;
}

function rowNode(row: readonly SheetOption[], across: number, { side, height, first }: RowSize, style: SheetStyle): PdfNode {
	const column = style.inner / across;
	const cells: readonly TableCell[] = Array.from({ length: across }, (_, index) => {
		const card = row[index];
		const drawn = [...(index === 0 ? [cutLines(row.length, column, height, first, style), ...(first ? [scissors(style)] : [])] : [])];
		if (card === undefined) return emptyCell;
		return { stack: [...drawn, ...cardNodes(card, side, column, style)] };
	});
	return {
		table: { widths: cells.map(() => column), heights: height, body: [cells], dontBreakRows: true },
		layout: bareLayout,
		unbreakable: true,
		ua: { role: 'Presentation' },
	};
}

function cardNodes(card: SheetOption, side: number, column: number, style: SheetStyle): readonly PdfNode[] {
	if (card.words === '') return [emptyCard];
	return [
		{ stack: [answerPicture(card.picture, card.words, side, column, style)], marginTop: pad },
		sheetText(card.words, look(style), { alignment: 'center', margin: [pad, 6, pad, 0] }),
	];
}

const emptyCard: PdfNode = { text: ' ', ua: { role: 'Artifact' } };

/** The lines round the cards of a row: a row below another shares its upper one. */
function cutLines(cards: number, column: number, height: number, first: boolean, { colour }: SheetStyle): CanvasNode {
	const line = { lineWidth: 1.25, lineColor: colour.ink, dash: { length: 7, space: 5 } } as const;
	const width = cards * column;
	const levels = first ? [0, height] : [height];
	return {
		canvas: [
			...levels.map((y) => ({ ...line, type: 'line' as const, x1: 0, y1: y, x2: width, y2: y })),
			...Array.from({ length: cards + 1 }, (_, index) => ({
				...line,
				type: 'line' as const,
				x1: index * column,
				y1: 0,
				x2: index * column,
				y2: height,
			})),
		],
		relativePosition: { x: 0, y: 0 },
		ua: { role: 'Artifact' },
	};
}

function scissors({ colour }: SheetStyle): SvgNode {
	const line = `fill="none" stroke="${colour.ink}" stroke-width="2" stroke-linecap="round"`;
	return {
		svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 24" width="32" height="24"><circle cx="6" cy="6" r="4" ${line}/><circle cx="6" cy="18" r="4" ${line}/><path d="M9.500 8.200L29 18M9.500 15.800L29 6" ${line}/></svg>`,
		fit: [26, 20],
		relativePosition: { x: 10, y: -10 },
		ua: { role: 'Artifact' },
	};
}
