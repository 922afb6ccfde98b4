import { html, type Safe } from './html.ts';

export interface PageTable {
	readonly caption: Safe;
	readonly heads: readonly string[];
	/** As many cells as heads; the first names the row. */
	readonly rows: readonly { readonly isLate?: boolean; readonly cells: readonly (string | Safe)[] }[];
	/** Its columns: for the style sheet of the page. */
	readonly kind: string;
}

/** A table that stays one for a screen reader where a phone shows its cells below each other: hence the roles, which say what the tags say. */
export function pageTable({ caption, heads, rows, kind }: PageTable): Safe {
	return html`<table class="${kind}" role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map(({ isLate, cells: [first = '', ...others] }) => {
	const late = isLate ? html` class="is-late"` : html``;
	return html`<tr role="row"${late}><th scope="row" role="rowheader">${first}</th>${others.map((cell) => html`<td role="cell">${cell}</td>`)}</tr>\n`;
})}</tbody>
</table>
`;
}
