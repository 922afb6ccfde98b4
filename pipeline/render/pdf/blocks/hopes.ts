import type { HopeBlock } from '../../../model/block.ts';
import { personOf } from '../../../model/plan-parts.ts';
import { estimateWidth } from '../../shared/measure.ts';
import { listWords } from '../fill-words.ts';
import { textNode } from '../nodes.ts';
import { flow, type Piece } from '../pieces.ts';
import type { PrintContext } from '../print-context.ts';
import { runsOf, wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import type { PdfNode, TableCell } from '../tagged/node.ts';
import { gridTable } from './grid-table.ts';
import { meaningNodes } from './meaning.ts';

/** Hopes that follow each other, as one table: number, hope, whose it is. */
export function hopesPiece(hopes: readonly HopeBlock[], scope: Scope): Piece {
	const { context } = scope;
	const { style, words, places } = context;
	const sizePt = style.reckoned('table');
	const whoseWidth = Math.min(
		150,
		Math.max(
			...[words('hopeWhose'), ...hopes.map((hope) => whoseHope(hope, context))].map((text) => estimateWidth(text, sizePt, true) + 1),
		),
	);
	const head: readonly TableCell[] = [
		textNode(' ', 'table', style, { mark: { cell: 'TD' } }),
		textNode(words('hope'), 'table', style, { bold: true }),
		textNode(words('hopeWhose'), 'table', style, { bold: true }),
	];
	const body = hopes.map((hope): readonly TableCell[] => {
		const id = places.of(hope);
		return [
			textNode([{ text: hope.number, noWrap: true }], 'table', style, {
				bold: true,
				colour: 'pine',
				mark: { cell: 'TH', scope: 'Row' },
				...(id !== undefined && { id }),
			}),
			hopeCell(hope, scope),
			textNode(wordRuns(whoseHope(hope, context)), 'table', style),
		];
	});
	return {
		node: gridTable(style, [Math.max(28, sizePt * 2.4), '*', whoseWidth], [head, ...body]),
		before: style.space.block,
		after: style.space.wide,
	};
}

function hopeCell(hope: HopeBlock, scope: Scope): TableCell {
	const { context } = scope;
	const { style } = context;
	const [first, ...rest] = hope.children;
	const name = { text: `${hope.label.name}. `, bold: true };
	const text = textNode([name, ...(first?.kind === 'paragraph' ? runsOf(first.children, context) : [])], 'table', style);
	const others = first?.kind === 'paragraph' ? rest : hope.children;
	const inside: Scope = { ...scope, indent: 0, nested: true, width: scope.width - 180 };
	const below: readonly PdfNode[] = [
		...(first?.kind === 'paragraph' ? meaningNodes(first.children, context) : []),
		...flow(scope.print(others, inside)),
	];
	return below.length === 0 ? text : { stack: [text, ...below] };
}

function whoseHope(hope: HopeBlock, { document, child, words }: PrintContext): string {
	if (hope.whose.length === 0) return child;
	return listWords(
		hope.whose.map(({ name }) => personOf(document, name)?.name ?? name),
		words,
	);
}
