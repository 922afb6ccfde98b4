import type { ReaderLevel } from '../../../model/easy-read.ts';
import { markPart } from '../../shared/mark-part.ts';
import type { PdfFault } from '../verify/pdf-fault.ts';
import { PdfFile } from '../verify/pdf-file.ts';
import { type ReadElement, readStructure } from '../verify/structure.ts';
import type { VerifyOptions } from '../verify.ts';
import { type DrawnPicture, type DrawnWords, readDrawn } from './drawn.ts';

/** The least that a picture measures on its longer side: 3 cm, and 1.5 cm over words where a sentence has very many. */
const leastInkPt: Readonly<Record<ReaderLevel, number>> = { A: 85, B: 85, C: 85, D: 42.5, E: 85 };
/** No words are smaller. */
const leastTextPt = 16;
/** Page numbers and what else repeats on each page. */
const leastFootPt = 14;
/** WCAG 2.2, 1.4.6 Contrast (Enhanced). */
const leastContrast = 7;
/** Base lines of a sentence are this many times the size of its letters apart. */
const leastSpacing = 1.5;
/** A mark of grammar is no larger than this part of its picture. */
const mostOfPicture = 1.05 * markPart.side;
/** What rounding may take, in points. */
const rounding = 0.2;
/** A sentence that is higher than this may be parted: no page holds it. */
const pageHeight = 560;

/**
 * Checks the finished pages: how large pictures and words really are, how far apart lines stand, and what each page must have. Faults
 * are bugs of ours, never a writer's mistake.
 */
export function verifyEasyRead(bytes: Uint8Array, { password }: VerifyOptions = {}, level: ReaderLevel = 'B'): readonly PdfFault[] {
	const file = new PdfFile(bytes, password);
	const structure = readStructure(file);
	const { words, pictures } = readDrawn(file, structure);
	const faults: PdfFault[] = [];
	for (const picture of pictures) {
		const { page, longest, isFigure } = picture;
		const least = isFigure || (level === 'D' && isMark(picture, pictures)) ? 0 : leastInkPt[level];
		if (longest < least) say('easy-read-size', `A picture of ${tenth(longest)} pt stands on the page; the least is ${least} pt.`, page);
	}
	for (const { page, element, sizePt, contrast, text } of words) {
		const least = element ? leastTextPt : leastFootPt;
		if (sizePt < least) say('easy-read-size', `Words of ${sizePt} pt stand on the page; the least is ${least} pt.`, page, element);
		if (contrast < leastContrast && text.trim() !== '')
			say('easy-read-contrast', `Words have a contrast of ${tenth(contrast)}; the least is ${leastContrast}.`, page, element);
	}
	for (const [element, drawn] of byParagraph(words)) {
		for (const { message, page } of lineFaults(drawn)) say('easy-read-lines', message, page, element);
	}
	if (!structure.elements.some((element) => element.type === 'H1' && pageOf(words, element) === 1))
		say('easy-read-page', 'The first page has no title.', 1);
	for (const heading of structure.elements.filter(({ type }) => /^H[2-6]$/.test(type))) {
		const last = words.findLast(({ element }) => element === heading);
		const isFollowed = words.some(({ page, y, element }) => page === last?.page && element !== undefined && y > last.y);
		if (last && !isFollowed && pictures.every(({ page }) => page !== last.page))
			say('easy-read-page', 'A heading stands last on its page.', last.page, heading);
	}
	for (const page of pagesWithoutNumber(file.pages.length, words))
		say('easy-read-page', 'The page has no number in the usual place.', page);
	return faults;

	function say(rule: PdfFault['rule'], message: string, page: number, element?: ReadElement): void {
		faults.push({ rule, message, page, ...(element && { element: element.id }) });
	}
}

/** A mark of grammar: far smaller than a picture, right above one and not on it. */
function isMark(mark: DrawnPicture, pictures: readonly DrawnPicture[]): boolean {
	return pictures.some(({ page, left, top, right, longest }) => {
		const isOver = page === mark.page && mark.right > left && mark.left < right && mark.bottom <= top && top - mark.bottom < longest / 10;
		return isOver && longest >= leastInkPt.D && mark.longest < longest * mostOfPicture;
	});
}

/** What is drawn of each paragraph, with the links and languages in it. */
function byParagraph(words: readonly DrawnWords[]): ReadonlyMap<ReadElement, readonly DrawnWords[]> {
	const found = new Map<ReadElement, DrawnWords[]>();
	for (const drawn of words) {
		let element = drawn.element;
		while (element && element.type !== 'P') element = element.parent;
		const known = element && found.get(element);
		if (known) known.push(drawn);
		else if (element) found.set(element, [drawn]);
	}
	return found;
}

function* lineFaults(words: readonly DrawnWords[]): Generator<{ readonly message: string; readonly page: number }> {
	const lines = new Set(words.map(({ page, y }) => `${page} ${y}`)).size;
	const [first] = words;
	const isLong = first !== undefined && lines * first.sizePt * leastSpacing > pageHeight;
	for (const [index, word] of words.entries()) {
		const before = words[index - 1];
		if (before === undefined) continue;
		const { page, sizePt, y } = word;
		if (page !== before.page && !isLong) yield { message: 'A sentence goes on over two pages.', page };
		if (page !== before.page || Math.abs(y - before.y) < 1) continue;
		const needed = leastSpacing * sizePt;
		if (y - before.y < needed - rounding)
			yield { message: `Lines stand ${tenth(y - before.y)} pt apart; the least is ${needed} pt.`, page };
		if (isParted(before, word)) yield { message: 'A line ends with a hyphen.', page };
	}
}

/** Whether a word goes on behind a hyphen; a space says that it ends there. In links a space is not always drawn. */
function isParted(before: DrawnWords, word: DrawnWords): boolean {
	const isPlain = before.element === word.element && word.element?.type === 'P';
	return isPlain && /\p{L}[-\u00ad\u2010]$/u.test(before.text) && /^\p{Script=Latin}/u.test(word.text);
}

function pageOf(words: readonly DrawnWords[], element: ReadElement): number | undefined {
	return words.find((word) => word.element === element)?.page;
}

/** Every page but the cover has its number, at the height of the others. */
function pagesWithoutNumber(pages: number, words: readonly DrawnWords[]): readonly number[] {
	const loose = words.filter(({ element }) => element === undefined);
	const numbersOf = (page: number) => loose.filter((word) => word.page === page && new RegExp(`(?<!\\d)${page}(?!\\d)`).test(word.text));
	const numbers = Array.from({ length: pages }, (_, index) => numbersOf(index + 1));
	const height = Math.max(0, ...numbers.flat().map(({ y }) => y));
	return numbers.flatMap((found, index) => (index === 0 || found.some(({ y }) => Math.abs(y - height) < 1) ? [] : [index + 1]));
}

function tenth(number: number): number {
	return Math.floor(number * 10) / 10;
}
