import type { Artifact } from '../../model/artifact.ts';
import { outputNameOf } from '../../model/output-name.ts';
import type { PrintJob, RenderedOutput, Renderer } from '../../model/renderer.ts';
import { madeFindings } from './made-findings.ts';
import { pageContent } from './page-content.ts';
import { footerNode, headerNode } from './parts/page-frame.ts';
import { contextOf } from './print-context.ts';
import { propertiesTitle } from './properties-title.ts';
import { renderTagged } from './tagged/render-tagged.ts';
import { verifyPdf } from './verify.ts';
import { withTypographicQuotes } from './with-typographic-quotes.ts';

/**
 * The accessible PDF of a plan, form or booklet: PDF/UA-1 and PDF/A-2a. Its title and properties never hold the child's name.
 * Throws where the finished file breaks a rule of PDF/UA: a bug of ours.
 */
export const planPdf: Renderer = { id: 'pdf', render: renderPlan };

async function renderPlan(job: PrintJob): Promise<RenderedOutput> {
	const { document, facts, look } = job;
	const context = contextOf(job);
	const { theme } = look;
	const { left, right, top, bottom } = theme.page;
	const author = document.meta.authority ?? look.project.authority?.name;
	const made = await renderTagged({
		content: pageContent(context).map(withTypographicQuotes),
		header: (page) => (page === 1 ? undefined : withTypographicQuotes(headerNode(context))),
		footer: (page, pages) => withTypographicQuotes(footerNode(page, pages, context)),
		pageSize: 'A4',
		pageMargins: { left, right, top, bottom },
		fonts: { [theme.font.name]: look.fonts },
		defaultStyle: { font: theme.font.name, ...context.style.text('body'), fontSize: theme.type.body.sizePt },
		title: propertiesTitle(job),
		...(author !== undefined && { author }),
		lang: document.lang,
		date: facts.referenceDate,
		...(document.meta.pdfStandard === 'PDF/UA-1' && { standard: 'PDF/UA-1' as const }),
	});
	const [fault] = verifyPdf(made.bytes);
	if (fault) throw new Error(`${outputNameOf(document)}.pdf: ${fault.rule}: ${fault.message}`);
	const artifact: Artifact = {
		path: `${outputNameOf(document)}.pdf`,
		mediaType: 'application/pdf',
		bytes: made.bytes,
		evidence: made.evidence,
	};
	return { artifacts: [artifact], findings: madeFindings(made, document) };
}
