import type { DoubtfulDocument, DueRun } from '../../build/collect-due.ts';
import { printFullDate } from '../../model/calendar-date.ts';
import { type DueGroup, type DueItem, dueGroupOf, dueGroups } from '../../model/due-item.ts';
import type { Stream } from '../session.ts';
import { displayWidth } from './display-width.ts';
import { type Colour, type Paint, paintWith } from './paint.ts';
import { printable } from './printable.ts';
import { counted } from './summary.ts';
import { wrap } from './wrap.ts';

const headings: Readonly<Record<DueGroup, string>> = { late: 'Late', today: 'Today', week: 'In the next 7 days', later: 'Later' };
const colours: Readonly<Record<DueGroup, Colour>> = { late: 'red', today: 'yellow', week: 'cyan', later: 'bold' };

/** The list as people read it: most urgent first, in groups, the days under each other and the law behind each in short. */
export function dueList(items: readonly DueItem[], { colour, width }: Pick<Stream, 'colour' | 'width'>): string {
	const paint = paintWith(colour);
	const column = (textOf: (item: DueItem) => string) => Math.max(0, ...items.map((item) => displayWidth(textOf(item))));
	const widths = { when: column(whenWords), date: column(({ date }) => printFullDate(date)) };
	const groups = dueGroups.flatMap((group) => {
		const held = items.filter((item) => dueGroupOf(item) === group);
		if (held.length === 0) return [];
		return [[paint(colours[group], headings[group]), ...held.flatMap((item) => linesOf(item, widths, width, paint))].join('\n')];
	});
	return groups.length === 0 ? '' : `${groups.join('\n\n')}\n`;
}

function linesOf(item: DueItem, widths: { readonly when: number; readonly date: number }, width: number, paint: Paint): readonly string[] {
	const { date, document, words, law } = item;
	const when = whenWords(item).padEnd(widths.when);
	const indent = ' '.repeat(widths.when + 4);
	const under = (text: string) => wrap(printable(text), Math.max(20, width - indent.length));
	const rule = law && (law.place === undefined ? law.title : `${law.title}, ${law.place}`);
	return [
		`  ${item.daysLeft < 0 ? paint('red', when) : when}  ${printFullDate(date).padEnd(widths.date)}  ${paint('bold', printable(document))}`,
		...under(words).map((line) => `${indent}${line}`),
		...(rule === undefined ? [] : under(rule).map((line) => `${indent}${paint('dim', line)}`)),
	];
}

/** `3 days late`, `today`, `in 4 days`. */
function whenWords({ daysLeft }: DueItem): string {
	if (daysLeft === 0) return 'today';
	const days = counted(Math.abs(daysLeft), 'day', 'days');
	return daysLeft < 0 ? `${days} late` : `in ${days}`;
}

/** What the list comes to, and what it cannot say. */
export function dueSummary({ today, items, listed, until, doubtful, examples }: DueRun): string {
	const late = listed.filter(({ daysLeft }) => daysLeft < 0).length;
	const further = items.length - listed.length;
	const lines = [
		`${printFullDate(today)}: ${dueWords(listed.length, late)}`,
		...(further > 0
			? [`${counted(further, 'more thing is', 'more things are')} due after ${printFullDate(until)}. Use --within to see more.`]
			: []),
		...doubtful.map(doubtfulLine),
		...(examples.length > 0 ? [`Nothing is due on examples: ${examples.join(', ')}.`] : []),
	];
	return `${lines.map(printable).join('\n')}\n`;
}

/** `5 things are due, 1 of them is late.` */
function dueWords(due: number, late: number): string {
	if (due === 0) return 'nothing is due.';
	return `${counted(due, 'thing is', 'things are')} due, ${late === 0 ? 'none is' : `${late} of them ${late === 1 ? 'is' : 'are'}`} late.`;
}

function doubtfulLine({ file, reason, errors }: DoubtfulDocument): string {
	switch (reason) {
		case 'unreadable':
			return `${file}: we cannot read it as text. Its dates are not in the list.`;
		case 'unknown':
			return `${file}: we do not know this kind of document. Its dates are not in the list.`;
		default:
			return `${file}: has ${counted(errors, 'error', 'errors')} that may hide a date. Use "plainplan check".`;
	}
}
