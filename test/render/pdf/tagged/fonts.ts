import { loadTheme } from '../../../../pipeline/config/load-theme.ts';
import { nodeHost } from '../../../../pipeline/host/node.ts';
import { embedFont, parseFont as parsed } from '../../../../pipeline/render/pdf/tagged/fonts/font-cache.ts';
import { GlyphLog } from '../../../../pipeline/render/pdf/tagged/fonts/glyph-log.ts';
import { PdfDocument } from '../../../../pipeline/render/pdf/tagged/pdfmake.ts';
import { renderTagged, type TaggedPdf, type TaggedRequest } from '../../../../pipeline/render/pdf/tagged/render-tagged.ts';

const { theme, fonts, fallback } = await loadTheme(nodeHost, '.', 'default');

export { fallback, parsed };

/** A document in the default theme, with everything that a letter can fall back on. */
export async function printed(content: TaggedRequest['content'], others: Partial<TaggedRequest> = {}): Promise<TaggedPdf> {
	return renderTagged({
		content,
		pageSize: 'A4',
		pageMargins: { left: 50, right: 50, top: 60, bottom: 60 },
		fonts: { [theme.font.name]: fonts },
		fallback,
		defaultStyle: { font: theme.font.name, fontSize: 13, lineHeight: 1.2 },
		title: 'Letters',
		lang: 'en-GB',
		date: '2026-05-01' as TaggedRequest['date'],
		...others,
	});
}

const scratch = new PdfDocument({}, {}, {}, {}, { font: null, autoFirstPage: false });
const embedded = embedFont(fonts.regular, scratch, 'F1');
export const own = embedded.font;

/** What nothing can draw of a text. */
export function missingIn(text: string): readonly string[] {
	const log = new GlyphLog(fallback);
	log.pieces(text, embedded, undefined, () => text);
	return log.missing.map(({ character }) => character);
}

/** A font that letters fall back on, ready to shape. */
export function embeddedIn(name: string): ReturnType<typeof embedFont> {
	const found = fallback.find((font) => font.name === name);
	if (!found) throw new Error(`There is no font ${name}.`);
	return embedFont(found.regular, scratch, 'F2');
}
