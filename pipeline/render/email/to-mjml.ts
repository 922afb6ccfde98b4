import type { Person } from '../../model/document.ts';
import type { Notice, NoticeBlock, NoticeRun } from '../../model/notice.ts';
import { neededFormats } from '../../model/reader-format.ts';
import type { Theme } from '../../model/theme.ts';
import { html, type Safe } from '../shared/html.ts';
import { darkScheme } from './dark-scheme.ts';
import { stretchesOf } from './whole-words.ts';

/** Sizes of text and line, in pixels. */
const screenSizes = { small: [15, 22], body: [17, 26], h2: [21, 28], date: [24, 32], h1: [28, 36] } as const;

/** For readers who need large print: letters of 18 points and up, as in their PDFs; small print is as large as the rest. */
const largeSizes = { small: [24, 36], body: [24, 36], h2: [29, 40], date: [32, 44], h1: [36, 46] } as const;

/** For readers who need easy read: letters of 14 points and up (Department of Health, Making written information easier to understand, 2010). */
const easySizes = { small: [19, 30], body: [19, 30], h2: [23, 32], date: [27, 36], h1: [31, 40] } as const;

type Sizes = Readonly<Record<keyof typeof screenSizes, readonly [size: number, line: number]>>;

/** How a message looks to one reader. */
interface EmailLook {
	readonly theme: Theme;
	readonly sizes: Sizes;
}

const font = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** MJML's column is one line box, which no printer breaks: without this a message longer than a page leaves the first page empty. */
const onPaper =
	'@media print {.mj-outlook-group-fix {display:block !important}\nh1, h2 {break-after:avoid}\n.box, .button, li {break-inside:avoid}}';

/**
 * A message as MJML: one column 600 pixels wide, no picture, no font and no address but the links of the notice. Whoever needs large print gets larger letters.
 * Colours of the light scheme stand in the elements, those of the dark one in a style that `dark-scheme.ts` makes.
 */
export function toMjml(notice: Notice, theme: Theme): string {
	const { colour } = theme;
	const sizes = sizesFor(notice.person);
	const look: EmailLook = { theme, sizes };
	const [bodySize, bodyLine] = sizes.body;
	const mjml = html`<mjml lang="${notice.lang}" dir="ltr">
<mj-head>
<mj-title>${notice.subject}</mj-title>
<mj-preview>${notice.preview}</mj-preview>
<mj-attributes>
<mj-all font-family="${font}" />
<mj-text padding="0 0 16px" font-size="${bodySize}px" line-height="${bodyLine}px" color="${colour.ink}" />
</mj-attributes>
<mj-raw><meta name="color-scheme" content="light dark" /><meta name="supported-color-schemes" content="light dark" /></mj-raw>
<mj-style>${darkScheme(theme)}
${onPaper}</mj-style>
</mj-head>
<mj-body width="600px" background-color="${colour.white}" css-class="ground">
<mj-section background-color="${colour.white}" border-top="5px solid ${colour.pine}" padding="20px 24px 24px" text-align="left" css-class="ground">
<mj-column>
<mj-text padding="0 0 20px" font-weight="bold" color="${colour.pine}" css-class="accent">${notice.letterhead.name}</mj-text>
${notice.blocks.map((block) => blockMarkup(block, look))}
</mj-column>
</mj-section>
</mj-body>
</mjml>`;
	return mjml.toString();
}

function sizesFor({ format }: Person): Sizes {
	const { largePrint, easyRead } = neededFormats(format);
	if (largePrint) return largeSizes;
	return easyRead ? easySizes : screenSizes;
}

function blockMarkup(block: NoticeBlock, look: EmailLook): Safe {
	const { theme } = look;
	switch (block.kind) {
		case 'heading':
			return headingMarkup(block, look);
		case 'paragraph':
			return html`<mj-text css-class="ink"><p style="margin:0">${runsMarkup(block.runs, theme)}</p></mj-text>`;
		case 'date-box':
			return dateBoxMarkup(block, look);
		case 'button':
			return buttonMarkup(block, look);
		case 'list': {
			const items = block.items.map((item) => html`<li style="margin:0 0 8px">${runsMarkup(item, theme)}</li>`);
			return html`<mj-text padding="0 0 8px" css-class="ink"><ul style="margin:0;padding:0 0 0 22px">${items}</ul></mj-text>`;
		}
		case 'small-print':
			return smallPrintMarkup(block.lines, look);
	}
}

function headingMarkup({ level, runs }: Extract<NoticeBlock, { kind: 'heading' }>, { theme, sizes }: EmailLook): Safe {
	const [size, line] = level === 1 ? sizes.h1 : sizes.h2;
	const style = html`margin:0;font-size:${size}px;line-height:${line}px;font-weight:bold`;
	const words = runsMarkup(runs, theme);
	return level === 1
		? html`<mj-text padding="0 0 16px" color="${theme.colour.pine}" css-class="accent"><h1 style="${style}">${words}</h1></mj-text>`
		: html`<mj-text padding="20px 0 12px" css-class="ink"><h2 style="${style}">${words}</h2></mj-text>`;
}

function dateBoxMarkup({ title, date, runs }: Extract<NoticeBlock, { kind: 'date-box' }>, { theme, sizes }: EmailLook): Safe {
	const { colour } = theme;
	const [size, line] = sizes.date;
	const [body, bodyLine] = sizes.body;
	return html`<mj-table role="presentation" padding="8px 0 24px" table-layout="fixed" width="100%" css-class="box" cellpadding="0" cellspacing="0" border="2px solid ${colour.pine}" font-size="${body}px" line-height="${bodyLine}px" color="${colour.ink}">
<tr><td style="background:${colour.pine};padding:9px 18px"><h2 class="box-head" style="margin:0;font-size:${body}px;line-height:${bodyLine}px;font-weight:bold;color:${colour['on-pine']}">${title}</h2></td></tr>
<tr><td style="padding:14px 18px 16px"><p style="margin:0 0 4px;font-size:${size}px;line-height:${line}px;font-weight:bold">${wordsMarkup(date)}</p><p style="margin:0">${runsMarkup(runs, theme)}</p></td></tr>
</mj-table>`;
}

function buttonMarkup(
	{ text, url }: Extract<NoticeBlock, { kind: 'button' }>,
	{
		theme: { colour },
		sizes: {
			body: [body, bodyLine],
		},
	}: EmailLook,
): Safe {
	return html`<mj-button href="${url}" align="left" padding="0 0 16px" inner-padding="13px 26px" border-radius="3px" background-color="${colour.pine}" color="${colour['on-pine']}" font-size="${body}px" line-height="${bodyLine}px" font-weight="bold" css-class="button">${text}</mj-button>`;
}

function smallPrintMarkup(lines: readonly (readonly NoticeRun[])[], { theme, sizes }: EmailLook): Safe {
	const [size, line] = sizes.small;
	const paragraphs = lines.map((runs) => html`<p style="margin:0 0 6px">${runsMarkup(runs, theme)}</p>`);
	return html`<mj-divider padding="20px 0 16px" border-width="1px" border-color="${theme.colour.rule}" css-class="rule" />
<mj-text padding="0" font-size="${size}px" line-height="${line}px" color="${theme.colour.soft}" css-class="soft">${paragraphs}</mj-text>`;
}

function runsMarkup(runs: readonly NoticeRun[], theme: Theme): readonly Safe[] {
	return runs.map(({ text, strong, url }) => {
		const words = html`${wordsMarkup(text)}`;
		const link =
			url === undefined ? words : html`<a href="${url}" style="color:${theme.colour.pine};text-decoration:underline">${words}</a>`;
		return strong ? html`<strong>${link}</strong>` : link;
	});
}

function wordsMarkup(words: string): readonly Safe[] {
	return stretchesOf(words).map(({ text, whole }) => (whole ? html`<span style="white-space:nowrap">${text}</span>` : html`${text}`));
}
