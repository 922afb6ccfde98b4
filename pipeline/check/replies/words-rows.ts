import type { RequestBlock, Row, Table } from '../../model/block.ts';
import type { PlanDocument } from '../../model/document.ts';
import { blocksOf } from '../../model/walk.ts';
import { saysSomething } from '../rows.ts';

/** A row that says which words change. */
export interface WordsRow {
	readonly row: Row;
	readonly table: Table;
	/** The request that it answers; absent for a correction. */
	readonly request?: RequestBlock;
}

/** Every row of the tables of words, in source order. Empty rows are left out. */
export function wordsRowsOf(document: PlanDocument): readonly WordsRow[] {
	const found: WordsRow[] = [];
	for (const { block, within } of blocksOf(document)) {
		if (block.kind !== 'table' || block.meaning !== 'words') continue;
		const request = within.find((outer): outer is RequestBlock => outer.kind === 'request');
		for (const row of block.rows) if (saysSomething(row)) found.push({ row, table: block, ...(request && { request }) });
	}
	return found;
}
