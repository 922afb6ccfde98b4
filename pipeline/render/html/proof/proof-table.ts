import { html, type Safe } from '../../shared/html.ts';

export interface ProofTable {
	readonly caption: string;
	readonly heads: readonly string[];
	/** As many cells as heads; the first names the row. */
	readonly rows: readonly (readonly (string | Safe)[])[];
}

/** A table that stays one for a screen reader where a phone shows its cells below each other, each after the name of its column. */
export function proofTable({ caption, heads, rows }: ProofTable): Safe {
	return html`<table role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map(([first = '', ...others]) => {
	const cells = others.map((cell, index) => html`<td role="cell" data-head="${heads[index + 1] ?? ''}">${cell}</td>`);
	return html`<tr role="row"><th scope="row" role="rowheader">${first}</th>${cells}</tr>\n`;
})}</tbody>
</table>
`;
}
