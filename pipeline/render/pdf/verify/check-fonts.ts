import type { Cos, CosDictionary } from './cos.ts';
import type { FontUse } from './font-use.ts';
import type { FaultPlace, Say } from './pdf-fault.ts';
import type { PdfFile } from './pdf-file.ts';
import { readToUnicode } from './to-unicode.ts';
import { readTrueType } from './true-type.ts';

/** Every font is embedded, its widths are true, and each of its letters that is drawn can be read out (ISO 14289-1, 7.21). */
export function checkFonts(file: PdfFile, uses: Iterable<FontUse>, say: Say): void {
	for (const use of uses) {
		const kind = file.name(use.font.get('Subtype'));
		if (kind === 'Type0') checkComposite(file, use, say);
		else if (kind !== 'Type3') checkSimple(file, use, say);
	}
}

function checkComposite(file: PdfFile, { font, codes, place, isVisible }: FontUse, say: Say): void {
	const descendant = file.dictionary(file.list(font.get('DescendantFonts'))[0]);
	const descriptor = file.dictionary(descendant.get('FontDescriptor'));
	const here = { ...place, detail: `The font is ${nameOf(file, font)}.` };
	const encoding = file.name(font.get('Encoding'));
	if (encoding !== 'Identity-H' && encoding !== 'Identity-V') say('font-map', here);
	const program = descriptor.get('FontFile2') ?? descriptor.get('FontFile3');
	if (!program && isVisible) say('font-embedded', here);
	if (file.name(descendant.get('Subtype')) === 'CIDFontType2' && program && !descendant.has('CIDToGIDMap')) say('font-glyph-map', here);
	if (descriptor.has('CIDSet')) checkSet(file.data(descriptor.get('CIDSet')), codes, here, say);
	const characters = font.has('ToUnicode') ? readToUnicode(file.data(font.get('ToUnicode'))) : undefined;
	const trueType = descriptor.has('FontFile2') ? readTrueType(file.data(program)) : undefined;
	const shapeOf = shapes(file, descendant);
	const widthOf = widths(file, descendant);
	for (const [code, at] of codes) {
		const glyph = { ...at, detail: `${here.detail} The letter has the number ${code}.` };
		const letter = characters?.get(code);
		if (letter === undefined) say('font-unicode', glyph);
		else if (letter === '') say('font-unicode-empty', glyph);
		else if (['\u0000', '\ufeff', '\ufffe'].some((wrong) => letter.includes(wrong))) say('font-unicode-wrong', glyph);
		else if (!at.hasWords && /^[\ue000-\uf8ff]/.test(letter)) say('glyph-private', glyph);
		const asked = shapeOf(code);
		const isThere = !trueType || asked < trueType.shapes;
		const shape = isThere ? asked : 0;
		if (shape === 0) say('glyph-missing', glyph);
		if (!trueType || !at.isVisible) continue;
		if (!isThere) say('font-glyph', glyph);
		if (Math.abs(trueType.width(shape) - widthOf(code)) > 1) say('font-width', glyph);
	}
}

function nameOf(file: PdfFile, font: CosDictionary): string {
	return file.name(font.get('BaseFont')) ?? 'without a name';
}

/** One bit a letter, the first one highest. */
function checkSet(set: Buffer, codes: FontUse['codes'], here: FaultPlace, say: Say): void {
	const lacks = [...codes.keys()].some((code) => ((set[code >> 3] ?? 0) & (0x80 >> (code & 7))) === 0);
	if (lacks) say('font-set', here);
}

function shapes(file: PdfFile, descendant: CosDictionary): (code: number) => number {
	const map = descendant.get('CIDToGIDMap');
	if (map === undefined || file.name(map) !== undefined) return (code) => code;
	const data = file.data(map);
	return (code) => (2 * code + 1 < data.length ? data.readUInt16BE(2 * code) : 0);
}

/** Widths by code, as `W` and `DW` say them (ISO 32000-1, 9.7.4.3). */
function widths(file: PdfFile, descendant: CosDictionary): (code: number) => number {
	const known = new Map<number, number>();
	const entries = file.list(descendant.get('W'));
	const put = (code: number, width: Cos | undefined): unknown => known.set(code, file.number(width) ?? 0);
	for (let index = 0; index < entries.length; ) {
		const first = file.number(entries[index]) ?? 0;
		const next = file.resolve(entries[index + 1]);
		if (Array.isArray(next)) {
			for (const [offset, width] of next.entries()) put(first + offset, width);
			index += 2;
		} else {
			for (let code = first; code <= Number(next); code++) put(code, entries[index + 2]);
			index += 3;
		}
	}
	const otherwise = file.number(descendant.get('DW')) ?? 1000;
	return (code) => known.get(code) ?? otherwise;
}

/** A font of single bytes, as forms use it for what a reader will type. */
function checkSimple(file: PdfFile, { font, place, isVisible }: FontUse, say: Say): void {
	const descriptor = file.dictionary(font.get('FontDescriptor'));
	const here = { ...place, detail: `The font is ${nameOf(file, font)}.` };
	if (isVisible && !['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(key))) say('font-embedded', here);
	const isSymbolic = ((file.number(descriptor.get('Flags')) ?? 0) & 4) !== 0;
	if (file.name(font.get('Subtype')) !== 'TrueType' || isSymbolic) return;
	const encoding = file.resolve(font.get('Encoding'));
	const base = encoding instanceof Map ? file.name(encoding.get('BaseEncoding')) : file.name(encoding);
	if (base !== 'WinAnsiEncoding' && base !== 'MacRomanEncoding') say('font-encoding', here);
}
