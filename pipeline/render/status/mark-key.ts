import type { StatusWords } from '../../model/status-words.ts';
import type { Theme } from '../../model/theme.ts';
import { html, Safe } from '../shared/html.ts';
import { variableColours } from '../shared/page-colours.ts';
import { markShape } from './window-drawing.ts';
import type { MarkKind } from './window-marks.ts';

/** What the marks of the drawings mean. */
export function markKey({ key, headings }: StatusWords, theme: Theme): Safe {
	const colours = variableColours(theme);
	const mark = (kind: MarkKind, edge: number) => drawn(markShape(kind, kind === 'lastDay' ? 18 : 12, edge, colours));
	const marks = [
		[mark('sent', 23), key.sent],
		[mark('reminder', 23), key.reminder],
		[mark('reminderToCome', 23), key.reminderToCome],
		[mark('reply', 2), key.reply],
		[mark('lateReply', 2), key.lateReply],
		[mark('today', 3), key.today],
		[mark('lastDay', 22), key.lastDay],
		[cell('var(--pine)', 'var(--pine)'), key.past],
		[cell('var(--tint)', 'var(--rule)'), key.toCome],
	] as const;
	return html`<aside aria-labelledby="key">
<h3 id="key">${headings.key}</h3>
<ul class="key">
${marks.map(([svg, meaning]) => html`<li>${Safe.drawing(svg)}${meaning}</li>\n`)}</ul>
</aside>
`;
}

function cell(fill: string, stroke: string): string {
	return drawn(`<rect x="6" y="2" width="12" height="20" rx="2" fill="${fill}" stroke="${stroke}"/>`);
}

function drawn(shape: string): string {
	return `<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shape}</svg>`;
}
