import { answeredIn } from '../../../model/answered.ts';
import type { AnswerBlock } from '../../../model/block.ts';
import { sideBySide, textNode } from '../nodes.ts';
import { flow, type Piece } from '../pieces.ts';
import { wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import { paper, type Style } from '../style.ts';
import type { FieldNode, PdfNode } from '../tagged/node.ts';
import { headingRole } from './heading.ts';

/** A question of a form with its number: under it the answer as read, or room for one on a screen and for a pen. */
export function answerPiece(block: AnswerBlock, scope: Scope): Piece {
	const { style } = scope.context;
	const inside: Scope = { ...scope, nested: true };
	const question: Piece = {
		node: textNode(wordRuns(`${block.number}. ${block.label.name}`), 'block', style, {
			bold: true,
			keepWithNext: true,
			margin: [scope.indent, 0, 0, 0],
			mark: { role: headingRole(Math.min(scope.level + 1, 6)) },
		}),
		before: 0,
		after: style.space.hair,
	};
	const hasAnswer = block.children.length > 0;
	const isReturned = answeredIn(scope.context.document).by.length > 0;
	const under = hasAnswer ? scope.print(block.children, inside) : isReturned ? [nonePiece(scope)] : roomPieces(block, scope);
	return {
		node: { stack: flow([question, ...under]), ...(!hasAnswer && { unbreakable: true }) },
		before: style.space.wide,
		after: style.space.wide,
	};
}

/** A question of a form that came back without an answer to it. */
function nonePiece({ context: { style, words }, indent }: Scope): Piece {
	return { node: textNode(words('answerMissing'), 'body', style, { colour: 'soft', margin: [indent, 0, 0, 0] }), before: 0, after: 0 };
}

/** At letters of 13 points: 9.2 mm from line to line, and boxes of 6.7 mm. Both grow with larger letters. */
const letters = 13;
const box = 19;
const beside = 36;
const lineGap = 26;

function roomPieces(block: AnswerBlock, scope: Scope): readonly Piece[] {
	const { style, words } = scope.context;
	if (block.choices.length > 0) {
		const hint = textNode(words(block.many ? 'formTick' : 'answerTickOne'), 'table', style, { margin: [scope.indent, 0, 0, 0] });
		return [
			{ node: hint, before: 0, after: style.space.small },
			...block.choices.map(({ name }, index) => ({
				node: choiceNode(block, name, index, scope),
				before: style.space.small,
				after: style.space.small,
			})),
		];
	}
	const gap = lineGap * growth(style);
	const { page, line, type } = style.theme;
	const mostLines = Math.floor((paper.height - page.top - page.bottom - 4 * type.block.linePt) / gap);
	const lines = Math.min(block.lines, mostLines);
	const field: FieldNode = {
		field: {
			kind: 'text',
			name: fieldName(block),
			tooltip: block.label.name,
			lines,
			height: lines * gap,
			lineGap: gap,
			lineWidth: line.row,
			lineColor: style.colour('rule'),
		},
		...style.text('body'),
		margin: [scope.indent, 0, 0, 0],
	};
	return [{ node: field, before: 0, after: 0 }];
}

function choiceNode(block: AnswerBlock, choice: string, index: number, { context: { style }, indent }: Scope): PdfNode {
	const side = box * growth(style);
	const line = style.line('body');
	const tick: FieldNode = {
		field: {
			...(block.many
				? { kind: 'check', name: `${fieldName(block)} choice ${index + 1}` }
				: { kind: 'radio', name: fieldName(block), question: block.label.name }),
			tooltip: `${block.label.name} ${choice}`,
			height: side,
			lineWidth: 2,
			lineColor: style.colour('ink'),
		},
		color: style.colour('ink'),
		margin: [0, Math.max(0, (line - side) / 2), 0, 0],
	};
	const words = textNode(wordRuns(choice), 'body', style, { margin: [0, Math.max(0, (side - line) / 2), 0, 0] });
	return { ...sideBySide([beside * growth(style), '*'], [tick, words], { margin: [indent, 0, 0, 0] }), unbreakable: true };
}

/** What programs that read answers go by: no words of the form, so no name of anyone. */
function fieldName({ number }: AnswerBlock): string {
	return `Question ${number}`;
}

function growth({ theme }: Style): number {
	return Math.max(1, theme.type.body.sizePt / letters);
}
