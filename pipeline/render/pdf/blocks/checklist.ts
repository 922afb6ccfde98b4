import type { ChecklistItem } from '../../../model/facts.ts';
import type { WordKey } from '../../../model/printed-words.ts';
import { type DrawingName, drawing } from '../drawings.ts';
import { sideBySide, textNode } from '../nodes.ts';
import type { Piece } from '../pieces.ts';
import { wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import type { PdfNode, TableCell, TableNode } from '../tagged/node.ts';
import { gridTable } from './grid-table.ts';

interface Result {
	readonly mark: DrawingName;
	readonly word: WordKey;
	readonly key: WordKey;
}

const results: Readonly<Record<ChecklistItem['result'], Result>> = {
	met: { mark: 'tick', word: 'checklistMet', key: 'checklistKeyMet' },
	'not-met': { mark: 'cross', word: 'checklistNotMet', key: 'checklistKeyNotMet' },
	'not-yet-due': { mark: 'clock', word: 'checklistNotYetDue', key: 'checklistKeyNotYetDue' },
};

/** The checklist that was worked out: a mark and a word, the part, and what was checked; below it, on the same page, a key. */
export function checklistPieces(scope: Scope): readonly Piece[] {
	const { style, words, job } = scope.context;
	const { sizePt } = style.theme.type.table;
	const side = sizePt * 1.4;
	if (job.checklist.length === 0) return [];
	const head = (['checklistResult', 'checklistPart', 'checklistReason'] as const).map(
		(key): TableCell => textNode(words(key), 'table', style, { bold: true }),
	);
	const body = job.checklist.map((item): readonly TableCell[] => [
		marked(
			drawing(results[item.result].mark, side, style),
			textNode(words(results[item.result].word), 'table', style, { bold: true }),
			side,
		),
		textNode([{ text: `${item.number}  ` }, ...wordRuns(item.part, { bold: true })], 'table', style, {
			mark: { cell: 'TH', scope: 'Row' },
		}),
		textNode(wordRuns(item.reason), 'table', style),
	]);
	const keys = Object.values(results).map((result) =>
		marked(drawing(result.mark, side, style), textNode(words(result.key), 'table', style, { colour: 'soft' }), side),
	);
	const key: PdfNode = style.records ? { stack: keys } : sideBySide(['*', '*', '*'], keys);
	const [resultWidth, partWidth] = style.records ? [4.2, 8.2] : [6.4, 12];
	return [
		{
			node: {
				...gridTable(style, [side + sizePt * resultWidth, sizePt * partWidth, '*'], [head, ...body]),
				unbreakable: true,
				keepWithNext: true,
			},
			before: style.space.block,
			after: style.space.block,
		},
		{ node: { ...key, unbreakable: true }, before: style.space.block, after: style.space.wide },
	];
}

function marked(mark: PdfNode, text: PdfNode, side: number): TableNode {
	return sideBySide([side + 8, '*'], [mark, text]);
}
