import type { RequestBlock } from '../../../model/block.ts';
import type { PlanChange } from '../../../model/plan-changes.ts';
import { blocksOfKind } from '../../../model/plan-parts.ts';
import type { WordKey } from '../../../model/printed-words.ts';
import { isProposal } from '../answering.ts';
import { requestKey, wholePlace } from '../changed-parts.ts';
import { drawing } from '../drawings.ts';
import { listWords } from '../fill-words.ts';
import { framedLayout } from '../layouts.ts';
import { textNode } from '../nodes.ts';
import { flow, type Piece } from '../pieces.ts';
import type { PrintContext } from '../print-context.ts';
import { wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import { headingRole } from './heading.ts';
import { type MadeColumn, madeTablePieces } from './made-table.ts';
import { answerOf } from './request.ts';
import { requestLines, requestName } from './request-lines.ts';

const rowPadding = 4;

/** What was asked for and changed no words: first what was not agreed, with the reasons, then what was, such as a meeting. */
export function requestedPieces(changes: readonly PlanChange[], scope: Scope): readonly Piece[] {
	const { context } = scope;
	if (isProposal(context)) return [];
	const requests = (context.job.beside?.replies ?? []).flatMap((reply) => blocksOfKind(reply, 'request'));
	const led = new Set(changes.flatMap(({ ground }) => (ground.kind === 'request' ? [requestKey(ground.request)] : [])));
	const others = requests.filter((request) => !led.has(requestKey(request)));
	return [
		...listOf(
			'changesKept',
			others.filter(({ answer }) => answer !== 'yes'),
			scope,
		),
		...listOf(
			'changesOther',
			others.filter(({ answer }) => answer === 'yes'),
			scope,
		),
	];
}

function listOf(title: WordKey, requests: readonly RequestBlock[], scope: Scope): readonly Piece[] {
	if (requests.length === 0) return [];
	return [titlePiece(title, scope), ...requests.map((request) => requestRow(request, scope))];
}

/** A request with its answer: the mark of the answer beside its number and name, who asked, and why. */
function requestRow(request: RequestBlock, scope: Scope): Piece {
	const { style } = scope.context;
	const side = style.theme.type.block.sizePt * 1.3;
	const title = textNode(wordRuns(requestName(request, scope.context)), 'block', style, {
		bold: true,
		mark: { role: headingRole(scope.level + 2), bookmark: false },
	});
	const inside: Scope = { ...scope, width: scope.width - side - style.space.block };
	const content = flow(
		[title, ...requestLines(request, { reasons: true, titled: true }, inside)].map((node) => ({
			node,
			before: 0,
			after: style.space.hair,
		})),
	);
	return {
		node: {
			table: {
				widths: [side, '*'],
				body: [[{ ...drawing(answerOf(request).mark, side, style), margin: [0, 1, 0, 0] }, { stack: content }]],
				dontBreakRows: true,
			},
			layout: {
				...framedLayout([0, style.theme.line.row, 0, 0], style.colour('rule'), [0, style.space.tight, 0, 0]),
				paddingLeft: (column) => (column === 0 ? 0 : style.space.block),
			},
			ua: { role: 'Presentation' },
		},
		before: style.space.hair,
		after: style.space.tight,
	};
}

/** Spelling and the like that nobody asked for: each is listed with its reason. */
export function correctionPieces(changes: readonly PlanChange[], scope: Scope): readonly Piece[] {
	const { words } = scope.context;
	const rows = changes.flatMap((change) => {
		if (change.ground.kind !== 'correction') return [];
		return [[wholePlace(change), ...beforeAndNow(change, scope.context), change.ground.reason]];
	});
	if (rows.length === 0) return [];
	const why = rows.some((row) => row[3] !== '');
	const columns = [...placeColumns(scope), ['why', words('changesWhy')] as const].slice(0, why ? 4 : 3);
	return [
		titlePiece('changesSpelling', scope),
		...madeTablePieces(
			'corrected',
			columns,
			rows.map((row) => row.slice(0, columns.length)),
			scope,
			rowPadding,
		),
	];
}

/** Words that are the same and stand elsewhere, in more parts, in fewer, or under another number. */
export function movedPieces(changes: readonly PlanChange[], scope: Scope): readonly Piece[] {
	const { words } = scope.context;
	const renumbered = changes.filter(({ kind }) => kind === 'renumbered');
	const [first, last] = [renumbered[0], renumbered.at(-1)];
	const others = changes.flatMap(({ kind, place, placeBefore = place }) => {
		if (kind === 'moved') return [[placeBefore, words('changesMovedTo', { place })]];
		if (kind === 'split') return [[place, words('changesSplit')]];
		return kind === 'joined' ? [[place, words('changesJoined')]] : [];
	});
	const numbers = renumbered.map(({ place, placeBefore = place }) => words('changesRenumbered', { before: placeBefore, place }));
	const from = first?.placeBefore ?? first?.place ?? '';
	const to = last?.placeBefore ?? last?.place ?? '';
	const where = numbers.length > 1 ? words('range', { from, to }) : from;
	const rows = [...others, ...(numbers.length > 0 ? [[where, `${words('changesNumbers')} ${listWords(numbers, words)}.`]] : [])];
	if (rows.length === 0) return [];
	const columns = [
		['where', words('changesWas')],
		['what', words('changesWhat')],
	] as const;
	return [titlePiece('changesMoved', scope), ...madeTablePieces('moved', columns, rows, scope, rowPadding)];
}

function placeColumns({ context }: Scope): readonly MadeColumn[] {
	const { words } = context;
	const proposed = isProposal(context);
	return [
		['where', words('changesWhere')],
		['before', words(proposed ? 'changesNowProposed' : 'changesBefore')],
		['after', words(proposed ? 'changesProposed' : 'changesNow')],
	];
}

function beforeAndNow({ before, after }: PlanChange, { words }: PrintContext): readonly [string, string] {
	return [before === '' ? words('changesNothingBefore') : before, after === '' ? words('wordsTakenOut') : after];
}

/** The title of one of the short lists. */
export function titlePiece(key: WordKey, { context, level }: Scope): Piece {
	const title = context.words(key);
	const node = textNode(title, 'h3', context.style, {
		bold: true,
		keepWithNext: true,
		mark: { role: headingRole(level + 1), bookmark: title },
	});
	return { node, before: context.style.space.wide, after: context.style.space.tight };
}
