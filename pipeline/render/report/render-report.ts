import { countPhrase } from '../../model/due-page-words.ts';
import type { Level } from '../../model/finding.ts';
import type { ReportDocument, ReportFigures, ReportPage } from '../../model/report-page.ts';
import type { ReportPageWords } from '../../model/report-page-words.ts';
import type { Theme } from '../../model/theme.ts';
import { html, Safe } from '../shared/html.ts';
import { documentPart } from './document-part.ts';
import { levelMark } from './level-mark.ts';
import { progressPart } from './progress-part.ts';
import { reportStyle } from './report-style.ts';
import { reportTable } from './report-table.ts';

const levels: readonly Level[] = ['error', 'warning', 'advice'];

/**
 * What to mend, as one page of HTML for people who do not program. It needs nothing beside itself: no script, no other file. What
 * each finding is has a mark and a word, never a colour alone. The page carries its own figures for the next report.
 */
export function renderReport(page: ReportPage, words: ReportPageWords, theme: Theme): string {
	const { documents, unread, figures } = page;
	const busy = documents.filter(hasFindings);
	const clean = documents.filter((document) => !hasFindings(document));
	const idOf = (document: ReportDocument) => `document-${documents.indexOf(document) + 1}`;
	const document = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="plainplan-report" content="${asJson(figures)}">
<title>${words.title}</title>
<style>${Safe.drawing(reportStyle(theme))}</style>
</head>
<body>
<header>
<h1>${words.title}</h1>
<p>${words.intro}</p>
${totals(page, words)}
</header>
<main>
${progressPart(page, words)}
${busy.length > 0 ? keyPart(words) : ''}
${busy.length > 1 ? contentsPart(busy, idOf, words) : ''}
${unread.length > 0 ? unreadPart(page, words) : ''}
${[...busy, ...clean].map((one) => documentPart(one, idOf(one), words))}
</main>
<footer>
<p>${words.footer}</p>
</footer>
</body>
</html>
`;
	return document.toString().replace(/\n{2,}/g, '\n');
}

function hasFindings({ counts }: ReportDocument): boolean {
	return levels.some((level) => counts[level] > 0);
}

function totals({ documents }: ReportPage, words: ReportPageWords): Safe {
	const total = (level: Level) => documents.reduce((sum, { counts }) => sum + counts[level], 0);
	const found = levels.filter((level) => total(level) > 0);
	const tiles = found.map(
		(level) => html`<li class="is-${level}">${levelMark(level)}<span>${countPhrase(words.counts[level], total(level))}</span></li>\n`,
	);
	return html`<p><strong>${countPhrase(words.documents, documents.length)} ${found.length === 0 ? words.nothing : ''}</strong></p>
${tiles.length > 0 ? html`<ul class="totals">\n${tiles}</ul>` : ''}`;
}

function keyPart({ key }: ReportPageWords): Safe {
	return html`<h2 class="small">${key.heading}</h2>
<ul class="key">
${levels.map((level) => html`<li>${levelMark(level)}<span>${key[level]}</span></li>\n`)}</ul>
`;
}

function contentsPart(busy: readonly ReportDocument[], idOf: (document: ReportDocument) => string, words: ReportPageWords): Safe {
	const entries = busy.map((document) => {
		const { title, file, counts } = document;
		const said = levels.filter((level) => counts[level] > 0).map((level) => countPhrase(words.counts[level], counts[level]));
		return html`<li><a href="#${idOf(document)}">${title}</a> <span class="soft">${file === title ? '' : html`${file}: `}${said.join(', ')}</span></li>\n`;
	});
	return html`<nav aria-labelledby="contents"><h2 class="small" id="contents">${words.contents}</h2>
<ol>
${entries}</ol></nav>
`;
}

function unreadPart({ unread }: ReportPage, { unread: words }: ReportPageWords): Safe {
	const rows = unread.map(({ file, message }) => [file, message]);
	return html`<section class="document"><h2>${words.heading}</h2>
${reportTable({ caption: words.intro, heads: [words.file, words.reason], rows, kind: 'files' })}</section>
`;
}

function asJson(figures: ReportFigures): string {
	return JSON.stringify(Object.fromEntries([...figures].map(([file, prints]) => [file, Object.fromEntries(prints)])));
}
