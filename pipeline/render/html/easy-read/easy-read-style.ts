import type { ReaderLevel } from '../../../model/easy-read.ts';
import type { Theme } from '../../../model/theme.ts';
import { pageColours } from '../../shared/page-colours.ts';

/** The whole style sheet: light, dark, phone, large letters, one line at a time, and paper. Sizes are the theme's; 12 points are 1rem. */
export function easyReadStyle(theme: Theme, level: ReaderLevel): string {
	const { easy, font, colour, cover } = theme;
	const rem = (points: number) => `${Math.round((points / 12) * 1000) / 1000}rem`;
	const side = rem(easy.picture);
	return `${pageColours(theme)}
:root{--tile:${colour.white};--tile-edge:${colour.rule};--band:var(--tint);--band-title:${colour[cover.title]};--chip:${colour.ink};--on-chip:${colour['on-pine']};--lit:${colour.sun};--text:${rem(easy.text.sizePt)}}
@media screen and (prefers-color-scheme:dark){:root{--band-title:${colour['dark-accent']};--chip:${colour['dark-accent']};--on-chip:${colour['dark-on-accent']};--lit:${colour['dark-ground']}}}
*{box-sizing:border-box}
html{scroll-padding:9.5rem 0 2rem}
body{margin:0;background:var(--white);color:var(--ink);font:var(--text)/1.5 "${font.name}","Segoe UI",Arial,sans-serif;letter-spacing:.01em;overflow-wrap:break-word;hyphens:none}
a{color:var(--pine);text-underline-offset:.15em}
[hidden]{display:none!important}
:focus-visible{outline:.2rem solid var(--pine);outline-offset:.2rem;border-radius:.2rem}
#words:focus{outline:0}
.sheet{position:absolute}
.skip{position:absolute;left:-999rem;z-index:3;padding:.5rem 1rem;background:var(--white)}
.skip:focus{left:.5rem;top:.5rem}
.cover,.contents,#words{max-width:52rem;margin:0 auto;padding:0 1.25rem}
.from{margin:1rem 0;font-size:${rem(16)};font-weight:700;color:var(--pine)}
.logo{max-width:100%;height:auto}
.band{position:relative;padding:1.5rem 0 1.75rem;background:var(--band);box-shadow:0 0 0 100vmax var(--band);clip-path:inset(0 -100vmax);border-top:${rem(cover.bar)} solid var(--pine)}
.band p{margin:0 0 .75rem}
.chip{display:inline-block;padding:.1rem .8rem .2rem;background:var(--chip);color:var(--on-chip);font-size:${rem(18)};font-weight:700}
h1{margin:0;font-size:clamp(2.25rem,7vw,4rem);line-height:1.15;color:var(--band-title);text-wrap:balance}
h2{margin:0 0 .5rem;padding-bottom:.6rem;border-bottom:.3rem solid var(--pine);font-size:clamp(1.85rem,5vw,${rem(easy.title.sizePt)});line-height:1.2;text-wrap:balance}
h3{margin:2.5rem 0 .5rem;font-size:${rem(22)};line-height:1.3}
.pictures{display:flex;flex-wrap:wrap;gap:1rem 2rem;margin:1.75rem 0 .5rem}
.shown{flex:none;width:${side};padding:.6rem;border-radius:.75rem;background:var(--tile);forced-color-adjust:none}
.picture{display:block;width:100%;height:auto}
.contents{margin-top:2rem}
.contents h2{padding:0;border:0;font-size:${rem(24)}}
.contents ul{margin:0;padding:0;list-style:none}
.contents li{margin:.35rem 0}
.contents a{display:inline-block;padding:.2rem 0}
.part{margin:3rem 0 0}
.rows{margin:0;padding:0;list-style:none}
.row{display:flex;align-items:center;gap:${rem(26)};position:relative;padding:1.1rem .75rem 1.1rem 1rem;border-bottom:1px solid var(--hair)}
.row:last-child{border-bottom:0}
.row:focus-visible{outline-offset:-.2rem}
.row[aria-current]::before{content:"";position:absolute;left:0;top:.9rem;bottom:.9rem;width:.4rem;border-radius:.2rem;background:var(--pine)}
.words{flex:1 1 0;min-width:0;container-type:inline-size}
.whole{white-space:nowrap}
@container (max-width:10.5em){.whole{white-space:normal}}
.line{margin:.15rem 0;padding:0 .25rem;text-wrap:pretty}
.spoken{background:var(--lit);outline:.2rem solid var(--pine);border-radius:.2rem}
.with-symbols{line-height:1.3}
.symbol{display:inline-block;max-width:100%;margin:.5rem .3rem .35rem;vertical-align:baseline;text-align:center}
.symbol .picture{width:${level === 'D' ? '6rem' : '7.2rem'};max-width:100%;margin:0 auto .2rem;padding:.25rem;border-radius:.5rem;background:var(--tile);forced-color-adjust:none}
.credits{font-size:${rem(16)}}
.credits p{margin:.5rem 0}
main{padding-bottom:4rem}
.tools{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;justify-content:center;gap:.35rem;padding:.5rem .75rem;background:var(--white);border-bottom:2px solid var(--pine)}
.voice{display:contents}
.tools button{display:flex;flex-direction:column;align-items:center;justify-content:center;gap:.1rem;min-width:4.25rem;min-height:4rem;padding:.3rem .5rem;border:2px solid var(--pine);border-radius:.5rem;background:var(--white);color:var(--pine);font-family:inherit;font-size:1.0625rem;font-weight:700;line-height:1.15;letter-spacing:inherit;cursor:pointer}
.tools [aria-pressed=true]{background:var(--pine);color:var(--white)}
@media (hover:hover){.tools button:hover{background:var(--pine);color:var(--white)}}
.tools button[aria-disabled=true]{border-style:dashed;background:var(--white);color:var(--ink);cursor:default}
.tools svg{width:1.6rem;height:1.6rem;fill:none;stroke:currentColor;stroke-width:2.4;stroke-linecap:round;stroke-linejoin:round}
.where{flex-basis:100%;grid-column:1/-1;min-height:1.2em;margin:0;font-size:1rem;line-height:1.2;text-align:center}
${level === 'A' ? largePictures : ''}
@media screen{
.one .contents,.one .part:not(.here),.one .row:not([aria-current]),.one .credits,.one h3{display:none}
.one .cover{position:absolute;width:1px;height:1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.one .part{margin-top:1.25rem}
.one .row{display:block;border:0;font-size:clamp(1.5rem,5vw,2.25rem)}
.one .row::before{display:none}
.one .shown{width:min(100%,20rem,55vh);margin:0 auto 1.25rem}
.one .with-symbols .picture{width:7rem}
}
@media screen and (max-width:34rem){
:root{--text:max(1.34rem,${Math.round((easy.text.sizePt / 12) * 88) / 100}rem)}
.row{display:block;padding:1.25rem .5rem 1.25rem .9rem}
.shown{width:min(100%,${rem(112)});margin:0 0 .75rem}
.pictures{gap:.75rem}
.pictures .shown{width:calc((100% - 1.5rem)/3);min-width:4.5rem;margin:0;padding:.35rem}
.symbol .picture{width:4.75rem}
.tools{display:grid;grid-template-columns:repeat(auto-fit,minmax(max(4.3rem,22%),1fr));gap:.25rem;padding:.4rem}
.tools button{min-width:0;min-height:3.5rem;padding:.2rem .1rem}
html{scroll-padding-top:11rem}
}
@media (max-height:36rem){
.tools{position:static}
html{scroll-padding-top:1rem}
}
@media (forced-colors:active){.spoken{outline-color:Highlight}.row[aria-current]::before{background:Highlight}}
@media print{
@page{size:A4;margin:17mm 19mm 23mm}
:root{color-scheme:light}
body{font-size:${easy.text.sizePt}pt}
.tools,.skip,.contents{display:none!important}
.cover,#words,main{max-width:none;padding:0}
.band{padding:14pt;box-shadow:none;clip-path:none}
.band,.chip{-webkit-print-color-adjust:exact;print-color-adjust:exact}
h1{font-size:40pt}
h2{font-size:${easy.title.sizePt}pt;break-after:avoid}
h3{font-size:22pt;break-after:avoid}
.part{margin:0;break-before:page}
#words>.part:first-child{break-before:auto}
.row{padding:14pt 0;break-inside:avoid}
.row[aria-current]::before{display:none}
.shown{width:${easy.picture}pt;padding:0}
.symbol{break-inside:avoid}
.symbol .picture{width:${level === 'D' ? 62 : 86}pt;padding:0}
.credits{font-size:16pt}
a{color:inherit}
}`;
}

/** A picture for each line, as large as the page holds it, with its words under it. */
const largePictures = `.row{display:block;padding:2rem .75rem 2rem 1rem;text-align:center;font-size:1.2em}
.row .shown{width:min(100%,24rem);margin:0 auto 1rem}
@media print{.row{break-after:page;border:0}.row .shown{width:340pt}}`;
