import type { EasyReadDocument } from '../../../model/easy-read.ts';
import { outputNameOf } from '../../../model/output-name.ts';
import type { PrintJob, RenderedOutput, Renderer } from '../../../model/renderer.ts';
import { wordsFor } from '../fill-words.ts';
import { madeFindings } from '../made-findings.ts';
import type { PdfNode } from '../tagged/node.ts';
import { renderTagged } from '../tagged/render-tagged.ts';
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
 * Nothing is made for a document without easy read. Throws where a picture or a word came out too small: a bug of ours.
 */
export const easyReadPdf: Renderer = { id: 'easy-read', render };

async function render(job: PrintJob): Promise<RenderedOutput> {
	const { document, easyRead, facts, look } = job;
	if (easyRead === undefined) return { artifacts: [], findings: [] };
	const { theme, fonts, pictures } = look;
	const sizes = sizesOf(theme);
	const { frame } = pictures;
	const made = await renderTagged({
		content: contentOf(easyRead, job, sizes).map(withTypographicQuotes),
		footer: (page) => withTypographicQuotes(footer(easyRead, frame.page, page, sizes, theme)),
		pageSize: 'A4',
		pageMargins: sizes.margin,
		fonts: { [theme.font.name]: fonts },
		defaultStyle: { ...sizes.text, font: theme.font.name, fontSize: theme.easy.text.sizePt },
		title: easyRead.propertiesTitle,
		...(easyRead.authority !== undefined && { author: easyRead.authority }),
		lang: easyRead.lang,
		date: facts.referenceDate,
		...(document.meta.pdfStandard === 'PDF/UA-1' && { standard: 'PDF/UA-1' as const }),
		bookmarkLevels: 2,
	});
	const [fault] = verifyEasyRead(made.bytes);
	if (fault) throw new Error(`Page ${fault.page}: ${fault.message}`);
	const path = `${outputNameOf(document)}-easy-read.pdf`;
	return {
		artifacts: [{ path, mediaType: 'application/pdf', bytes: made.bytes, evidence: made.evidence }],
		findings: madeFindings(made, document),
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
