/** Advance widths of U+0020 to U+007E in thousandths of an em, in Source Sans 3; other letters count as `other`. */
const regular =
	widthsIn(`200 289 426 497 497 824 609 249 303 303 418 497 249 311 249 350 497 497 497 497 497 497 497 497 497 497 249 249 497 497 497 425
847 543 588 571 615 527 494 617 652 263 479 579 486 727 647 664 566 664 569 534 536 645 515 786 513 476 539 303 350 303 497 500
542 504 553 456 555 496 292 504 544 246 247 495 255 829 547 542 555 555 347 419 338 544 467 719 446 467 425 303 241 303 497`);
const heavy =
	widthsIn(`200 340 537 528 528 857 667 300 344 344 457 528 300 332 300 339 528 528 528 528 528 528 528 528 528 528 300 300 528 528 528 463
902 573 605 582 635 548 524 638 674 301 509 614 518 762 665 684 596 684 613 556 556 665 556 813 567 525 541 344 339 344 528 500
555 527 573 468 573 518 341 534 571 276 278 548 286 857 572 555 573 573 398 443 383 568 523 776 514 521 460 344 268 344 528`);
const other = 560;
/** Letters as wide as one of the table: the no-break space, and quotation marks as printers set them. */
const alike: Readonly<Record<string, number>> = { '\u00a0': 0x20, '‘': 0x27, '’': 0x27, '“': 0x22, '”': 0x22 };

function widthsIn(table: string): readonly number[] {
	return table.split(/\s+/).map(Number);
}

/** The width of a line of text in points, without kerning: to choose widths before a page is laid out. Another font comes close. */
export function estimateWidth(text: string, sizePt: number, bold = false): number {
	const widths = bold ? heavy : regular;
	let thousandths = 0;
	for (const letter of text) thousandths += widths[(alike[letter] ?? letter.codePointAt(0) ?? 0) - 0x20] ?? other;
	return (thousandths / 1000) * sizePt;
}

/** How many lines a text takes in a column. */
export function estimateLines(text: string, sizePt: number, widthPt: number, bold = false): number {
	let lines = 1;
	let used = 0;
	const space = estimateWidth(' ', sizePt, bold);
	for (const word of text.split(/\s+/)) {
		const width = estimateWidth(word, sizePt, bold);
		if (used > 0 && used + space + width > widthPt) {
			lines += 1;
			used = width;
		} else used += (used > 0 ? space : 0) + width;
	}
	return lines;
}

/** The narrowest column in which a heading takes no more lines than in the full one, so that its lines are about equally long. */
export function balancedWidth(text: string, sizePt: number, widthPt: number, bold = false): number {
	const lines = estimateLines(text, sizePt, widthPt, bold);
	if (lines === 1) return widthPt;
	let width = widthPt;
	while (width > sizePt && estimateLines(text, sizePt, width - 4, bold) === lines) width -= 4;
	return Math.min(widthPt, width * 1.05);
}
