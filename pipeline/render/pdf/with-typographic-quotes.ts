import { typographicQuotes } from '../shared/typographic-quotes.ts';
import type { InlineText, PdfNode, StructureMark, TableCell } from './tagged/node.ts';

/**
 * A node with its words as printers set them: see `typographicQuotes`. The runs of a paragraph are set as one text, so bold words and
 * links do not disturb it. Code, words in a language other than English or Welsh, and addresses of links stay as typed.
 */
export function withTypographicQuotes<N extends PdfNode | TableCell>(node: N): N {
	const set: Partial<Record<'stack' | 'columns' | 'ul' | 'ol' | 'table' | 'text' | 'ua', unknown>> = {};
	if ('stack' in node) set.stack = node.stack.map(withTypographicQuotes);
	if ('columns' in node) set.columns = node.columns.map(withTypographicQuotes);
	if ('ul' in node && node.ul) set.ul = node.ul.map(withTypographicQuotes);
	if ('ol' in node && node.ol) set.ol = node.ol.map(withTypographicQuotes);
	if ('table' in node) set.table = { ...node.table, body: node.table.body.map((row) => row.map(withTypographicQuotes)) };
	if ('text' in node && node.text !== undefined && !('ua' in node && isLeft(node.ua))) set.text = setText(node.text);
	if ('ua' in node && typeof node.ua?.bookmark === 'string') set.ua = { ...node.ua, bookmark: typographicQuotes(node.ua.bookmark) };
	return { ...node, ...set };
}

function setText(text: InlineText): InlineText {
	const typed = wordsOf(text, false);
	const set = typographicQuotes(typed);
	return set === typed ? text : shareOut(text, set);
}

/** The words of all runs; those that are left alone are blotted out. */
function wordsOf(text: InlineText, left: boolean): string {
	if (typeof text === 'string') return left ? 'x'.repeat(text.length) : text;
	if (isRow(text)) return text.map((part) => wordsOf(part, left)).join('');
	return text.text === undefined ? '' : wordsOf(text.text, left || isLeft(text.ua));
}

/** The same runs, each with its part of the words. */
function shareOut(text: InlineText, words: string): InlineText {
	let at = 0;
	const take = (inner: InlineText, left: boolean): InlineText => {
		if (typeof inner === 'string') {
			at += inner.length;
			return left ? inner : words.slice(at - inner.length, at);
		}
		if (isRow(inner)) return inner.map((part) => take(part, left) as typeof part);
		return inner.text === undefined ? inner : { ...inner, text: take(inner.text, left || isLeft(inner.ua)) };
	};
	return take(text, false);
}

function isRow(text: InlineText): text is Extract<InlineText, readonly unknown[]> {
	return Array.isArray(text);
}

function isLeft(mark: StructureMark | undefined): boolean {
	if (mark === undefined) return false;
	return mark.role === 'Code' || (mark.lang !== undefined && !/^(en|cy)\b/i.test(mark.lang)) || isLeft(mark.parent);
}
