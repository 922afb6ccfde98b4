import type { Artifact } from '../../model/artifact.ts';
import { pdfNameOf } from '../../model/output-name.ts';
import { identifierOf, pdfIdentityOf } from '../../model/pdf-identity.ts';
import type { PrintJob, RenderedOutput, Renderer } from '../../model/renderer.ts';
import { fileSettings } from './file-settings.ts';
import { madeFindings } from './made-findings.ts';
import { pageContent } from './page-content.ts';
import { footerNode, headerNode } from './parts/page-frame.ts';
import { wordIndexNodes } from './parts/word-index.ts';
import { contextOf } from './print-context.ts';
import { propertiesTitle, titleInFormat } from './properties-title.ts';
import { renderTagged, type TaggedRequest } from './tagged/render-tagged.ts';
import { verifyFindings } from './verify-findings.ts';
import { withTypographicQuotes } from './with-typographic-quotes.ts';

/**
 * The accessible PDF of a plan, form or booklet: PDF/UA-1 and PDF/A-2a, or the standard that the document or its project names. Its title and properties never hold the child's name.
 * Findings: what could not be printed, and where the finished file breaks a rule of PDF/UA (a bug of ours).
 */
export const planPdf: Renderer = { id: 'pdf', render: renderPlan };

async function renderPlan(job: PrintJob): Promise<RenderedOutput> {
	const { document, facts, look } = job;
	const { theme } = look;
	const { left, right, top, bottom } = theme.page;
	const author = document.meta.authority ?? look.project.authority?.name;
	const settings = fileSettings(look, document.meta.pdfStandard);
	const context = contextOf(job);
	const request: TaggedRequest = {
		content: pageContent(context).map(withTypographicQuotes),
		end: (pages) => wordIndexNodes({ ...context, pages }).map(withTypographicQuotes),
		header: (page, _count, pages) => (page === 1 ? undefined : withTypographicQuotes(headerNode({ ...context, pages }, page))),
		footer: (page, pages) => withTypographicQuotes(footerNode(page, pages, context)),
		pageSize: theme.paper,
		pageMargins: { left, right, top, bottom },
		fonts: { [theme.font.name]: look.fonts },
		fallback: look.fallback,
		defaultStyle: { font: theme.font.name, ...context.style.text('body'), fontSize: theme.type.body.sizePt },
		title: titleInFormat(propertiesTitle(job), job),
		identifier: identifierOf(pdfIdentityOf(document)),
		...(author !== undefined && { author }),
		lang: document.lang,
		date: facts.referenceDate,
		...settings,
	};
	const made = await renderTagged(request);
	const artifact: Artifact = {
		path: pdfNameOf(document, job.format),
		mediaType: 'application/pdf',
		bytes: made.bytes,
		evidence: made.evidence,
	};
	return { artifacts: [artifact], findings: [...madeFindings(made, document), ...verifyFindings(made, settings, document.meta.top)] };
}
