import type { DuePageWords } from '../../model/due-page-words.ts';
import type { TimelineEvent } from '../../model/facts.ts';
import type { Theme } from '../../model/theme.ts';
import { html, Safe } from '../shared/html.ts';
import { variableColours } from '../shared/page-colours.ts';
import { timelineDrawing } from '../shared/timeline-drawing.ts';
import type { DueRow } from './case-rows.ts';
import { drawingWidths } from './due-style.ts';
import { whenWords } from './when-words.ts';

/**
 * The dates of a case along one line, in pieces of one date each, so that a page can break between them and a late one can be marked
 * with a triangle and its word. Drawn for a wide and for a narrow room; the style sheet shows one of them. One label stands for all of it.
 */
export function drawingOf(rows: readonly DueRow[], label: string, words: DuePageWords, theme: Theme): Safe {
	const colours = variableColours(theme);
	const sizes = (['wide', 'narrow'] as const).map((size) => {
		const pieces = rows.map((row, index) => {
			const goesOn = { above: index > 0, below: index < rows.length - 1 };
			const svg = timelineDrawing([row.event], colours, { widthPt: drawingWidths[size], goesOn });
			return pieceOf(row, svg, words);
		});
		return html`<div class="${size}">${pieces}</div>`;
	});
	return html`<figure role="img" aria-label="${label}">${sizes}</figure>\n`;
}

function pieceOf({ item }: DueRow, svg: string, words: DuePageWords): Safe {
	const drawing = html`<div class="piece">${Safe.drawing(svg)}</div>`;
	if (item === undefined || item.daysLeft >= 0) return html`<div class="row">${drawing}</div>`;
	return html`<div class="row is-late"><span class="flag">${Safe.drawing(lateMark())}${whenWords(item, words)}</span>${drawing}</div>`;
}

/** The mark of what is late: a filled triangle that holds an exclamation mark. */
export function lateMark(): string {
	return [
		'<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">',
		'<path d="M12 2L23 22H1z" fill="var(--goldline)" stroke="var(--gold)" stroke-width="1.5" stroke-linejoin="round"/>',
		'<path d="M12 9v6M12 18v1.2" stroke="var(--white)" stroke-width="2.4" stroke-linecap="round"/></svg>',
	].join('');
}

/** One of the two marks of a drawing, for its key. */
export function markSvg(kind: TimelineEvent['kind']): string {
	const shape =
		kind === 'stated'
			? '<circle cx="12" cy="12" r="9" fill="var(--pine)"/>'
			: '<path d="M12 2.5L21.5 12L12 21.5L2.5 12z" fill="var(--white)" stroke="var(--pine)" stroke-width="2.5" stroke-linejoin="round"/>';
	return `<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shape}</svg>`;
}
