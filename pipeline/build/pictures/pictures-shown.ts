import type { EasyReadDocument } from '../../model/easy-read.ts';
import type { Picture } from '../../model/picture.ts';
import { picturesOfRow, picturesPrinted } from '../../model/pictures-used.ts';
import { picturesOfSheets, type SheetsDocument } from '../../model/sheets.ts';
import type { Span } from '../../model/span.ts';
import type { ShownPicture } from './licence-findings.ts';

/** Each picture that a document's outputs print, once, at the line that first shows it; at `top` where the program itself chose it. */
export function picturesShown(
	{ easyRead, sheets }: { readonly easyRead?: EasyReadDocument; readonly sheets?: SheetsDocument },
	top: Span,
): readonly ShownPicture[] {
	const places = new Map<string, Span>();
	for (const row of easyRead?.parts.flatMap(({ rows }) => rows) ?? [])
		for (const { drawing } of row.span === undefined ? [] : picturesOfRow(row))
			if (row.span && !places.has(drawing)) places.set(drawing, row.span);
	const printed: readonly Picture[] = [...(easyRead ? picturesPrinted(easyRead) : []), ...(sheets ? picturesOfSheets(sheets) : [])];
	const each = new Map(printed.map((picture) => [picture.drawing, picture]));
	return [...each.values()].map((picture) => ({
		picture,
		span: places.get(picture.drawing) ?? top,
		isInLine: places.has(picture.drawing),
	}));
}
