import { printDate } from '../../../model/calendar-date.ts';
import type { PlanSection } from '../../../model/document.ts';
import { plainText } from '../../../model/walk.ts';
import { rule } from '../drawings.ts';
import { sideBySide, textNode } from '../nodes.ts';
import type { PrintContext } from '../print-context.ts';
import { wordRuns } from '../runs.ts';
import type { PdfNode } from '../tagged/node.ts';
import { basedOnPlace } from './based-on.ts';
import { shortRange } from './cover-facts.ts';

/** The distance of the header from the top of the paper. */
const headerTop = 33;

/** The distance of the footer's rule from the words of the page, and of its words from the rule. */
const footerTop = 19;
const footerGap = 6;
/** Between the words on the left, which may fill their line, and those on the right. */
const besideGap = 12;
/** What most printers cannot print at the edge of the paper: two lines of the footer stand above it. */
const edge = 12;

/** What a loose page is known by: the document and its status. */
export function headWords(context: PrintContext, page = 1): { readonly name: string; readonly status: string } {
	const { document, names, job } = context;
	const name = document.meta.title ?? (document.title === undefined ? job.look.type.name : plainText(document.title.children, names));
	const chapter = chapterOn(page, context);
	return chapter ?? { name, status: statusWords(context) };
}

/** The chapter of a handbook that a page belongs to, once it is known where each begins. */
function chapterOn(page: number, { document, places, pages, names, words }: PrintContext): ReturnType<typeof headWords> | undefined {
	const back = Math.min(...['notes', basedOnPlace, places.words].map((place) => pages.get(place) ?? Number.POSITIVE_INFINITY));
	const startOf = (section: PlanSection) => pages.get(places.of(section) ?? '') ?? Number.POSITIVE_INFINITY;
	const section = page >= back ? undefined : document.sections.findLast((one) => startOf(one) <= page);
	if (section?.chapter === undefined) return undefined;
	return { name: plainText(section.heading?.children ?? [], names), status: `${words('chapter')} ${section.chapter}` };
}

/** The top of every page but the cover: the document (of a handbook the chapter) and its status, so that a loose page stays known. */
export function headerNode(context: PrintContext, page = 1): PdfNode {
	const { style } = context;
	const { left, right } = style.theme.page;
	const { name, status } = headWords(context, page);
	const cells = [
		textNode(name, 'foot', style, { colour: 'soft', margin: [0, 0, besideGap, 0] }),
		textNode([{ text: status, noWrap: true }], 'foot', style, { bold: true, alignment: 'right' }),
	];
	return {
		stack: [{ ...sideBySide(['*', 'auto'], cells), margin: [0, 0, 0, 7] }, rule(style.inner, style.theme.line.row, style.colour('rule'))],
		margin: [left, headerTop, right, 0],
	};
}

/** The foot of every page: the case and its date, and which page of how many. */
export function footerNode(page: number, pages: number, context: PrintContext): PdfNode {
	const { style, words } = context;
	const { left, right, bottom } = style.theme.page;
	const line = style.theme.line.row;
	const top = Math.min(footerTop, bottom - line - footerGap - 2 * style.theme.type.foot.linePt - edge);
	const count = words('page', { page: String(page), pages: String(pages) });
	const cells = [
		textNode(wordRuns(footWords(context)), 'foot', style, { colour: 'soft', margin: [0, 0, besideGap, 0] }),
		textNode([{ text: count, noWrap: true }], 'foot', style, { bold: true, alignment: 'right' }),
	];
	return {
		stack: [{ ...rule(style.inner, line, style.colour('rule')), margin: [0, 0, 0, footerGap] }, sideBySide(['*', 'auto'], cells)],
		margin: [left, Math.max(0, top), right, 0],
	};
}

/** `Draft 1, not final`, the days of a cycle, or the chapter. */
function statusWords({ document, words }: PrintContext): string {
	const { stage, version, cycle, chapter } = document.meta;
	if (stage === 'draft') return words('draftStatus', { version: String(version ?? 1) });
	if (stage === 'final') return words('finalStatus');
	if (cycle !== undefined) return shortRange(cycle, words);
	return chapter === undefined ? '' : `${words('chapter')} ${chapter}`;
}

/** The case and its date, or when a booklet was checked. */
export function footWords({ document, words }: PrintContext): string {
	const { case: number, issued, authority, written, checked, checkAgain, schoolNow } = document.meta;
	const parts = [
		number === undefined ? '' : words('footerCase', { case: number }),
		issued === undefined ? '' : words('footerSent', { date: printDate(issued) }),
		written === undefined ? '' : words('footerWritten', { date: printDate(written) }),
		[number, schoolNow].includes(undefined) || issued !== undefined || written !== undefined ? '' : `${schoolNow}.`,
		checked === undefined ? '' : words('footerChecked', { authority: authority ?? '', date: printDate(checked) }),
		checkAgain === undefined ? '' : words('footerCheckAgain', { date: printDate(checkAgain) }),
	];
	return parts.filter((part) => part !== '').join(' ');
}
