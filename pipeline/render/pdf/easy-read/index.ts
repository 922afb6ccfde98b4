import type { EasyReadDocument, EasyReadPart, ReaderLevel } from '../../../model/easy-read.ts';
import type { Finding } from '../../../model/finding.ts';
import { easyReadNameOf } from '../../../model/output-name.ts';
import { identifierOf, pdfIdentityOf } from '../../../model/pdf-identity.ts';
import type { PrintJob, RenderedOutput, Renderer } from '../../../model/renderer.ts';
import { plainText } from '../../../model/walk.ts';
import { fileSettings } from '../file-settings.ts';
import { wordsFor } from '../fill-words.ts';
import { finding, madeFindings } from '../made-findings.ts';
import { titleInFormat } from '../properties-title.ts';
import { longEasyRead, mostEasyPages } from '../rule-notes.ts';
import type { PdfNode } from '../tagged/node.ts';
import { renderTagged } from '../tagged/render-tagged.ts';
import type { VerifyOptions } from '../verify.ts';
import { verifyFindings } from '../verify-findings.ts';
import { withTypographicQuotes } from '../with-typographic-quotes.ts';
import { closingPage } from './closing.ts';
import { contentsPage } from './contents.ts';
import { coverPage, footer } from './cover.ts';
import { packsPrinted } from './packs-printed.ts';
import { pagesOfParts, placeOf, printedLevel } from './parts.ts';
import { textStyle } from './set-sentence.ts';
import { type Sizes, sizesOf } from './sizes.ts';
import { verifyEasyRead } from './verify.ts';

/**
 * The easy-read version as a tagged PDF, in the way of its reader's level: a picture a page, a picture on the left of each sentence,
 * pictures over words, or words alone.
 * Nothing is made for a document without easy read. Findings: what could not be printed, and where the finished file breaks a rule
 * of PDF/UA, or a picture or word came out too small (bugs of ours).
 */
export const easyReadPdf: Renderer = { id: 'easy-read', render };

async function render(job: PrintJob): Promise<RenderedOutput> {
	const { document, easyRead, facts, look } = job;
	if (easyRead === undefined) return { artifacts: [], findings: [] };
	const { theme, fonts, fallback, pictures } = look;
	const sizes = sizesOf(look);
	const { frame } = pictures;
	const level = printedLevel(easyRead);
	const settings = fileSettings(job.look, document.meta.pdfStandard);
	const made = await renderTagged({
		content: contentOf(easyRead, level, job, sizes).map(withTypographicQuotes),
		footer: (page) => withTypographicQuotes(footer(easyRead, frame.page, page, sizes, theme)),
		pageSize: 'A4',
		pageMargins: sizes.margin,
		fonts: { [theme.font.name]: fonts },
		fallback,
		defaultStyle: { ...textStyle(sizes.text, sizes), font: theme.font.name, fontSize: sizes.text.sizePt },
		title: titleInFormat(easyRead.propertiesTitle, job),
		identifier: identifierOf(pdfIdentityOf(document)),
		...(easyRead.authority !== undefined && { author: easyRead.authority }),
		lang: easyRead.lang,
		date: facts.referenceDate,
		...settings,
		bookmarkLevels: 2,
	});
	const check = (bytes: Uint8Array, options: VerifyOptions) => verifyEasyRead(bytes, options, level);
	const path = easyReadNameOf(document, job.format);
	return {
		artifacts: [{ path, mediaType: 'application/pdf', bytes: made.bytes, evidence: made.evidence }],
		findings: [
			...madeFindings(made, document),
			...lengthFindings(made.pages, job),
			...verifyFindings(made, settings, document.meta.top, check),
		],
	};
}

/** Large print fills more pages, so each format is counted by itself. */
function lengthFindings(pages: number, { document, format }: PrintJob): readonly Finding[] {
	if (pages <= mostEasyPages) return [];
	const name = format === 'large-print' ? 'The easy read in large print' : 'The easy read';
	return [finding(longEasyRead, `${name} has ${pages} pages.`, document.meta.top)];
}

/** A list of contents helps only where turning pages takes long (ours, after the 24 pages that gov.uk allows an easy read). */
const pagesWithoutContents = 8;

function contentOf(easyRead: EasyReadDocument, level: ReaderLevel, job: PrintJob, sizes: Sizes): readonly PdfNode[] {
	const { theme, pictures } = job.look;
	const { frame } = pictures;
	const words = frame.types.get(job.document.type);
	const aboutTitle = words?.aboutTitle ?? frame.label;
	const parts = [...easyRead.parts, ...(easyRead.closing ? [easyRead.closing] : [])]
		.map(withoutEmptyRows)
		.filter(({ rows }) => rows.length > 0);
	const pages = pagesOfParts(parts, level, sizes, theme);
	const credits = packsPrinted(easyRead, level);
	const entries = [
		...parts.map(({ title }, index) => ({ title, place: placeOf(index) })),
		...(easyRead.words.length > 0 ? [{ title: frame.words, place: 'words' }] : []),
		...(easyRead.about.length > 0 || credits.length > 0 ? [{ title: aboutTitle, place: 'about' }] : []),
	].filter(({ title }) => title.trim() !== '');
	return [
		...coverPage(easyRead, level, frame.label, sizes, theme),
		...(words !== undefined && pages.length + 2 > pagesWithoutContents ? contentsPage(words.contents, entries, sizes, theme) : []),
		...pages.flat(),
		...closingPage({ ...easyRead, credits }, frame, aboutTitle, wordsFor(job), sizes, theme),
	];
}

/** A row says or shows something: a title never stands alone on its page. */
function withoutEmptyRows(part: EasyReadPart): EasyReadPart {
	return {
		...part,
		rows: part.rows.filter(({ picture, sentences }) => picture !== undefined || sentences.some((line) => plainText(line).trim() !== '')),
	};
}
