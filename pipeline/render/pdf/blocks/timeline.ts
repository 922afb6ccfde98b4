import { printDate, printFullDate } from '../../../model/calendar-date.ts';
import type { TimelineEvent } from '../../../model/facts.ts';
import { estimateWidth } from '../../shared/measure.ts';
import { type TimelineOptions, timelineDrawing, timelineParts } from '../../shared/timeline-drawing.ts';
import { typographicQuotes } from '../../shared/typographic-quotes.ts';
import { stretchesOf } from '../joins.ts';
import { textNode } from '../nodes.ts';
import type { Piece } from '../pieces.ts';
import { wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import type { TableCell } from '../tagged/node.ts';
import { gridTable } from './grid-table.ts';
import { listTitle, pictureTitle, roomFor } from './picture-titles.ts';

/** Room above and below the words of a row: one date follows the other closely. */
const rowPadding = 3;

/**
 * The dates of the case that are for the family along a line, in parts of half a page so that they fill what is left of one; after it a
 * table that says the same, with the law behind each.
 */
export function timelinePieces(scope: Scope): readonly Piece[] {
	const { context, width } = scope;
	const { style, words, job } = context;
	const { theme } = style;
	const dates = job.facts.timeline.filter((event) => event.for !== 'officer');
	if (dates.length === 0) return [];
	const heightPt = roomFor(context) / 2;
	const events = dates.map((event) => ({ ...event, words: joinedWords(typographicQuotes(event.words)) }));
	const parts = timelineParts(events, theme, { widthPt: width, heightPt });
	const drawings = parts.map((part, index): Piece => {
		const [first, last] = [part[0], part.at(-1)];
		const fills = {
			count: String(part.length),
			from: first === undefined ? '' : printDate(first.date),
			to: last === undefined ? '' : printDate(last.date),
			part: String(index + 1),
			parts: String(parts.length),
		};
		const closes = index === parts.length - 1;
		const options: TimelineOptions = {
			widthPt: width,
			goesOn: { above: index > 0, below: !closes },
			...(closes && { key: { stated: words('timelineStated'), workedOut: words('timelineWorkedOut') } }),
		};
		return {
			node: {
				svg: timelineDrawing(part, theme, options),
				width,
				ua: { role: 'Figure', alt: words(parts.length === 1 ? 'timelineAlt' : 'timelinePartAlt', fills) },
			},
			before: index === 0 ? style.space.small : 0,
			after: closes ? style.space.wide : 0,
		};
	});
	return [
		...pictureTitle('timeline', 'timelineTitle', scope),
		...drawings,
		listTitle('timelineList', scope),
		{ node: tableOf(dates, scope), before: 0, after: style.space.wide },
	];
}

/** Dates and amounts with spaces at which a drawing breaks no line. */
function joinedWords(text: string): string {
	return stretchesOf(text)
		.map(({ text: words, whole }) => (whole ? words.replaceAll(' ', '\u00a0') : words))
		.join('');
}

/** A row for each date, with how we know it; and what happens, with the law. */
function tableOf(events: readonly TimelineEvent[], { context: { style, words } }: Scope): Piece['node'] {
	const said = (text: string) => textNode(wordRuns(text), 'foot', style, { colour: 'soft' });
	const rows = events.map(({ date, words: what, law, kind }): readonly TableCell[] => {
		const [day = ''] = printFullDate(date).split(' ');
		const known: TableCell = {
			stack: [
				textNode(wordRuns(printDate(date)), 'table', style, { bold: true }),
				said(words(kind === 'stated' ? 'timelineGiven' : 'timelineReckoned', { day })),
			],
			ua: { cell: 'TH', scope: 'Row' },
		};
		return [
			known,
			{ stack: [textNode(wordRuns(what), 'table', style), ...(law === undefined ? [] : [said(`${law.title}, ${law.place}`)])] },
		];
	});
	const heads = [words('timelineDate'), words('timelineWhat')];
	const widest = estimateWidth('30 September 2026', style.reckoned('table'), true) * 1.1;
	const head = heads.map((text): TableCell => textNode(text, 'table', style, { bold: true }));
	return gridTable(style, [widest, '*'], [head, ...rows], rowPadding);
}
