import type { PlanDocument } from '../../model/document.ts';
import type { SheetPart } from '../../model/sheets.ts';
import { questionOf } from './options.ts';
import type { FilledContext } from './sheet-context.ts';

/** Questions with two, four or six pictures to choose from, and room to draw something else. */
export function choices(_: PlanDocument, context: FilledContext): readonly SheetPart[] {
	const { boards, draw } = context.words.choices;
	return [...boards.map((board) => questionOf(board, board.options.length === 4 ? 3 : 4, context)), { kind: 'draw', words: draw }];
}
