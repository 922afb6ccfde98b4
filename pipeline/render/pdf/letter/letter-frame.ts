import { datesIn } from '../../../model/dates-in.ts';
import type { Notice } from '../../../model/notice.ts';
import type { PrintedWords } from '../../shared/printed-words.ts';
import { rule } from '../drawings.ts';
import { sideBySide, textNode } from '../nodes.ts';
import type { Style } from '../style.ts';
import type { PdfNode } from '../tagged/node.ts';

/** The distance of the header from the top of the paper, as on the pages of a plan. */
const top = 33;

/** The top of every page but the first: who writes, and what about. */
export function letterTop({ letterhead, subject }: Notice, style: Style): PdfNode {
	const { left, right } = style.theme.page;
	const cells = [
		textNode(letterhead.name, 'foot', style, { colour: 'soft' }),
		textNode(subject, 'foot', style, { bold: true, alignment: 'right' }),
	];
	return {
		stack: [{ ...sideBySide(['auto', '*'], cells), margin: [0, 0, 0, 7] }, rule(style.inner, style.theme.line.row, style.colour('rule'))],
		margin: [left, top, right, 0],
	};
}

/** The foot of every page: the case and the date, and which page of how many. */
export function letterFoot(notice: Notice, page: number, pages: number, style: Style, words: PrintedWords): PdfNode {
	const { left, right } = style.theme.page;
	const sent = words('footerSent', { date: datesIn(notice.lang).date(notice.date) });
	const about = notice.case === undefined ? sent : `${words('footerCase', { case: notice.case })} ${sent}`;
	const count = words('page', { page: String(page), pages: String(pages) });
	const cells = [
		textNode(about, 'foot', style, { colour: 'soft' }),
		textNode([{ text: count, noWrap: true }], 'foot', style, { bold: true, alignment: 'right' }),
	];
	return {
		stack: [{ ...rule(style.inner, style.theme.line.row, style.colour('rule')), margin: [0, 0, 0, 6] }, sideBySide(['*', 'auto'], cells)],
		margin: [left, 19, right, 0],
	};
}
