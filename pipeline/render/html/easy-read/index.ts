import type { EasyReadDocument, EasyReadPart, ReaderLevel } from '../../../model/easy-read.ts';
import { easyReadPageNameOf } from '../../../model/output-name.ts';
import type { Picture } from '../../../model/picture.ts';
import { picturesPrinted } from '../../../model/pictures-used.ts';
import type { PrintJob, RenderedOutput, Renderer } from '../../../model/renderer.ts';
import { html, type Safe } from '../../shared/html.ts';
import { wordsOf } from '../../shared/printed-words.ts';
import { typographicQuotes } from '../../shared/typographic-quotes.ts';
import { drawingSheet } from '../drawing-sheet.ts';
import { wholePage } from '../whole-page.ts';
import { wordsOfPages } from '../words-of-pages.ts';
import { coverMarkup } from './cover-markup.ts';
import { easyReadScript } from './easy-read-script.ts';
import { easyReadStyle } from './easy-read-style.ts';
import { plainRow } from './plain-row.ts';
import { type PageContext, rowMarkup } from './row-markup.ts';
import { toolsMarkup } from './tools-markup.ts';

/**
 * The easy-read version as one web page that needs no network: the same rows in the same order as its PDF, for phones, screen readers
 * and keyboards, and read aloud by the browser's own voice where it has one. Nothing is made for a document without easy read.
 */
export const easyReadPage: Renderer = { id: 'easy-read-page', render };

async function render(job: PrintJob): Promise<RenderedOutput> {
	const { document, easyRead, look } = job;
	if (easyRead === undefined) return { artifacts: [], findings: [] };
	const words = wordsOfPages(look).easyRead;
	const level = levelOf(easyRead);
	const pictures = level === 'E' ? [] : picturesPrinted(easyRead);
	const context: PageContext = { level, sheet: drawingSheet(pictures, look.drawings), words };
	const parts = partsOf(job, context, pictures);
	const contents = look.pictures.frame.types.get(document.type)?.contents;
	const body = html`<a class="skip" href="#words">${words.skip}</a>
${context.sheet.drawings}
${coverMarkup(easyRead, context, look)}
<main>
${toolsMarkup(words)}
${contents === undefined || parts.length < 2 ? '' : contentsMarkup(contents, parts)}
<div id="words" tabindex="-1">
${coverRows(job, context)}${parts.map(({ markup }) => markup)}</div>
</main>
`;
	const page = wholePage({
		lang: easyRead.lang,
		title: easyRead.propertiesTitle,
		style: easyReadStyle(look.theme, level),
		script: easyReadScript,
		body,
	});
	const bytes = new TextEncoder().encode(page);
	const evidence = { title: easyRead.propertiesTitle, lang: easyRead.lang, figures: 0, figuresWithAlt: 0 };
	return { artifacts: [{ path: easyReadPageNameOf(document), mediaType: 'text/html', bytes, evidence }], findings: [] };
}

/** As the PDF: a document without any picture in its parts is one of words alone. */
function levelOf({ level, parts }: EasyReadDocument): ReaderLevel {
	const rows = parts.flatMap((part) => part.rows);
	return rows.some(({ picture, symbols }) => picture !== undefined || symbols?.some((placed) => placed.length > 0)) ? level : 'E';
}

interface PagePart {
	readonly id: string;
	readonly title: string;
	readonly markup: Safe;
}

function coverRows({ easyRead }: PrintJob, context: PageContext): Safe {
	const rows = easyRead?.coverRows ?? [];
	if (rows.length === 0) return html``;
	return html`<section class="part">
<ul class="rows" role="list">
${rows.map((row) => rowMarkup(row, context))}</ul>
</section>
`;
}

/** The document's own parts, how to answer, what hard words mean, and who made it: as the PDF has them. */
function partsOf({ document, easyRead, look }: PrintJob, context: PageContext, pictures: readonly Picture[]): readonly PagePart[] {
	if (easyRead === undefined) return [];
	const { frame } = look.pictures;
	const { parts, closing, words, about, credits } = easyRead;
	const own = [...parts, ...(closing ? [closing] : [])].filter(({ rows }) => rows.length > 0);
	const means = wordsOf(look, { document: look.type.shortName })('means');
	const meanings = words.map((one) =>
		plainRow(
			html`<strong>${typographicQuotes(capital(one.word))}</strong> ${typographicQuotes(`${means} ${one.means.replace(/\.$/, '')}.`)}`,
		),
	);
	const lines = about.map((line) => plainRow(html`${typographicQuotes(line)}`));
	const packs = new Set(pictures.map(({ pack }) => pack));
	const licences = credits.filter(({ id }) => packs.has(id)).map(({ attribution }) => html`<p>${attribution}</p>\n`);
	const sources = licences.length === 0 ? '' : html`<h3>${frame.credits}</h3>\n<div class="credits">\n${licences}</div>\n`;
	const last = [
		...(meanings.length > 0 ? [{ id: 'meanings', title: frame.words, inside: rowsMarkup(meanings) }] : []),
		...(lines.length + licences.length > 0
			? [
					{
						id: 'about',
						title: frame.types.get(document.type)?.aboutTitle ?? frame.label,
						inside: html`${lines.length > 0 ? rowsMarkup(lines) : ''}${sources}`,
					},
				]
			: []),
	];
	return [...own.map((part, index) => ({ id: `part-${index + 1}`, title: part.title, inside: partRows(part, context) })), ...last].map(
		({ id, title, inside }) => ({ id, title, markup: partMarkup(id, title, inside) }),
	);
}

function partRows({ rows }: EasyReadPart, context: PageContext): Safe {
	return rowsMarkup(rows.map((row) => rowMarkup(row, context)));
}

function rowsMarkup(rows: readonly Safe[]): Safe {
	return html`<ul class="rows" role="list">\n${rows}</ul>\n`;
}

function partMarkup(id: string, title: string, inside: Safe): Safe {
	return html`<section class="part" aria-labelledby="${id}">
<h2 id="${id}">${typographicQuotes(title)}</h2>
${inside}</section>
`;
}

function contentsMarkup(title: string, parts: readonly PagePart[]): Safe {
	return html`<nav class="contents" aria-labelledby="contents">
<h2 id="contents">${typographicQuotes(title)}</h2>
<ul>
${parts.map((part) => html`<li><a href="#${part.id}">${typographicQuotes(part.title)}</a></li>\n`)}</ul>
</nav>
`;
}

function capital(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
