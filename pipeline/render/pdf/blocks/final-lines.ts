import type { PlacementLine, SignatureLine } from '../../../model/block.ts';
import { personOf } from '../../../model/plan-parts.ts';
import { drawing } from '../drawings.ts';
import { framedLayout } from '../layouts.ts';
import { textNode } from '../nodes.ts';
import type { Piece } from '../pieces.ts';
import { wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import type { PdfNode, TableCell } from '../tagged/node.ts';
import { capital } from './meaning.ts';
import { typedDate } from './reply.ts';

const picture = 40;

/** The school that a final plan names, and its type, in large letters. */
export function placementPiece(placement: PlacementLine, scope: Scope): Piece {
	const { style, words } = scope.context;
	const school = labelled(words('placementSchool'), textNode(wordRuns(placement.school.name), 'part', style, { bold: true }), scope);
	const type =
		placement.type &&
		labelled(words('placementType'), textNode(wordRuns(capital(placement.type.name)), 'block', style, { bold: true }), scope);
	const content: PdfNode = { stack: type ? [{ ...school, marginBottom: style.space.snug }, type] : [school] };
	const box = style.theme.line.box;
	return {
		node: {
			table: {
				widths: [style.hang - box, '*'],
				body: [[{ ...drawing('school', picture, style), margin: [14, 4, 0, 0] }, content]],
				dontBreakRows: true,
			},
			layout: framedLayout([box, box, box, box], style.colour('pine'), [0, 14, 0, 16]),
			ua: { role: 'Presentation' },
		},
		before: style.space.block,
		after: style.space.wide,
	};
}

function labelled(label: string, value: PdfNode, { context: { style } }: Scope): PdfNode {
	return { stack: [textNode(label, 'table', style, { colour: 'soft', keepWithNext: true }), value] };
}

/** Who signed: name, role, for which council where it is the council's document, and the day. */
export function signaturePiece(signature: SignatureLine, scope: Scope): Piece {
	const { words, document, style, job } = scope.context;
	const person = personOf(document, signature.person.name);
	const { stage, decision, held } = document.meta;
	const ofCouncil = stage !== undefined || (decision !== undefined && held === undefined);
	const authority = ofCouncil ? (document.meta.authority ?? job.look.project.authority?.name) : undefined;
	const rows: readonly (readonly [string, string])[] = [
		[words('signatureName'), person?.name ?? signature.person.name],
		[words('signatureRole'), capital(person?.role ?? '')],
		[words('signatureFor'), authority ?? ''],
		[words('signatureDate'), signature.date === undefined ? '' : typedDate(signature.date)],
	];
	const box = style.theme.line.box;
	const { sizePt } = style.theme.type.table;
	const body = rows
		.filter(([, value]) => value !== '')
		.map(([label, value], index): readonly TableCell[] => [
			textNode(label, 'table', style, { colour: 'soft', margin: [0, index === 0 ? 3 : 1, 0, 0], mark: { cell: 'TH', scope: 'Row' } }),
			textNode(wordRuns(value), index === 0 ? 'block' : 'body', style, { bold: true }),
		]);
	return {
		node: {
			table: { widths: [sizePt * 7, '*'], body, dontBreakRows: true },
			layout: {
				...framedLayout([box, box, box, box], style.colour('pine'), [18, 3, 18, 3]),
				paddingTop: (row) => (row === 0 ? 12 : 3),
				paddingBottom: (row) => (row === body.length - 1 ? 14 : 3),
				paddingRight: (column) => (column === 0 ? 0 : 18),
			},
			ua: { summary: words('signatureName') },
			unbreakable: true,
		},
		before: style.space.block,
		after: style.space.wide,
	};
}
