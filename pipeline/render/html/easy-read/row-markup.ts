import { fillPhrase } from '../../../model/due-page-words.ts';
import type { EasyReadRow, ReaderLevel } from '../../../model/easy-read.ts';
import type { EasyReadPageWords } from '../../../model/easy-read-page-words.ts';
import { html, type Safe } from '../../shared/html.ts';
import type { DrawingSheet } from '../drawing-sheet.ts';
import { lineMarkup } from './line-markup.ts';

/** What every row of a page needs. */
export interface PageContext {
	readonly level: ReaderLevel;
	readonly sheet: DrawingSheet;
	readonly words: EasyReadPageWords;
}

/**
 * One idea: its picture, and its sentences beside it or under it. The picture repeats the words, so nobody hears it; one without
 * words is heard as what it means. Where pictures stand over words, the row has none of its own.
 */
export function rowMarkup(row: EasyReadRow, { level, sheet, words }: PageContext): Safe {
	const { sentences, crossed = false } = row;
	const symbols = level === 'C' || level === 'D' ? (row.symbols ?? []) : [];
	const hasSymbols = symbols.some((placed) => placed.length > 0);
	const picture = level === 'E' || hasSymbols ? undefined : row.picture;
	const said = crossed && picture ? fillPhrase(words.crossed, { name: picture.name }) : picture?.name;
	const alt = sentences.length === 0 && said !== undefined ? { alt: said } : {};
	const lines = sentences.map((sentence, index) => lineMarkup(sentence, symbols[index] ?? [], sheet));
	return html`<li class="row">${picture ? html`<div class="shown">${sheet.picture(picture, { crossed, ...alt })}</div>` : ''}
<div class="words">
${lines}</div></li>
`;
}
