import { readFileSync } from 'node:fs';
import { toSheets } from '../../../pipeline/easyread/sheets/to-sheets.ts';
import type { Finding } from '../../../pipeline/model/finding.ts';
import type { Picture } from '../../../pipeline/model/picture.ts';
import type { SheetId, SheetPart, SheetsDocument } from '../../../pipeline/model/sheets.ts';
import { home, pictures, project, type Read, readText, settings } from '../samples.ts';

export interface ReadSheets extends Omit<Read, 'findings'> {
	readonly sheets: SheetsDocument | undefined;
	/** Of the sheets only. */
	readonly findings: readonly Finding[];
}

/** A document with its sheets, as `build` makes them. */
export function sheetsOf(text: string, photos: readonly Picture[] = []): ReadSheets {
	const read = readText(text);
	const { document, facts, easyRead } = read;
	const type = settings.types.get(document.type);
	if (!type || !easyRead) throw new Error('This document has no easy read.');
	const known = { ...pictures, photos: new Map(photos.map((photo) => [photo.name, photo])) };
	const { value, findings } = toSheets(document, { type, facts, project, pictures: known, easyRead, words: settings.sheets });
	return { ...read, sheets: value, findings };
}

const sample = readFileSync(`${home}/test/samples/draft-ehc-plan-sam.md`, 'utf8');

/** The draft of Sam's plan with other lines at its top; `lines` stand before `issued`. */
export function samsDraft(lines = '', change: (text: string) => string = (text) => text): ReadSheets {
	return sheetsOf(change(sample.replace('issued:', `${lines}\nissued:`).replace('\n\nissued:', '\nissued:')));
}

export function idsOf({ sheets }: ReadSheets): readonly SheetId[] {
	return sheets?.sheets.map(({ id }) => id) ?? [];
}

export function titleOf({ sheets }: ReadSheets, id: SheetId): string | undefined {
	return sheets?.sheets.find((sheet) => sheet.id === id)?.title;
}

/** The parts of one kind of a sheet. */
export function partsOf<K extends SheetPart['kind']>(
	{ sheets }: ReadSheets,
	id: SheetId,
	kind: K,
): readonly Extract<SheetPart, { kind: K }>[] {
	const parts = sheets?.sheets.find((sheet) => sheet.id === id)?.parts ?? [];
	return parts.filter((part): part is Extract<SheetPart, { kind: K }> => part.kind === kind);
}

/** Each row of a sheet as `concept: sentences`. */
export function rowsOf(read: ReadSheets, id: SheetId): readonly string[] {
	return partsOf(read, id, 'rows').flatMap(({ rows }) =>
		rows.map(({ picture, sentences }) => `${picture?.concept ?? 'no picture'}: ${sentences.join(' ')}`),
	);
}

/** A photo of Ned's mum that she agreed to. */
export const photoOfAnn: Picture = {
	concept: 'ann',
	name: 'ann',
	shows: 'Ann',
	pack: 'photos',
	drawing: 'photos/ann',
	file: 'photos/ann.jpg',
};
