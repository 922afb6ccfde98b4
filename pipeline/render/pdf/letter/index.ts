import type { PdfIdentity } from '../../../model/delivery.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Look } from '../../../model/look.ts';
import { noGlyph } from '../../../model/no-glyph.ts';
import type { Notice } from '../../../model/notice.ts';
import { dutyFindings } from '../../../model/notice-findings.ts';
import { identifierOf } from '../../../model/pdf-identity.ts';
import type { RenderedOutput } from '../../../model/renderer.ts';
import { wordsOf } from '../../shared/printed-words.ts';
import { fileSettings } from '../file-settings.ts';
import { styleOf } from '../style.ts';
import { renderTagged, type TaggedPdf } from '../tagged/render-tagged.ts';
import { verifyFindings } from '../verify-findings.ts';
import { withTypographicQuotes } from '../with-typographic-quotes.ts';
import { letterBody } from './letter-body.ts';
import { letterFoot, letterTop } from './letter-frame.ts';
import { letterHead } from './letter-head.ts';
import { wordsOfNodes } from './words-of-nodes.ts';

/**
 * A notice as a cover letter, for people who are written to by post or by hand: an accessible PDF (PDF/UA-1 and PDF/A-2a)
 * with the same words as the email. Its name, title and properties hold nobody's name.
 * `identity`: that of the document it goes with, for its metadata.
 * Findings: what the body of the letter fails to say (its head does not count), and letters that the font cannot print.
 */
export async function printLetter(
	notice: Notice,
	look: Pick<Look, 'type' | 'theme' | 'fonts' | 'fallback' | 'printed' | 'project' | 'password'>,
	identity?: PdfIdentity,
): Promise<RenderedOutput> {
	const { theme, fonts, fallback } = look;
	const style = styleOf(theme);
	const words = wordsOf({ printed: look.printed, type: { ...look.type, words: new Map([...look.type.words, ...(notice.words ?? [])]) } });
	const body = letterBody(notice, style);
	const settings = fileSettings(look);
	const made = await renderTagged({
		content: [...letterHead(notice, style), ...body].map(withTypographicQuotes),
		header: (page) => (page === 1 ? undefined : withTypographicQuotes(letterTop(notice, style))),
		footer: (page, pages) => withTypographicQuotes(letterFoot(notice, page, pages, style, words)),
		pageSize: 'A4',
		pageMargins: { left: theme.page.left, right: theme.page.right, top: theme.page.top, bottom: theme.page.bottom },
		fonts: { [theme.font.name]: fonts },
		fallback,
		defaultStyle: { font: theme.font.name, ...style.text('body'), fontSize: theme.type.body.sizePt },
		title: notice.case === undefined ? notice.subject : `${notice.subject}, ${notice.case}`,
		author: notice.letterhead.name,
		...(identity && { identifier: identifierOf(identity) }),
		lang: notice.lang,
		date: notice.date,
		...settings,
	});
	return {
		artifacts: [{ path: `messages/${notice.fileName}.pdf`, mediaType: 'application/pdf', bytes: made.bytes, evidence: made.evidence }],
		findings: [
			...dutyFindings(notice, 'letter', wordsOfNodes(body)),
			...glyphFindings(made, notice),
			...verifyFindings(made, settings, notice.person.span),
		],
	};
}

function glyphFindings({ missingGlyphs }: TaggedPdf, { person }: Notice): readonly Finding[] {
	const { level, why, mend, source } = noGlyph.meta;
	const letters = missingGlyphs.map(({ character }) => character).join('');
	if (letters === '') return [];
	const message = `The fonts cannot print "${letters}" in the letter to ${person.name}.`;
	return [{ ruleId: noGlyph.id, level, message, why, mend, span: person.span, source, fixes: [] }];
}
