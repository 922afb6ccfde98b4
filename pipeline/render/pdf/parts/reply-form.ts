import type { WordKey } from '../../../model/printed-words.ts';
import { estimateWidth } from '../../shared/measure.ts';
import { adviceRuns, answerPerson, answerWays, orRuns } from '../answer-ways.ts';
import { canAnswer } from '../answering.ts';
import { headingRole } from '../blocks/heading.ts';
import { labelledRow } from '../blocks/labelled-row.ts';
import { drawing, rule } from '../drawings.ts';
import { framedLayout } from '../layouts.ts';
import { sideBySide, textNode } from '../nodes.ts';
import { flow, type Piece } from '../pieces.ts';
import { wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import { space } from '../style.ts';
import type { PdfNode } from '../tagged/node.ts';

const box = 19;
const beside = 36;
const lineGap = 26;

interface Question {
	readonly words: WordKey;
	readonly hint?: WordKey;
	readonly lines: number;
}

const questions: readonly Question[] = [
	{ words: 'formAgree', lines: 0 },
	{ words: 'formChange', hint: 'formChangeHint', lines: 4 },
	{ words: 'formMeet', hint: 'formMeetHint', lines: 1 },
	{ words: 'formSchool', hint: 'formSchoolHint', lines: 2 },
	{ words: 'formBudget', hint: 'formBudgetHint', lines: 0 },
	{ words: 'formTime', lines: 0 },
];

/** A page to answer on by hand: the last day, boxes to tick, lines to write on, and where to send it. */
export function replyFormPieces({ context, width }: Scope): readonly Piece[] {
	const { style, words, places, job } = context;
	const { window } = job.facts;
	if (window === undefined || !canAnswer(context)) return [];
	const title = textNode(words('replyForm'), 'part', style, {
		bold: true,
		colour: 'pine',
		mark: { role: headingRole(2) },
		id: places.form,
	});
	const how = textNode(words('formHow'), 'body', style);
	const tick = textNode(words('formTick'), 'body', style);
	return [
		{ node: title, before: 0, after: space.block, startsPage: true },
		{ node: dateStrip(window.printed, context), before: 0, after: space.block },
		{ node: { stack: [how, tick] }, before: 0, after: space.block },
		...questions.map((question) => ({ node: questionNode(question, width, context), before: 0, after: space.block })),
		{ node: nameLine(width, context), before: space.wide, after: space.block },
		{ node: sendTo(width, context), before: 0, after: 0 },
	];
}

function dateStrip(day: string, { style, words }: Scope['context']): PdfNode {
	const { box: line } = style.theme.line;
	const label = textNode(words('formSendBy'), 'block', style, { bold: true, colour: 'on-pine', margin: [16, 8, 0, 0] });
	const date = textNode(wordRuns(day), 'part', style, { bold: true, margin: [14, 4, 0, 5] });
	return {
		table: {
			widths: [Math.max(style.records ? 0 : 132, estimateWidth(words('formSendBy'), style.theme.type.block.sizePt, true) + 34), '*'],
			body: [[{ ...label, fillColor: style.colour('pine') }, date]],
		},
		layout: framedLayout([line, line, line, line], style.colour('pine')),
		ua: { role: 'Presentation' },
	};
}

function questionNode({ words: key, hint, lines }: Question, width: number, { style, words }: Scope['context']): PdfNode {
	const text = textNode(words(key), 'block', style, { bold: true });
	const more = hint === undefined ? [] : [textNode(wordRuns(words(hint)), 'table', style)];
	const writing = Array.from({ length: lines }, (_, index) => ({
		...rule(width - beside, style.theme.line.row, style.colour('rule')),
		margin: [0, index === 0 ? lineGap + 2 : lineGap - style.theme.line.row, 0, 0] as const,
	}));
	return {
		...sideBySide([beside, '*'], [{ ...drawing('box', box, style), margin: [0, 1, 0, 0] }, { stack: [text, ...more, ...writing] }]),
		unbreakable: true,
	};
}

function nameLine(width: number, { style, words }: Scope['context']): PdfNode {
	const { row } = style.theme.line;
	const size = style.theme.type.body.sizePt;
	const [name, date] = [words('formName'), words('formDate')];
	const nameWidth = name.length * size * 0.56;
	const dateWidth = date.length * size * 0.6;
	const dateLine = 110;
	const nameLineWidth = width - nameWidth - dateWidth - dateLine - 30;
	const line = (length: number): PdfNode => ({ ...rule(length, row, style.colour('rule')), margin: [0, style.line('body') + 3, 0, 0] });
	return sideBySide(
		[nameWidth + 6, nameLineWidth + 18, dateWidth + 6, dateLine],
		[textNode(name, 'body', style, { bold: true }), line(nameLineWidth), textNode(date, 'body', style, { bold: true }), line(dateLine)],
		{ unbreakable: true },
	);
}

function sendTo(width: number, context: Scope['context']): PdfNode {
	const { style, words, job } = context;
	const authority = job.look.project.authority;
	const where = [answerPerson(context), authority?.name ?? context.document.meta.authority ?? '', authority?.address ?? ''].filter(
		(part) => part !== '',
	);
	const ways = answerWays(context);
	const to = [...wordRuns(where.join(', ')), ...(ways.length > 0 ? [{ text: '\n' }, ...orRuns(ways, context)] : [])];
	const advice = adviceRuns(context);
	const stack = flow([
		{ node: rule(width, 1.5, style.colour('pine')), before: 0, after: space.small },
		{ node: labelledRow(words('sendTo'), to, style.hang, context), before: 0, after: space.small },
		...(advice.length > 0 ? [{ node: labelledRow(words('freeHelp'), advice, style.hang, context), before: 0, after: 0 }] : []),
	]);
	return { stack, unbreakable: true };
}
