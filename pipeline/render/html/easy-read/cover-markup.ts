import type { EasyReadDocument } from '../../../model/easy-read.ts';
import type { Look } from '../../../model/look.ts';
import { nameKey } from '../../../model/plan-parts.ts';
import type { Logo } from '../../../model/theme.ts';
import { html, type Safe } from '../../shared/html.ts';
import { typographicQuotes } from '../../shared/typographic-quotes.ts';
import type { PageContext } from './row-markup.ts';

/** The top of the page: who it is from, a band with the title, and up to three pictures. */
export function coverMarkup({ authority, title, coverPictures }: EasyReadDocument, { level, sheet }: PageContext, look: Look): Safe {
	const pictures = level === 'E' ? [] : coverPictures.map((picture) => html`<div class="shown">${sheet.picture(picture)}</div>\n`);
	return html`<header class="cover">
${authority === undefined ? '' : html`<p class="from">${fromWhom(authority, look.theme.logo)}</p>`}
<div class="band">
<p><span class="chip">${look.pictures.frame.label}</span></p>
<h1>${typographicQuotes(title)}</h1>
</div>
${pictures.length === 0 ? '' : html`<div class="pictures" aria-hidden="true">\n${pictures}</div>`}
</header>
`;
}

/** The name, or the logo that says it. */
function fromWhom(authority: string, logo: Logo | undefined): Safe {
	if (logo === undefined || !nameKey(logo.alt).includes(nameKey(authority))) return html`${authority}`;
	const { drawing, alt, widthPt, heightPt } = logo;
	const [type, bytes] = 'svg' in drawing ? ['image/svg+xml', Buffer.from(drawing.svg)] : ['image/png', Buffer.from(drawing.image)];
	const address = `data:${type};base64,${bytes.toString('base64')}`;
	return html`<img class="logo" src="${address}" alt="${alt}" width="${pixels(widthPt)}" height="${pixels(heightPt)}">`;
}

/** CSS pixels: 96 an inch, where points are 72. */
function pixels(points: number): number {
	return Math.round((points * 96) / 72);
}
