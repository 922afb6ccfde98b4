import type { Piece, ReportFinding } from '../../model/report-page.ts';
import type { ReportPageWords } from '../../model/report-page-words.ts';
import { html, type Safe } from '../shared/html.ts';

/** The sentence that a finding is about in a box, or its line of the file; nothing where neither helps. */
export function findingWords({ sentence, typed }: ReportFinding, { finding: names }: ReportPageWords): Safe {
	if (sentence) return html`<blockquote aria-label="${names.words}"><p>${sentence.map(pieceMarkup)}</p></blockquote>\n`;
	return typed ? html`<p class="typed"><span class="soft">${names.typed}:</span> <code>${typed.map(pieceMarkup)}</code></p>\n` : html``;
}

/** How the sentence could read: the better wording, or several to choose from. */
export function findingRewrites({ rewrites }: ReportFinding, { finding: names }: ReportPageWords): Safe {
	const [first, ...others] = rewrites;
	if (first === undefined) return html``;
	if (others.length === 0) return definition(names.better, html`${first.words.map(pieceMarkup)}`);
	return definition(names.choices, html`<ul>${rewrites.map(({ words }) => html`<li>${words.map(pieceMarkup)}</li>`)}</ul>`);
}

/** A name with what it stands for. */
export function definition(name: string, value: Safe | string): Safe {
	return html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`;
}

function pieceMarkup({ kind, text }: Piece): Safe {
	if (kind === 'marked') return html`<mark>${text}</mark>`;
	return kind === 'added' ? html`<ins>${text}</ins>` : html`${text}`;
}
