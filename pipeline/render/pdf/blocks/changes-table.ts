import { isProposal } from '../answering.ts';
import type { ChangedPlace } from '../changed-parts.ts';
import { type ChangedRow, changedRows } from '../changed-rows.ts';
import { rule } from '../drawings.ts';
import { framedLayout } from '../layouts.ts';
import { textNode } from '../nodes.ts';
import { flow, type Piece } from '../pieces.ts';
import type { PrintContext } from '../print-context.ts';
import { wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import type { PdfNode, TableCell } from '../tagged/node.ts';
import { gridTable } from './grid-table.ts';
import { headingRole } from './heading.ts';

/** A part with more letters than these has a record of its own, with longer lines. */
const longPart = 460;
/** As many parts of one place as are not parted over pages. */
const fewParts = 2;
const rowPadding = 3;

/**
 * The changes of one section that need no word on who asked: rows of one table, and a record for each long one.
 * In large print every place has a record.
 */
export function changesTablePieces(places: readonly ChangedPlace[], scope: Scope): readonly Piece[] {
	const { context } = scope;
	const runs: { readonly long: boolean; readonly places: ChangedPlace[] }[] = [];
	for (const place of places) {
		const long = context.style.records || changedRows(place, context).some((row) => row.kind === 'both' && row.length > longPart);
		const last = runs.at(-1);
		if (last && !last.long && !long) last.places.push(place);
		else runs.push({ long, places: [place] });
	}
	return runs.flatMap(({ long, places: some }) =>
		long ? some.flatMap((place) => changeRecordPieces(place, [], scope)) : [tablePiece(some, scope)],
	);
}

function tablePiece(places: readonly ChangedPlace[], scope: Scope): Piece {
	const { context, width } = scope;
	const { style, words } = context;
	const heads = [words('changesWhere'), ...sideHeads(context)].map((text): TableCell => textNode(text, 'table', style, { bold: true }));
	const rows = places.flatMap((changed) =>
		changedRows(changed, context).map((row): readonly TableCell[] => [
			textNode(wordRuns(changed.place), 'table', style, { bold: true, mark: { cell: 'TH', scope: 'Row' } }),
			...cellsOf(row),
		]),
	);
	const where = width * 0.19;
	const side = (width - where) / 2 - 12;
	return {
		node: gridTable(style, [where - 12, side, side], [heads, ...rows], rowPadding),
		before: style.space.small,
		after: style.space.block,
	};
}

function cellsOf(row: ChangedRow): readonly TableCell[] {
	if (row.kind === 'one') return [{ stack: row.words, colSpan: 2 }, {}];
	return [{ stack: row.before }, { stack: row.after }];
}

function sideHeads(context: PrintContext): readonly [string, string] {
	const proposed = isProposal(context);
	return [context.words(proposed ? 'changesNowProposed' : 'changesBefore'), context.words(proposed ? 'changesProposed' : 'changesNow')];
}

/** One place of the plan: where it is, its words before and now, and below them who asked and what we answered. Only a place of many parts is split over pages. */
export function changeRecordPieces(changed: ChangedPlace, asked: readonly PdfNode[], scope: Scope): readonly Piece[] {
	const { context, width } = scope;
	const { style } = context;
	const title = textNode(wordRuns(changed.place), 'block', style, {
		bold: true,
		keepWithNext: true,
		mark: { role: headingRole(scope.level + 2), bookmark: false },
	});
	const pieces: readonly Piece[] = [
		{
			node: { ...rule(width, style.theme.line.head, style.colour('pine')), keepWithNext: true },
			before: style.space.small,
			after: style.space.tight,
		},
		{ node: title, before: 0, after: style.space.hair },
		...wordsPieces(changed, width, context),
		...asked.map((node) => ({ node, before: 0, after: style.space.hair })),
	];
	if (changed.parts.length > fewParts) return [...pieces, { node: { stack: [] }, before: 0, after: style.space.small }];
	return [{ node: { stack: flow(pieces), unbreakable: true }, before: style.space.small, after: style.space.small }];
}

/** The words before and now, a row for each part: beside each other, or one below the other in large print. */
function wordsPieces(changed: ChangedPlace, width: number, context: PrintContext): readonly Piece[] {
	const { style } = context;
	const labels = sideHeads(context).map((text) => textNode(text, 'table', style, { bold: true, colour: 'soft', keepWithNext: true }));
	const [before, after] = labels;
	const { row: line } = style.theme.line;
	const column = (width - 3 * line - 4 * style.space.snug) / 2;
	return changedRows(changed, context).map((row): Piece => {
		if (row.kind === 'one') return { node: { stack: row.words }, before: 0, after: style.space.small };
		if (style.records || before === undefined || after === undefined) {
			const stack = [before, ...row.before, after, ...row.after].filter((node) => node !== undefined);
			return { node: { stack }, before: 0, after: style.space.small };
		}
		return {
			node: {
				table: {
					widths: [column, column],
					body: [
						[before, after],
						[{ stack: row.before }, { stack: row.after }],
					],
					headerRows: 1,
					keepWithHeaderRows: 1,
					dontBreakRows: true,
				},
				layout: {
					...framedLayout([line, line, line, line], style.colour('rule'), [
						style.space.snug,
						style.space.tight,
						style.space.snug,
						style.space.tight,
					]),
					vLineWidth: () => line,
					paddingBottom: (at) => (at === 0 ? 0 : style.space.tight),
					paddingTop: (at) => (at === 0 ? style.space.tight : 0),
					fillColor: (_at, _table, at) => style.colour(at === 0 ? 'paper' : 'white'),
				},
				ua: { summary: changed.place },
			},
			before: 0,
			after: style.space.small,
		};
	});
}
