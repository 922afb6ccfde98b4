import type { CalendarDate } from '../../model/calendar-date.ts';
import type { StatusWindow } from '../../model/delivery-status.ts';
import { fillPhrase } from '../../model/due-page-words.ts';
import { documentWords, windowCount, windowTold } from '../../model/status-told.ts';
import type { StatusWords } from '../../model/status-words.ts';
import type { Theme } from '../../model/theme.ts';
import { html, Safe } from '../shared/html.ts';
import { variableColours } from '../shared/page-colours.ts';
import { windowDrawing } from './window-drawing.ts';
import { windowMarks } from './window-marks.ts';

export interface CardLook {
	readonly words: StatusWords;
	readonly theme: Theme;
	readonly today: CalendarDate;
}

/** One window: whose it is, how many days are left, its days as a line, and the same in sentences. `level` is that of its heading. */
export function windowCard(window: StatusWindow, person: string, title: string, level: 3 | 4, look: CardLook): Safe {
	const { words, today } = look;
	const heading = level === 3 ? html`<h3>${title}</h3>` : html`<h4>${title}</h4>`;
	const state = words.windows.states[window.state];
	const isVoid = window.state === 'void';
	const count = isVoid ? html`` : html`<strong>${windowCount(window, words)}</strong> `;
	const told = windowTold(window, person, words, today);
	return html`<article class="window is-${window.state}">
${heading}
<p class="count">${count}<span>${state}</span></p>
${isVoid ? '' : drawing(window, person, look)}<ul class="told">
${told.map((sentence) => html`<li>${sentence}</li>\n`)}</ul>
</article>
`;
}

function drawing(window: StatusWindow, person: string, { words, theme, today }: CardLook): Safe {
	const { length, marks } = windowMarks(window, words, today);
	const { days, day, daysLeft, servedOn } = window;
	const drawn = { length, days, marks, ...(daysLeft >= 0 && { today: today < servedOn ? 0 : day }) };
	const colours = variableColours(theme);
	const sizes = (['wide', 'narrow'] as const).map(
		(size) => html`<div class="${size}">${Safe.drawing(windowDrawing(drawn, colours, size))}</div>`,
	);
	const label = fillPhrase(words.drawing, { person, document: documentWords(window) });
	return html`<figure role="img" aria-label="${label}">${sizes}</figure>
`;
}
