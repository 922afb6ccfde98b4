import { type CalendarDate, printFullDate } from '../../../model/calendar-date.ts';
import { html, type Safe } from '../../shared/html.ts';

/** An address with its place on the web set apart, since that is where a slip hides. */
export function domainMarked(address: string): Safe {
	const at = address.lastIndexOf('@');
	if (at < 0) return html`${address}`;
	return html`${address.slice(0, at + 1)}<strong class="domain">${address.slice(at + 1)}</strong>`;
}

/** `Thursday 10 December 2026`, broken after the weekday only. */
export function dayText(date: CalendarDate): string {
	return printFullDate(date).replace(/ (?=\w+ \d{4}$| ?\d{4}$)/g, '\u00a0');
}

/** `412 KB`, `2.3 MB`: as people read sizes, in powers of ten. */
export function sizeText(bytes: number): string {
	if (bytes < 1_000) return `${bytes} bytes`;
	if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} KB`;
	return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** `kind`: its columns, for the style sheet. A table that stays one for a screen reader where a phone shows its cells below each other: hence the roles, which say what the tags say. */
export function tableOf(
	kind: 'list' | 'files',
	caption: string,
	heads: readonly string[],
	rows: readonly (readonly (string | Safe)[])[],
): Safe {
	return html`<table class="${kind}" role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map(
	([first = '', ...others]) =>
		html`<tr role="row"><th scope="row" role="rowheader">${first}</th>${others.map((cell, index) => html`<td role="cell" data-head="${heads[index + 1] ?? ''}">${cell}</td>`)}</tr>\n`,
)}</tbody>
</table>
`;
}
