import type { Row, Table } from '../../../model/block.ts';
import { printDate } from '../../../model/calendar-date.ts';
import { cellOf, tablesOf } from '../../../model/plan-parts.ts';
import { plainText } from '../../../model/walk.ts';
import { estimateWidth } from '../../shared/measure.ts';
import { type ColumnWords, columnWidths } from '../columns.ts';
import { hangingNumber } from '../hanging.ts';
import { framedLayout } from '../layouts.ts';
import { textNode } from '../nodes.ts';
import { patternRuns } from '../number-runs.ts';
import type { PrintContext } from '../print-context.ts';
import { runsOf, wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import type { InlineNode, PdfNode, TableCell, TableNode } from '../tagged/node.ts';
import { headingRole } from './heading.ts';
import { meaningNodes } from './meaning.ts';

const padding = 16;
const gap = 12;

/** Inside the card, the writer's own heading of the step column with the date: `Step for this year, by 23 November 2027`. */
export function stepsTitle(table: Table, scope: Scope): TableNode {
	const { style } = scope.context;
	const title = titleRuns(table, scope.context);
	return {
		table: {
			widths: ['*'],
			body: [[textNode(title, 'block', style, { bold: true, mark: { role: headingRole(scope.level + 2), bookmark: false } })]],
		},
		layout: framedLayout([style.theme.line.card, 0, style.theme.line.card, 0], style.colour('pine'), [padding, 5, padding, 4]),
		ua: { role: 'Presentation' },
	};
}

function titleRuns(table: Table, context: PrintContext): readonly InlineNode[] {
	const { words, job } = context;
	const due = job.facts.stepDue;
	const date = due && printDate(due.date);
	const heading = table.columns.find(({ meaning }) => meaning === 'step')?.children ?? [];
	if (plainText(heading, context.names).trim() === '') return wordRuns(date === undefined ? words('steps') : words('stepsBy', { date }));
	const runs = runsOf(heading, context);
	return date === undefined ? runs : patternRuns(words('stepsHeadingBy', { date }), { heading: runs });
}

/** Each step as a node of its own: a band with its number and words, then what will help and how, under their labels. Never split. */
export function stepNodes(table: Table, scope: Scope, closes: boolean): readonly PdfNode[] {
	return table.rows.map((row, index) => {
		const last = closes && index === table.rows.length - 1;
		return { stack: [band(table, row, scope), values(table, row, scope, last)], unbreakable: true };
	});
}

/** The widths of the columns below a step's band: the same in every card of a document, where its tables have the same columns. */
function stepWidths(table: Table, { context, width }: Scope): readonly number[] {
	const { theme, reckoned } = context.style;
	const alike = tablesOf(context.document, 'steps').filter((other) => other.table.columns.length === table.columns.length);
	const columns = table.columns.flatMap((column, index): readonly ColumnWords[] => {
		if (column.meaning === 'step') return [];
		const rows = alike.flatMap((other) => other.table.rows);
		return [
			{
				head: plainText(column.children, context.names),
				cells: rows.map((row) => plainText(row.cells[index]?.children ?? [], context.names)),
				bold: false,
			},
		];
	});
	const room = width - 2 * theme.line.card - 2 * padding - (columns.length - 1) * gap;
	return columnWidths(columns, room, reckoned('table'));
}

function band(table: Table, row: Row, scope: Scope): TableNode {
	const { context } = scope;
	const { style, places } = context;
	const id = places.of(row);
	const number = row.number ?? '';
	const line = cellOf(table, row, 'step')?.children ?? [];
	const { card, row: thin } = style.theme.line;
	const beside = Math.max(style.hang - padding - card, estimateWidth(number, style.reckoned('body'), true) + style.space.block);
	const hanging = number === '' ? [] : hangingNumber({ number, kind: 'body', style, look: { color: style.colour('pine') }, room: beside });
	const words = textNode([...hanging, ...runsOf(line, context)], 'body', style, { bold: true, ...(id !== undefined && { id }) });
	const edge = style.flat ? thin : 0;
	return {
		table: { widths: ['*'], body: [[{ stack: [words, ...meaningNodes(line, context)] }]] },
		layout: {
			...framedLayout([card, edge, card, edge], style.colour('pine'), [padding + beside, 3, padding, 4]),
			fillColor: () => style.colour('tint'),
		},
		ua: { role: 'Presentation' },
	};
}

function values(table: Table, row: Row, scope: Scope, last: boolean): TableNode {
	const { context } = scope;
	const { style } = context;
	const { card } = style.theme.line;
	const shown = table.columns.flatMap((column, index) => (column.meaning === 'step' ? [] : [{ column, cell: row.cells[index] }]));
	const labels = shown.map(
		({ column }): TableCell => textNode(runsOf(column.children, context), 'table', style, { bold: true, colour: 'soft' }),
	);
	const cells = shown.map(({ cell }): TableCell => {
		const line = cell?.children ?? [];
		const text = textNode(runsOf(line, context), 'table', style);
		const explained = meaningNodes(line, context);
		return explained.length === 0 ? text : { stack: [text, ...explained] };
	});
	const columns = stepWidths(table, scope);
	return {
		table: { widths: columns, body: [labels, cells] },
		layout: {
			...framedLayout([card, 0, card, last ? card : 0], style.colour('pine')),
			paddingLeft: (column) => (column === 0 ? padding : 0),
			paddingRight: (column) => (column === shown.length - 1 ? padding : gap),
			paddingTop: (at) => (at === 0 ? style.space.tight : 1),
			paddingBottom: (at) => (at === 0 ? 0 : style.space.snug),
		},
		ua: { headerRows: 1, summary: plainText(cellOf(table, row, 'step')?.children ?? [], context.names) },
	};
}
