import type { Block, NameRef } from '../../../model/block.ts';
import { nameKey, personOf } from '../../../model/plan-parts.ts';
import { drawing } from '../drawings.ts';
import { listWords } from '../fill-words.ts';
import { framedLayout } from '../layouts.ts';
import { emptyCell, textNode } from '../nodes.ts';
import { flow, type Piece } from '../pieces.ts';
import type { PrintContext } from '../print-context.ts';
import { wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import type { PdfNode, TableCell, TableLayout } from '../tagged/node.ts';
import { boxRole } from './heading.ts';

/** Width of the bar at the left: one of 6, or two of 2 with 2 between them. */
const bar = 6;
const bubble = 34;
/** A view of as many paragraphs is not split at all. */
const shortView = 4;

/** A view or a reply: whose words, how and when they came, and the words. */
export interface SpokenWords {
	readonly whose: readonly NameRef[];
	readonly how?: string;
	readonly children: readonly Block[];
}

/**
 * Somebody's own words. The child's stand on a warm fill beside one bar and one bubble, other people's in a frame beside two bars
 * and two bubbles: the same size and weight, told apart without colour. It may be split between paragraphs, never inside one.
 */
export function viewPiece(view: SpokenWords, scope: Scope): Piece {
	const { context } = scope;
	const { style } = context;
	const own = isChild(view.whose, context);
	const inside: Scope = { ...scope, indent: 0, nested: true, width: scope.width - style.hang - style.space.wide };
	const title: Piece = {
		node: textNode(wordRuns(viewTitle(view.whose, context)), 'block', style, {
			bold: true,
			keepWithNext: true,
			mark: { role: boxRole(scope) },
		}),
		before: 0,
		after: style.space.hair,
	};
	const how: readonly Piece[] =
		view.how === undefined
			? []
			: [{ node: textNode(wordRuns(view.how), 'table', style, { colour: 'soft' }), before: style.space.snug, after: 0 }];
	const [first, ...rest] = flow([title, ...scope.print(view.children, inside), ...how]);
	const [second, ...others] = rest;
	const head: PdfNode = { stack: [first, second].filter((node) => node !== undefined) };
	const rows = [head, ...others].map((node, index): readonly TableCell[] => {
		const mark: TableCell = index === 0 ? { ...drawing(own ? 'bubble' : 'bubbles', bubble, style), margin: [14, 0, 0, 0] } : emptyCell;
		const words: PdfNode = { stack: [node], margin: [0, 0, style.space.wide, 0] };
		return own ? [mark, words] : [emptyCell, mark, words];
	});
	return {
		node: {
			table: { widths: own ? [style.hang - bar, '*'] : [2, style.hang - bar, '*'], body: rows, dontBreakRows: true },
			layout: own ? ownLayout(rows.length, scope) : otherLayout(rows.length, scope),
			ua: { role: 'Presentation' },
			unbreakable: rows.length <= shortView,
		},
		before: style.space.block,
		after: style.space.block,
	};
}

/** `Sam's own words`, `In the words of Leila and Danny, Sam's mum and dad`. */
function viewTitle(whose: readonly NameRef[], context: PrintContext): string {
	const { words } = context;
	if (isChild(whose, context)) return words('viewChild');
	const people = whose.map(({ name }) => ({
		name: personOf(context.document, name)?.name ?? name,
		role: personOf(context.document, name)?.role,
	}));
	const names = listWords(
		people.map(({ name }) => name),
		words,
	);
	const roles = people.flatMap(({ role }) => (role === undefined ? [] : [role]));
	const [first = ''] = roles;
	const owner = /^\S+(?:'s|’s) /.exec(first)?.[0];
	if (roles.length !== people.length) return words('viewOf', { who: names });
	if (roles.length === 1) return words('viewOf', { who: `${names}, ${first}` });
	if (owner === undefined || !roles.every((role) => role.startsWith(owner))) return words('viewOf', { who: names });
	const joined = listWords(
		roles.map((role) => role.slice(owner.length)),
		words,
	);
	return words('viewOf', { who: `${names}, ${owner}${joined}` });
}

/** Whether all of these words are the child's. */
function isChild(whose: readonly NameRef[], { document }: PrintContext): boolean {
	const child = nameKey(document.meta.child ?? '');
	const names = whose.map(({ name }) => nameKey(personOf(document, name)?.name ?? name));
	return child !== '' && names.length > 0 && names.every((name) => name === child);
}

function ownLayout(rows: number, { context: { style } }: Scope): TableLayout {
	return {
		...framedLayout([bar, 0, 0, 0], style.colour('goldline')),
		...ends(rows),
		fillColor: () => style.colour('sun'),
	};
}

function otherLayout(rows: number, { context: { style } }: Scope): TableLayout {
	const thin = style.theme.line.row;
	const frame = framedLayout([2, thin, thin, thin], style.colour('goldline'));
	return {
		...frame,
		...ends(rows),
		vLineWidth: (line, { table }) => (line < 2 ? 2 : line === table.widths.length ? thin : 0),
	};
}

function ends(rows: number): TableLayout {
	return {
		paddingTop: (row) => (row === 0 ? 12 : 0),
		paddingBottom: (row) => (row === rows - 1 ? 13 : 0),
	};
}
