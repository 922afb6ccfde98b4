import { datesIn } from '../../../model/dates-in.ts';
import type { Notice } from '../../../model/notice.ts';
import { rule } from '../drawings.ts';
import { logoFor, logoNode } from '../logo.ts';
import { sideBySide, textNode } from '../nodes.ts';
import type { Style } from '../style.ts';
import type { PdfNode } from '../tagged/node.ts';

/** The bar stands this far above the text area. */
const barAbove = 30;
const barHeight = 6;
/**
 * From the top of the paper to the first and below the last line of the address: what the window of a DL envelope shows
 * of an A4 sheet folded twice (50 mm and 80 mm). Room without an address is left for one written by hand.
 */
const addressTop = 142;
const addressEnd = 227;

/** Who writes, to whom and when. */
export function letterHead({ letterhead, person, date, lang }: Notice, style: Style): readonly PdfNode[] {
	const start = style.theme.page.top - barAbove + barHeight + style.space.block;
	const bar: PdfNode = { ...rule(style.inner, barHeight, style.colour('pine')), margin: [0, -barAbove, 0, style.space.block] };
	const address = addressOf(person.name, person.channel?.kind === 'post' ? person.channel.address : undefined);
	const logo = logoFor(letterhead.name, style.theme);
	const room = addressTop - start;
	const name = textNode(letterhead.name, 'block', style, { bold: true, colour: 'pine' });
	const sender =
		logo === undefined
			? { node: name, height: style.line('block') }
			: logoNode(logo, { width: style.inner / 2, height: room - style.space.small });
	const left: PdfNode = {
		stack: [
			{ ...sender.node, margin: [0, 0, 0, room - sender.height] as const },
			...address.map((line) => textNode(line, 'body', style, { margin: [style.space.block, 0, 0, 0] })),
		],
	};
	const right: PdfNode = {
		stack: [
			...letterhead.lines.map((line) => textNode(line, 'table', style, { colour: 'soft' })),
			textNode([{ text: datesIn(lang).date(date), noWrap: true }], 'table', style, { bold: true, margin: [0, style.space.snug, 0, 0] }),
		],
	};
	const row = sideBySide(['*', 'auto'], [left, right], { margin: [0, 0, 0, style.space.wide] });
	return [bar, { ...row, table: { ...row.table, heights: addressEnd - start } }];
}

/** The name, and the lines of the address where one was given. */
function addressOf(name: string, address = ''): readonly string[] {
	const lines = address.split(/[,\n]/).map((line) => line.replace(/[\p{Cc}\s]+/gu, ' ').trim());
	return [name, ...lines.filter((line) => line !== '')];
}
