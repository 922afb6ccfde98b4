import type { RequestBlock, Row, Table } from '../model/block.ts';
import type { PlanDocument, PlanSection } from '../model/document.ts';
import type { NoGround } from '../model/plan-changes.ts';
import { blocksOfKind, cellOf } from '../model/plan-parts.ts';
import { type LineNames, textOfInlines } from '../model/plan-text-line.ts';
import { placeKey } from '../model/text-part.ts';
import { answersDraft, noGroundOf, type Versions } from './may-ask.ts';
import { keysOf } from './words.ts';

/** A row of a table of words: which words of the older document become which, and where. */
export interface ListedWords {
	/** As typed under `Where`, and as `placeKey` makes it. */
	readonly where: string;
	readonly whereKey: string;
	readonly before: string;
	readonly after: string;
	/** The words, as they are compared. */
	readonly beforeKeys: readonly string[];
	readonly afterKeys: readonly string[];
	/** The request that it stands under; absent for a correction. */
	readonly request?: RequestBlock;
	/** What a correction says under `Why`. */
	readonly why: string;
	/** Why nothing can rest on it, whatever was answered. */
	readonly noGround?: NoGround;
}

/** Every row of every table of words in the replies: those of requests, and those of sections of corrections. */
export function listedWordsOf(replies: readonly PlanDocument[], names: LineNames, versions: Versions): readonly ListedWords[] {
	return replies.flatMap((reply) => {
		const requests = blocksOfKind(reply, 'request').flatMap((request) => {
			const noGround = noGroundOf(request, reply, versions);
			const rows = request.children.filter(isWordsTable).flatMap((table) => rowsOf(table, names));
			return rows.map((row): ListedWords => ({ ...row, request, ...(noGround && { noGround }) }));
		});
		const isOwn = answersDraft(reply, versions);
		const tables = reply.sections.filter(isCorrections).flatMap(({ blocks }) => blocks.filter(isWordsTable));
		const corrections = tables.flatMap((table) => rowsOf(table, names));
		return [...requests, ...corrections.map((row): ListedWords => (isOwn ? row : { ...row, noGround: 'other-draft' }))];
	});
}

/** Whether somebody was promised these words: a request was agreed, wholly or in part. */
export function isPromised({ request }: ListedWords): boolean {
	return request?.answer === 'yes' || request?.answer === 'partly';
}

/** Whether a change may rest on it: a request that was agreed, and that somebody may make of this draft. */
export function isAgreed(row: ListedWords): boolean {
	return isPromised(row) && row.noGround === undefined;
}

function isWordsTable(block: PlanSection['blocks'][number]): block is Table {
	return block.kind === 'table' && block.meaning === 'words';
}

function isCorrections({ id }: PlanSection): boolean {
	return id === 'corrections';
}

function rowsOf(table: Table, names: LineNames): readonly ListedWords[] {
	return table.rows.flatMap((row) => {
		const [where, before, after, why] = ['where', 'before', 'after', 'why'].map((column) => wordsIn(table, row, column, names));
		const beforeKeys = keysOf(before ?? '');
		const afterKeys = keysOf(after ?? '');
		if (beforeKeys.length + afterKeys.length === 0) return [];
		const typed = { where: where ?? '', whereKey: placeKey(where ?? ''), before: before ?? '', after: after ?? '', why: why ?? '' };
		return [{ ...typed, beforeKeys, afterKeys }];
	});
}

function wordsIn(table: Table, row: Row, column: string, names: LineNames): string {
	const cell = cellOf(table, row, column);
	return cell ? textOfInlines(cell.children, names).text.trim() : '';
}
