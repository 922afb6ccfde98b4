import type { EasyReadDocument } from '../../../model/easy-read.ts';
import { easyReadNameOf } from '../../../model/output-name.ts';
import type { PrintJob, RenderedOutput, Renderer } from '../../../model/renderer.ts';
import { fileSettings } from '../file-settings.ts';
import { wordsFor } from '../fill-words.ts';
import { madeFindings } from '../made-findings.ts';
import { titleInFormat } from '../properties-title.ts';
import type { PdfNode } from '../tagged/node.ts';
import { renderTagged } from '../tagged/render-tagged.ts';
import { verifyFindings } from '../verify-findings.ts';
import { withTypographicQuotes } from '../with-typographic-quotes.ts';
import { closingPage } from './closing.ts';
import { contentsPage } from './contents.ts';
import { coverPage, footer } from './cover.ts';
import { partPages } from './parts.ts';
import { rowPagesOf } from './row-heights.ts';
import { type Sizes, sizesOf } from './sizes.ts';
import { verifyEasyRead } from './verify.ts';

/**
 * The easy-read version as a tagged PDF: a picture on the left, a sentence on the right, a new page for each part.
 * Nothing is made for a document without easy read. Findings: what could not be printed, and where the finished file breaks a rule
 * of PDF/UA, or a picture or word came out too small (bugs of ours).
 */
export const easyReadPdf: Renderer = { id: 'easy-read', render };

async function render(job: PrintJob): Promise<RenderedOutput> {
	const { document, easyRead, facts, look } = job;
	if (easyRead === undefined) return { artifacts: [], findings: [] };
	const { theme, fonts, fallback, pictures } = look;
	const sizes = sizesOf(theme);
	const { frame } = pictures;
	const settings = fileSettings(job.look, document.meta.pdfStandard);
	const made = await renderTagged({
		content: contentOf(easyRead, job, sizes).map(withTypographicQuotes),
		footer: (page) => withTypographicQuotes(footer(easyRead, frame.page, page, sizes, theme)),
		pageSize: 'A4',
		pageMargins: sizes.margin,
		fonts: { [theme.font.name]: fonts },
		fallback,
		defaultStyle: { ...sizes.text, font: theme.font.name, fontSize: theme.easy.text.sizePt },
		title: titleInFormat(easyRead.propertiesTitle, job),
		...(easyRead.authority !== undefined && { author: easyRead.authority }),
		lang: easyRead.lang,
		date: facts.referenceDate,
		...settings,
		bookmarkLevels: 2,
	});
	const path = easyReadNameOf(document, job.format);
	return {
		artifacts: [{ path, mediaType: 'application/pdf', bytes: made.bytes, evidence: made.evidence }],
		findings: [...madeFindings(made, document), ...verifyFindings(made, settings, document.meta.top, verifyEasyRead)],
	};
}

/** A list of contents helps only where turning pages takes long (ours, after the 24 pages that gov.uk allows an easy read). */
const pagesWithoutContents = 8;

function contentOf(easyRead: EasyReadDocument, job: PrintJob, sizes: Sizes): readonly PdfNode[] {
	const { theme, pictures } = job.look;
	const { frame } = pictures;
	const words = frame.types.get(job.document.type);
	const aboutTitle = words?.aboutTitle ?? frame.label;
	const parts = [...easyRead.parts, ...(easyRead.closing ? [easyRead.closing] : [])].filter(({ rows }) => rows.length > 0);
	const pages = parts.reduce((sum, part) => sum + rowPagesOf(part, sizes).length, 2);
	const entries = [
		...parts.map(({ title }, index) => ({ title, place: `part-${index + 1}` })),
		...(easyRead.words.length > 0 ? [{ title: frame.words, place: 'words' }] : []),
		...(easyRead.about.length > 0 || easyRead.credits.length > 0 ? [{ title: aboutTitle, place: 'about' }] : []),
	];
	return [
		...coverPage(easyRead, frame.label, sizes, theme),
		...(words !== undefined && pages > pagesWithoutContents ? contentsPage(words.contents, entries, sizes, theme) : []),
		...parts.flatMap((part, index) => partPages(part, `part-${index + 1}`, sizes, theme)),
		...closingPage(easyRead, frame, aboutTitle, wordsFor(job), sizes, theme),
	];
}
