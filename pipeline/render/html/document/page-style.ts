import type { Theme } from '../../../model/theme.ts';
import { contrastRatio } from '../../shared/contrast-ratio.ts';
import { pageColours } from '../../shared/page-colours.ts';
import { rem } from './lengths.ts';

/** What the head and the foot of a printed page say. */
export interface PaperWords {
	readonly title: string;
	readonly status: string;
	readonly foot: string;
	/** `Page {page} of {pages}`, cut at its two numbers. */
	readonly count: readonly string[];
}

/**
 * The part of the style sheet that every document shares: a column as wide as the paper's, light and dark screens, screens as narrow as
 * 320 CSS pixels (WCAG 2.2, success criterion 1.4.10), and paper. `classes` are the page's own.
 */
export function pageStyle(theme: Theme, classes: string, words: PaperWords): string {
	const { colour, font, type, page, cover } = theme;
	const inner = rem(595.28 - page.left - page.right);
	return `${pageColours(theme)}
:root{--on:${colour['on-pine']};--x:calc(1rem/12)}
@media screen and (prefers-color-scheme:dark){:root{--on:${colour['dark-on-accent']};--tint:${shade(theme, 0.07)};--tint2:${shade(theme, 0.16)};--sun:${shade(theme, 0.07)}}}
@media (max-width:42rem){:root{--x:calc(1rem/20)}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--white);color:var(--ink);font:${rem(type.body.sizePt)}/${Math.round((type.body.linePt / type.body.sizePt) * 1000) / 1000} "${font.name}","Segoe UI",Arial,sans-serif;overflow-wrap:break-word;hyphens:none}
p,h1,h2,h3,h4,h5,h6,ul,ol,table,blockquote{margin:0}
h1,h2,h3,h4,h5,h6{font-weight:700;text-wrap:balance;break-after:avoid}
a{color:var(--pine);text-underline-offset:.15em}
:focus-visible{outline:.2rem solid var(--pine);outline-offset:.15rem;border-radius:.15rem}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999rem;z-index:1;padding:.5rem 1rem;background:var(--white)}
.skip:focus{left:.5rem;top:.5rem}
.mast,.band,main,.foot{padding:0 max(1.25rem,(100% - ${inner})/2)}
.mast{padding-top:1rem}
.band{background:var(--${cover.ground});margin-top:.75rem;margin-bottom:1.25rem;padding-top:1.5rem;padding-bottom:1.75rem;border-top:${rem(cover.bar)} solid var(--${cover.barColour})}
.band h1{line-height:1.15;font-size:clamp(1.9rem,6vw,${rem(type.cover.sizePt)})}
.versions{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:0 0 1rem;padding:0;list-style:none}
.how{margin:0 0 1rem;padding:.6rem 1rem;border-left:${rem(6)} solid var(--pine);background:var(--tint)}
.side>*:not(:last-child){padding-right:.4rem}
.beside{display:flex}
.beside:has(>div>.letter){align-items:center}
.wraps{flex-wrap:wrap}
.stacks a{display:inline-block;padding:.15rem 0}
.hang{display:inline-block;padding-right:.3em}
.letter{display:flex;align-items:center;justify-content:center;forced-color-adjust:none;print-color-adjust:exact}
.drawing{display:block;height:auto;max-width:100%}
.figure{overflow-x:auto}
.figure>.drawing{max-width:none}
.image{display:block;width:auto;height:auto}
table{width:100%;border-collapse:collapse}
th{text-align:left;font-weight:400}
th[scope=row]{padding-right:.4rem}
th,td{vertical-align:top}
ul,ol{padding-left:1.4em}
.new-page{margin-top:3rem}
li::marker{color:var(--pine);font-weight:700}
.task,.no-marks{list-style:none}
.task{margin-left:-1.4em}
.contents ul{padding:0;list-style:none}
.contents li{border-bottom:1px solid var(--hair)}
.contents a{display:flex;gap:.75rem;padding:.25rem 0;text-decoration:none}
.contents a>:last-child{text-decoration:underline}
.entry{flex:none;width:2.2rem}
code{font-family:inherit}
.foot{margin-top:3rem;padding-top:.75rem;padding-bottom:2.5rem;font-size:${rem(type.foot.sizePt)};color:var(--soft)}
.foot p{padding-top:.5rem;border-top:1px solid var(--rule)}
${classes}
@media (max-width:42rem){

.stacks{display:block}
.stacks>*{height:auto}
.stacks>*+*{padding-top:.5rem}
.stacks .arrow,.stacks>.arrow{display:none}
.records thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table{table-layout:fixed}
.records,.records tbody,.records tr,.records th,.records td{display:block;width:auto}
.records{border-right:var(--side,0);border-bottom:var(--end,0);border-left:var(--side,0)}
.records tr{border-top:${rem(1.5)} solid var(--pine);padding:.4rem 0}
.plain tr{border-top:1px solid var(--rule);padding:.15rem 0}
.plain tbody th,.plain td{padding:0}
.records tbody th,.records td{height:auto;border:0;padding:.15rem .6rem;text-align:left}
.records td:empty{display:none}
.records td.room:empty{display:block;min-height:3.5rem;border-bottom:1px solid var(--rule)}
.records td[data-label]::before{content:attr(data-label);content:attr(data-label) / "";display:block;font-weight:700;color:var(--soft)}
}
@media (forced-colors:active){.letter,.band{border:1px solid}}
@media print{
html{font-size:12pt}
:root{--x:1pt}
.mast,main,.foot{padding:0}
.band{padding:1rem;print-color-adjust:exact}
.skip,.versions{display:none}
.keep,tr{break-inside:avoid}
thead{display:table-header-group}
.new-page{break-before:page;margin-top:0}
.with-next{break-after:avoid}
a{text-decoration:none}
.figure{overflow:visible}
.figure>.drawing{max-width:100%}
p,li{orphans:2;widows:2}
}
@page{size:A4;margin:${Math.round(page.top * 0.9)}pt ${page.right}pt ${page.bottom}pt ${page.left}pt;@top-left{${paper(type, colour.soft)}content:${cssWords(words.title)}}@top-right{${paper(type, colour.ink)}content:${cssWords(words.status)}}@bottom-left{${paper(type, colour.soft)}content:${cssWords(words.foot)}}@bottom-right{${paper(type, colour.ink)}content:${countOf(words.count)}}}
@page:first{@top-left{content:none}@top-right{content:none}}`;
}

function paper({ foot }: Theme['type'], colour: string): string {
	return `font:${foot.sizePt}pt sans-serif;color:${colour};`;
}

/** Words as a string of CSS (CSS Syntax Level 3, section 4.3.7): every sign but letters, digits and blanks by its number, so that none can end the string. */
function cssWords(words: string): string {
	const safe = [...words.replace(/\s+/g, ' ')].map((letter) =>
		/^[a-zA-Z0-9 ]$/.test(letter) ? letter : `\\${(letter.codePointAt(0) ?? 32).toString(16)} `,
	);
	return `"${safe.join('')}"`;
}

/** `Page 3 of 20`, with the numbers that the printer counts. */
function countOf([before = '', between = '', after = '']: readonly string[]): string {
	return `${cssWords(before)} counter(page) ${cssWords(between)} counter(pages) ${cssWords(after)}`;
}

/** The ground of a dark screen with some of its accent, as far as everything that stands on it can still be read: 4.5:1 (WCAG 2.2, 1.4.3). */
function shade({ colour }: Theme, share: number): string {
	const mixed = mix(colour['dark-ground'], colour['dark-accent'], share);
	const reads = (['dark-text', 'dark-soft', 'dark-accent'] as const).every((token) => contrastRatio(colour[token], mixed) >= 4.5);
	return reads ? mixed : colour['dark-ground'];
}

function mix(ground: string, other: string, share: number): string {
	const part = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
	const mixed = [1, 3, 5].map((at) => Math.round(part(ground, at) * (1 - share) + part(other, at) * share));
	return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
