import type { PdfNode } from '../../pdf/tagged/node.ts';
import { html, type Safe } from '../../shared/html.ts';
import { blockClass } from './block-class.ts';
import { rem } from './lengths.ts';
import { namedColour } from './page-colours-of.ts';
import type { Around, PageContext } from './page-context.ts';

type Field = Extract<PdfNode, { readonly field: unknown }>;

/** Room for a pen: a box to tick or lines to write on. A page without a script cannot send what somebody types, so it offers no field. */
export function fieldMarkup(node: Field, around: Around, page: PageContext): Safe {
	const { kind, height, width, lineWidth = 1, lineColor = '#000000', lines = 1, lineGap = height } = node.field;
	const rule = `${rem(Math.max(0.75, lineWidth))} solid ${namedColour(lineColor, 'line', page.theme)}`;
	if (kind !== 'text') {
		const round = kind === 'radio' ? ['border-radius:50%'] : [];
		const look = blockClass(node, around, page, [`width:${rem(height)}`, `height:${rem(height)}`, `border:${rule}`, ...round]);
		return html`<div class="${look}" aria-hidden="true"></div>`;
	}
	const line = page.sheet.of([`height:${rem(lineGap)}`, `border-bottom:${rule}`]);
	const look = blockClass(node, around, page, width === undefined ? [] : [`max-width:${rem(width)}`]);
	const rows = Array.from({ length: lines }, () => html`<div class="${line}"></div>`);
	return html`<div${look === '' ? '' : html` class="${look}"`} aria-hidden="true">${rows}</div>`;
}
