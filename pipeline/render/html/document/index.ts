import type { Artifact } from '../../../model/artifact.ts';
import { easyReadPageNameOf, pageNameOf, pdfNameOf } from '../../../model/output-name.ts';
import { blocksOfKind } from '../../../model/plan-parts.ts';
import type { PrintJob, RenderedOutput, Renderer } from '../../../model/renderer.ts';
import { pageContent } from '../../pdf/page-content.ts';
import { footWords, headWords } from '../../pdf/parts/page-frame.ts';
import { contextOf, type PrintContext } from '../../pdf/print-context.ts';
import { propertiesTitle } from '../../pdf/properties-title.ts';
import { withTypographicQuotes } from '../../pdf/with-typographic-quotes.ts';
import { typographicQuotes } from '../../shared/typographic-quotes.ts';
import { wholePage } from '../whole-page.ts';
import { nodeMarkup } from './node-markup.ts';
import { type Around, newPageContext } from './page-context.ts';
import { imagesOf } from './page-images.ts';
import { type BesideWords, bodyMarkup } from './page-markup.ts';
import { type PaperWords, pageStyle } from './page-style.ts';

/**
 * The twin of a document's PDF as one web page, made from the same description of its pages: the same words in the same order, with the
 * same headings, tables and pictures. It runs no script and loads nothing. Its title never holds the child's name.
 */
export const documentPage: Renderer = { id: 'page', render: renderPage };

async function renderPage(job: PrintJob, made: readonly Artifact[]): Promise<RenderedOutput> {
	const { document, look } = job;
	const context = contextOf(job, { paged: false });
	const nodes = pageContent(context).map(withTypographicQuotes);
	const { theme } = look;
	const page = newPageContext(theme, await imagesOf(nodes), nodeMarkup);
	const around: Around = { ...context.style.text('body'), alignment: 'left' };
	const body = bodyMarkup(nodes, besideWords(context, made), around, page);
	const title = propertiesTitle(job);
	const text = wholePage({
		lang: document.lang,
		title,
		style: pageStyle(theme, page.sheet.rules(), paperWords(context)),
		body,
		...(document.meta.case !== undefined && { unlisted: true }),
	});
	const figures = [...text.matchAll(/ role="img" aria-label="([^"]*)"|<img [^>]* alt="([^"]+)"/g)];
	const artifact: Artifact = {
		path: pageNameOf(document),
		mediaType: 'text/html',
		bytes: Buffer.from(text),
		evidence: {
			title,
			lang: document.lang,
			figures: figures.length,
			figuresWithAlt: figures.filter(([, one, two]) => (one ?? two) !== '').length,
		},
	};
	return { artifacts: [artifact], findings: [] };
}

function besideWords(context: PrintContext, made: readonly Artifact[]): BesideWords {
	const { words, document } = context;
	const files = [
		{ words: words('pageEasyRead'), file: easyReadPageNameOf(document) },
		{ words: words('pagePdf'), file: pdfNameOf(document) },
	];
	const asks = blocksOfKind(document, 'answer').some(({ children }) => children.length === 0);
	return {
		skip: words('pageSkip'),
		versions: files.filter(({ file }) => made.some(({ path }) => path === file)),
		versionsLabel: words('pageVersions'),
		...(asks && { how: typographicQuotes(words('pageAnswer')) }),
		foot: typographicQuotes(footWords(context)),
	};
}

function paperWords(context: PrintContext): PaperWords {
	const { name, status } = headWords(context);
	const count = context.words('page', { page: '\u0000', pages: '\u0000' }).split('\u0000');
	return { title: typographicQuotes(name), status, foot: typographicQuotes(footWords(context)), count };
}
