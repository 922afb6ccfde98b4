import type { PlacementLine, SignatureLine } from '../../../model/block.ts';
import { printDate, readCalendarDate } from '../../../model/calendar-date.ts';
import { personOf } from '../../../model/plan-parts.ts';
import { framedLayout } from '../layouts.ts';
import { textNode } from '../nodes.ts';
import type { Piece } from '../pieces.ts';
import { wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import { space } from '../style.ts';

/** The school that a final plan names. */
export function placementPiece(placement: PlacementLine, scope: Scope): Piece {
	const { words } = scope.context;
	const rows = [[words('placementSchool'), placement.school.name] as const];
	return boxedRows(placement.type === undefined ? rows : [...rows, [words('placementType'), placement.type.name]], scope);
}

/** Who signed a final plan, and when. */
export function signaturePiece(signature: SignatureLine, scope: Scope): Piece {
	const { words, document } = scope.context;
	const person = personOf(document, signature.person.name);
	const who = person === undefined ? signature.person.name : `${person.name}, ${person.role}`;
	const typed = signature.date?.name;
	const day = typed === undefined ? undefined : readCalendarDate(typed);
	const rows = [[words('signatureName'), who] as const];
	return boxedRows(typed === undefined ? rows : [...rows, [words('signatureDate'), day === undefined ? typed : printDate(day)]], scope);
}

function boxedRows(rows: readonly (readonly [string, string])[], { context: { style } }: Scope): Piece {
	const box = style.theme.line.box;
	const body = rows.map(([label, value]) => [
		textNode(label, 'table', style, { colour: 'soft', margin: [0, 1, 0, 0], mark: { cell: 'TH', scope: 'Row' } }),
		textNode(wordRuns(value), 'body', style, { bold: true }),
	]);
	return {
		node: {
			table: { widths: [150, '*'], body, dontBreakRows: true },
			layout: {
				...framedLayout([box, box, box, box], style.colour('pine'), [18, 6, 18, 6]),
				paddingTop: (row) => (row === 0 ? 14 : 3),
				paddingBottom: (row) => (row === rows.length - 1 ? 14 : 3),
			},
		},
		before: space.block,
		after: space.wide,
	};
}
