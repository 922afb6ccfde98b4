import { printFullDate } from '../../model/calendar-date.ts';
import { messageStates } from '../../model/delivery.ts';
import type { StatusOverview, StatusWindow } from '../../model/delivery-status.ts';
import { countPhrase, fillPhrase } from '../../model/due-page-words.ts';
import { html, type Safe } from '../shared/html.ts';
import { pageTable } from '../shared/page-table.ts';
import { markKey } from './mark-key.ts';
import { taskList } from './task-list.ts';
import { type CardLook, windowCard } from './window-card.ts';

/** So many windows are drawn; more are told of in numbers. */
const windowsDrawn = 40;

/** What a person must do, the windows that close next by their last day, and how many messages there are. Nobody's name stands in it. */
export function overviewParts(overview: StatusOverview, look: CardLook): Safe {
	const { tasks, dueNow, hasMoreTasks, closing, closingUntil } = overview;
	const { words } = look;
	const drawn = closing.slice(0, windowsDrawn);
	const further = closing.length - drawn.length;
	const until = { date: printFullDate(closingUntil) };
	return html`<section aria-labelledby="tasks">
<h2 id="tasks">${words.headings.tasks}</h2>
${taskList(tasks, words, { nameOf: (key) => key, isOneCase: false })}${dueNow > 0 ? html`<p>${countPhrase(words.dueNow, dueNow)} <code>plainplan send</code></p>\n` : ''}${hasMoreTasks ? html`<p>${words.moreTasks}</p>\n` : ''}</section>
<section aria-labelledby="closing">
<h2 id="closing">${words.headings.closing}</h2>
${drawn.length === 0 ? html`<p class="calm">${fillPhrase(words.noneClosing, until)}</p>\n` : byDay(drawn).map((day) => dayPart(day, look))}${
	further > 0 ? html`<p>${countPhrase(words.moreClosing, further, until)}</p>\n` : ''
}${drawn.length > 0 ? markKey(words, look.theme) : ''}</section>
${totals(overview, look)}`;
}

function byDay(windows: readonly StatusWindow[]): readonly (readonly StatusWindow[])[] {
	const days = [...new Set(windows.map(({ lastDay }) => lastDay))];
	return days.map((day) => windows.filter(({ lastDay }) => lastDay === day));
}

function dayPart(windows: readonly StatusWindow[], look: CardLook): Safe {
	const [first] = windows;
	if (first === undefined) return html``;
	const { words } = look;
	const left = first.daysLeft === 0 ? words.windows.lastDayIsToday : countPhrase(words.windows.left, first.daysLeft);
	return html`<h3 class="day">${printFullDate(first.lastDay)} <span>${left}</span></h3>
${windows.map((window) => windowCard(window, window.personKey, `${window.document}, ${window.personKey}`, 4, look))}`;
}

function totals({ messages, cases }: StatusOverview, { words }: CardLook): Safe {
	const rows = messageStates
		.filter((state) => messages[state] > 0)
		.map((state) => ({ cells: [words.states[state], messages[state].toLocaleString('en-GB')] }));
	if (rows.length === 0) return html``;
	return html`<section aria-labelledby="totals">
<h2 id="totals">${words.headings.totals}</h2>
${pageTable({
	caption: html`${countPhrase(words.cases, cases, { cases: cases.toLocaleString('en-GB') })}`,
	heads: [words.columns.state, words.columns.number],
	rows,
	kind: 'totals',
})}</section>
`;
}
