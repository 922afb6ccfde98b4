import type { PdfNode } from '../../pdf/tagged/node.ts';
import type { Safe } from '../../shared/html.ts';
import { contentsMarkup } from './contents-markup.ts';
import { fieldMarkup } from './field-markup.ts';
import { listMarkup } from './list-markup.ts';
import type { Around, PageContext } from './page-context.ts';
import { canvasMarkup, drawingMarkup, imageMarkup } from './picture-markup.ts';
import { placedMarkup } from './placed-markup.ts';
import { columnsMarkup, stackMarkup } from './stack-markup.ts';
import { tableMarkup } from './table-markup.ts';
import { textMarkup } from './text-markup.ts';

/** Any node of a page description as markup, with all that stands in it, in the order in which it is read. */
export function nodeMarkup(node: PdfNode, around: Around, page: PageContext): Safe {
	if ('stack' in node) return stackMarkup(node, around, page);
	if ('columns' in node) return columnsMarkup(node, around, page);
	if ('table' in node) {
		if (node.ua?.role === 'TOC') return contentsMarkup(node, around, page);
		if (node.ua?.role === 'Presentation') return placedMarkup(node, around, page);
		return tableMarkup(node, around, page);
	}
	if ('svg' in node) return drawingMarkup(node, around, page);
	if ('image' in node) return imageMarkup(node, around, page);
	if ('canvas' in node) return canvasMarkup(node, around, page);
	if ('field' in node) return fieldMarkup(node, around, page);
	if ('ul' in node || 'ol' in node) return listMarkup(node, around, page);
	return textMarkup(node, around, page);
}
