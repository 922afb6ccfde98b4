import { sheetsNameOf } from '../../../model/output-name.ts';
import { identifierOf, pdfIdentityOf } from '../../../model/pdf-identity.ts';
import type { PrintJob, RenderedOutput, Renderer } from '../../../model/renderer.ts';
import type { SheetsDocument } from '../../../model/sheets.ts';
import { fileSettings } from '../file-settings.ts';
import { madeFindings } from '../made-findings.ts';
import { titleInFormat } from '../properties-title.ts';
import type { PdfNode } from '../tagged/node.ts';
import { renderTagged } from '../tagged/render-tagged.ts';
import { verifyFindings } from '../verify-findings.ts';
import { withTypographicQuotes } from '../with-typographic-quotes.ts';
import { adultPage } from './adult-page.ts';
import { firstPage } from './first-page.ts';
import { sheetPages } from './sheet-pages.ts';
import { type SheetStyle, sheetStyleOf } from './sheet-style.ts';
import { sheetText } from './sheet-words.ts';

/**
 * The sheets of a child as a tagged PDF on A4, for a pen, scissors and a grey copier; boxes and lines are fields of a form as well.
 * Nothing is made for a document without sheets. Findings: what could not be printed, and where the finished file breaks a rule of PDF/UA
 * (a bug of ours).
 */
export const sheetsPdf: Renderer = { id: 'sheets', render };

async function render(job: PrintJob): Promise<RenderedOutput> {
	const { document, sheets, facts, look } = job;
	if (sheets === undefined) return { artifacts: [], findings: [] };
	const { theme, fonts, fallback, drawings } = look;
	const style = sheetStyleOf(theme, drawings);
	const settings = fileSettings(look, document.meta.pdfStandard);
	const content = [
		...firstPage(sheets, style, theme),
		...sheets.sheets.flatMap((sheet) => sheetPages(sheet, style)),
		...adultPage(sheets.adult, style),
	];
	const made = await renderTagged({
		content: content.map(withTypographicQuotes),
		footer: (page) => withTypographicQuotes(footer(sheets, page, style)),
		pageSize: 'A4',
		pageMargins: style.margin,
		fonts: { [theme.font.name]: fonts },
		fallback,
		defaultStyle: { ...style.words, font: theme.font.name, fontSize: style.words.fontSize ?? 20 },
		title: titleInFormat(sheets.propertiesTitle, job),
		identifier: identifierOf(pdfIdentityOf(document)),
		...(sheets.authority !== undefined && { author: sheets.authority }),
		lang: sheets.lang,
		date: facts.referenceDate,
		...settings,
		bookmarkLevels: 2,
	});
	const path = sheetsNameOf(document, job.format);
	return {
		artifacts: [{ path, mediaType: 'application/pdf', bytes: made.bytes, evidence: made.evidence }],
		findings: [...madeFindings(made, document), ...verifyFindings(made, settings, document.meta.top)],
	};
}

/** At the foot of every page: whose sheets these are, and the page. */
function footer({ title, page: words }: SheetsDocument, page: number, { margin, inner, small, colour }: SheetStyle): PdfNode {
	return {
		margin: [margin.left, 10, margin.right, 0],
		stack: [
			{ canvas: [{ type: 'line', x1: 0, y1: 0, x2: inner, y2: 0, lineWidth: 0.75, lineColor: colour.rule }] },
			{
				marginTop: 5,
				columns: [
					sheetText(page === 1 ? ' ' : title, small, { width: '*' }),
					sheetText(words.replace('{n}', String(page)), { ...small, bold: true }, { alignment: 'right', width: 110 }),
				],
			},
		],
	};
}
