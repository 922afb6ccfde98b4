import { printDate } from '../../../model/calendar-date.ts';
import type { WordKey } from '../../../model/printed-words.ts';
import { estimateWidth } from '../../shared/measure.ts';
import { adviceRuns, answerPerson, answerWays, orRuns } from '../answer-ways.ts';
import { canAnswer } from '../answering.ts';
import { headingRole } from '../blocks/heading.ts';
import { labelledRow } from '../blocks/labelled-row.ts';
import { rule } from '../drawings.ts';
import { framedLayout } from '../layouts.ts';
import { emptyCell, sideBySide, textNode } from '../nodes.ts';
import { flow, type Piece } from '../pieces.ts';
import { roughHeight } from '../rough-height.ts';
import { wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import type { Style } from '../style.ts';
import type { FieldNode, PdfNode } from '../tagged/node.ts';

/** The look's own letters, in points; room for a hand and a mark grows with larger ones. */
const letters = 13;
const box = 19;
const beside = 36;
const lineGap = 26;
/** The lines of the longest answer. */
const allLines = 4;

interface Question {
	/** Of its check box: what programs that read answers go by, the same in every language. */
	readonly name: string;
	readonly words: WordKey;
	readonly hint?: WordKey;
	readonly answer?: { readonly name: string; readonly tooltip: WordKey; readonly lines: number };
}

const questions: readonly Question[] = [
	{ name: 'Agree', words: 'formAgree' },
	{
		name: 'Change',
		words: 'formChange',
		hint: 'formChangeHint',
		answer: { name: 'What to change', tooltip: 'formChangeField', lines: allLines },
	},
	{ name: 'Meet', words: 'formMeet', hint: 'formMeetHint', answer: { name: 'When to meet', tooltip: 'formMeetField', lines: 1 } },
	{ name: 'School', words: 'formSchool', hint: 'formSchoolHint', answer: { name: 'Which school', tooltip: 'formSchoolField', lines: 2 } },
	{ name: 'Personal budget', words: 'formBudget', hint: 'formBudgetHint' },
	{ name: 'More time or help', words: 'formTime' },
];

/** A page to answer on, on a screen or by hand: the last day, boxes to tick, lines to write on, and where to send it. */
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
	const takesEmail = answerWays(context).some(({ ua }) => ua?.href?.startsWith('mailto:'));
	const onScreen = takesEmail ? 'formScreen' : 'formScreenPost';
	const screen = textNode(words(context.paged ? onScreen : 'formPen'), 'body', style);
	const tick = textNode(`${words('formTick')} ${words('formRoom')}`, 'body', style);
	const pieces = (mostLines: number, between: number): readonly Piece[] => [
		{ node: title, before: 0, after: style.space.block, startsPage: true },
		{ node: dateStrip(window.printed, context), before: 0, after: style.space.block },
		{ node: { stack: [how, screen, tick] }, before: 0, after: between },
		...questions.map((question) => ({ node: questionNode(question, mostLines, context), before: 0, after: between })),
		{ node: nameLine(context), before: between, after: between },
		{ node: sendTo(width, context), before: 0, after: 0 },
	];
	const roomy = pieces(allLines, style.space.block);
	if (style.records) return roomy;
	return [roomy, pieces(allLines, style.space.snug), pieces(allLines - 1, style.space.snug)].find((one) => fitsPage(one, style)) ?? roomy;
}

/** Whether the form fits one page, by a guess at its height. A form for larger letters takes two all the same. */
function fitsPage(pieces: readonly Piece[], { theme: { font }, inner, height: room }: Style): boolean {
	const height = flow(pieces).reduce((total, node) => total + roughHeight(node, inner, font), 0);
	return height <= room;
}

function dateStrip(day: string, { style, words }: Scope['context']): PdfNode {
	const { box: line } = style.theme.line;
	const label = textNode(words('formSendBy'), 'block', style, { bold: true, colour: 'on-pine', margin: [16, 8, 0, 0] });
	const date = textNode(wordRuns(day), 'part', style, { bold: true, margin: [14, 4, 0, 5] });
	return {
		table: {
			widths: [Math.max(style.records ? 0 : 132, estimateWidth(words('formSendBy'), style.reckoned('block'), true) + 34), '*'],
			body: [[{ ...label, fillColor: style.colour('pine') }, date]],
		},
		layout: framedLayout([line, line, line, line], style.colour('pine')),
		ua: { role: 'Presentation' },
	};
}

function questionNode({ name, words: key, hint, answer }: Question, mostLines: number, { style, words }: Scope['context']): PdfNode {
	const text = textNode(words(key), 'block', style, { bold: true });
	const more = hint === undefined ? [] : [textNode(wordRuns(words(hint)), 'table', style)];
	const tick: FieldNode = {
		field: { kind: 'check', name, tooltip: words(key), height: box * growth(style), lineWidth: 2, lineColor: style.colour('ink') },
		color: style.colour('ink'),
		margin: [0, 1, 0, 0],
	};
	const { row } = style.theme.line;
	const writing =
		answer === undefined
			? []
			: [
					{
						...answerField({ ...answer, tooltip: words(answer.tooltip), lines: Math.min(mostLines, answer.lines) }, style),
						margin: [0, row, 0, 0] as const,
					},
				];
	return {
		...sideBySide([beside * growth(style), '*'], [tick, { stack: [text, ...more, ...writing] }]),
		unbreakable: true,
	};
}

function growth({ theme }: Style): number {
	return Math.max(1, theme.type.body.sizePt / letters);
}

function answerField(field: { readonly name: string; readonly tooltip: string; readonly lines: number }, style: Style): FieldNode {
	const gap = lineGap * growth(style);
	return {
		field: {
			kind: 'text',
			...field,
			height: field.lines * gap,
			lineGap: gap,
			lineWidth: style.theme.line.row,
			lineColor: style.colour('rule'),
		},
		...style.text('body'),
	};
}

function nameLine({ style, words }: Scope['context']): PdfNode {
	const size = style.reckoned('body');
	const [name, date] = [words('formName'), words('formDate')];
	const nameWidth = name.length * size * 0.56 + 6;
	const dateWidth = date.length * size * 0.6 + 6;
	const dateLine = estimateWidth(printDate('2026-09-30'), size, false) + 12;
	const line = (field: string, tooltip: string): FieldNode => ({
		...answerField({ name: field, tooltip, lines: 1 }, style),
		margin: [0, style.line('body') + 3 - lineGap * growth(style), 0, 0],
	});
	if (style.records) {
		const row = (label: string, width: number, room: number | string, field: PdfNode) =>
			sideBySide([width, room], [textNode(label, 'body', style, { bold: true }), field], { margin: [0, 0, 0, style.space.snug] });
		const rows = [row(name, nameWidth, '*', line('Name', name)), row(date, dateWidth, dateLine, line('Date', words('formDateField')))];
		return { stack: rows, unbreakable: true };
	}
	return sideBySide(
		[nameWidth, '*', 12, dateWidth, dateLine],
		[
			textNode(name, 'body', style, { bold: true }),
			line('Name', name),
			emptyCell,
			textNode(date, 'body', style, { bold: true }),
			line('Date', words('formDateField')),
		],
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
		{ node: rule(width, 1.5, style.colour('pine')), before: 0, after: style.space.small },
		{ node: labelledRow(words('sendTo'), to, style.hang, context), before: 0, after: style.space.small },
		...(advice.length > 0 ? [{ node: labelledRow(words('freeHelp'), advice, style.hang, context), before: 0, after: 0 }] : []),
	]);
	return { stack, unbreakable: true };
}
