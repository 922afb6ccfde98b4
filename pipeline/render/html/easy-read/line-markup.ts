import type { PlacedPicture } from '../../../model/easy-read.ts';
import type { Inline } from '../../../model/inline.ts';
import { plainText } from '../../../model/walk.ts';
import { html, type Safe } from '../../shared/html.ts';
import type { DrawingSheet } from '../drawing-sheet.ts';
import { cutRun, runMarkup } from '../run-markup.ts';
import { type Run, sentenceRuns } from '../sentence-runs.ts';

/**
 * A sentence as one line to read and to hear. Its pictures stand over their words, each with its words in one piece that no line break
 * parts, together with the full stop or bracket that touches them. Nobody hears the pictures: the words say the same.
 */
export function lineMarkup(sentence: readonly Inline[], symbols: readonly PlacedPicture[], sheet: DrawingSheet): Safe {
	const runs = sentenceRuns(sentence);
	if (symbols.length === 0) return html`<p class="line">${runs.map(runMarkup)}</p>\n`;
	const words = plainText(sentence);
	const parts: Safe[] = [];
	let at = 0;
	for (const piece of piecesOf(symbols, words)) {
		parts.push(between(runs, at, piece.start));
		parts.push(
			html`<span class="symbol">${sheet.picture(piece.picture, piece)}<span>${between(runs, piece.start, piece.end)}</span></span>`,
		);
		at = piece.end;
	}
	parts.push(between(runs, at, words.length));
	return html`<p class="line with-symbols">${parts}</p>\n`;
}

/** In their order, none over words that another has, and each as wide as the unbroken letters around it. */
function piecesOf(symbols: readonly PlacedPicture[], words: string): readonly PlacedPicture[] {
	const pieces: PlacedPicture[] = [];
	for (const symbol of [...symbols].sort((one, other) => one.start - other.start || other.end - one.end)) {
		const last = pieces.at(-1)?.end ?? 0;
		if (symbol.start < last || symbol.end > words.length || symbol.start >= symbol.end) continue;
		const [before = ''] = /\S*$/.exec(words.slice(last, symbol.start)) ?? [];
		const next = Math.min(...symbols.map(({ start }) => start).filter((start) => start >= symbol.end), words.length);
		const [after = ''] = /^\S*/.exec(words.slice(symbol.end, next)) ?? [];
		pieces.push({ ...symbol, start: symbol.start - before.length, end: symbol.end + after.length });
	}
	return pieces;
}

function between(runs: readonly Run[], start: number, end: number): Safe {
	return html`${runs.map((run) => runMarkup(cutRun(run, start, end)))}`;
}
