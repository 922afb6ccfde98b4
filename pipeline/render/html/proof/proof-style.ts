import type { Theme } from '../../../model/theme.ts';
import { pageFrame } from '../../shared/page-frame.ts';

/** The whole style sheet: light, dark, phone and paper. */
export function proofStyle(theme: Theme): string {
	return `${pageFrame(theme)}
:root{--tile:${theme.colour.white}}
[hidden]{display:none!important}
.sheet{position:absolute}
.skip{position:absolute;left:-999rem;padding:.5rem 1rem;background:var(--white)}
.skip:focus{left:.5rem;top:.5rem}
:focus-visible{outline:.2rem solid var(--pine);outline-offset:.15rem}
h1{margin:0 0 .5rem;font-size:2rem;line-height:1.2;color:var(--pine);text-wrap:balance}
h2{margin:2.5rem 0 .5rem;padding-top:.75rem;border-top:2px solid var(--pine);font-size:1.5rem;line-height:1.25;color:var(--pine)}
h3{margin:0;font-size:1rem;color:var(--soft)}
p{margin:.25rem 0;max-width:46rem}
a{color:var(--pine)}
code{font:.9375rem/1.5 "Source Code Pro",Consolas,"DejaVu Sans Mono",monospace}
.soft{color:var(--soft)}
dl{margin:0}
dl div{display:grid;grid-template-columns:9.5rem 1fr;gap:0 1rem;padding:.1rem 0}
.said dl{display:flex;flex-wrap:wrap;gap:0 1.5rem}
.said dl div{display:block}
.said dt,.said dd{display:inline}
.said dt{margin-right:.3rem}
dt{color:var(--soft)}
dd{margin:0}
.facts{margin:1rem 0}
.facts dd{font-weight:700}
.totals{display:flex;flex-wrap:wrap;gap:.75rem;margin:1rem 0;padding:0;list-style:none}
.totals li{padding:.5rem .9rem;border:1px solid var(--rule);border-radius:.4rem;font-weight:700}
.totals li:first-child{border:2px solid var(--goldline);background:var(--sun)}
.look{margin-top:1.5rem;padding:.9rem 1.1rem 1rem;border:2px solid var(--goldline);border-radius:.4rem}
.look h2{margin:0;padding:0;border:0}
.look h2:focus{outline:0}
.look ol{margin:.5rem 0 0;padding:0;list-style:none}
.look li{display:grid;grid-template-columns:5.5rem 1fr;gap:0 1rem;padding:.5rem 0;border-top:1px solid var(--hair)}
.look .to{grid-row:span 2}
.look .to a{display:inline-block;margin-right:.5rem}
.look .soft{grid-column:2}
.line{margin:1rem 0;padding:.75rem 1.1rem 1rem;border:1px solid var(--rule);border-radius:.4rem;scroll-margin-top:1rem}
.line:target{border:.2rem solid var(--goldline)}
blockquote{margin:.1rem 0 .6rem;font-size:1.25rem;line-height:1.5}
blockquote p{margin:0}
mark{padding:0 .1em;background:var(--sun);color:inherit;border-bottom:3px solid var(--goldline);font-weight:700}
mark.unsure{border-bottom-style:double;border-bottom-width:5px}
.choice{display:flex;gap:1.1rem;align-items:flex-start;padding:.5rem 0}
.choice+.choice{border-top:1px solid var(--hair)}
.tile{flex:none;display:flex;align-items:center;justify-content:center;width:5rem;height:5rem;padding:.3rem;border:1px solid var(--rule);border-radius:.4rem;background:var(--tile);color:#000;font-size:2rem;forced-color-adjust:none}
.tile.small{width:3rem;height:3rem;padding:.2rem;font-size:1.25rem}
.unsure>.tile{border:2px dashed var(--goldline)}
.picture{display:block;width:100%;height:100%}
.said{flex:1 1 0;min-width:0}
.name{font-size:1.0625rem}
.tag{display:inline-block;padding:0 .5rem;border:1px solid var(--rule);border-radius:1rem;font-size:.9375rem}
details{margin:.4rem 0 0}
summary{padding:.2rem 0;color:var(--pine);cursor:pointer}
.others{margin:.25rem 0 0;padding:0;list-style:none}
.others li{display:flex;gap:.8rem;align-items:center;padding:.5rem 0;border-top:1px solid var(--hair)}
.others li>div:last-child{flex:1 1 0;min-width:0}
.paste{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .6rem;max-width:none}
.paste code{padding:.15rem .45rem;border:1px solid var(--rule);border-radius:.25rem;background:var(--paper);-webkit-user-select:all;user-select:all;overflow-wrap:anywhere}
button{min-height:1.75rem;padding:.1rem .7rem;border:2px solid var(--pine);border-radius:.3rem;background:var(--white);color:var(--pine);font:inherit;font-weight:700;cursor:pointer}
button:hover{background:var(--pine);color:var(--white)}
.bare{margin-top:.5rem}
table{width:100%;margin:.5rem 0 1rem;border-collapse:collapse;font-size:.9375rem;line-height:1.4}
caption{padding:0 0 .4rem;text-align:left;color:var(--soft)}
th,td{padding:.45rem .6rem .45rem 0;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top}
thead th{border-bottom:2px solid var(--pine);vertical-align:bottom}
tbody th{font-weight:700}
td{overflow-wrap:anywhere}
.named{display:inline-flex;align-items:center;gap:.5rem;margin-right:1rem}
@media screen and (max-width:44rem){
h1{font-size:1.65rem}
.facts div{grid-template-columns:1fr;padding:.25rem 0}
.line,.look{padding:.75rem .8rem}
.look li{grid-template-columns:1fr}
.look .soft{grid-column:1}
.tile{width:4.5rem;height:4.5rem}
.choice{gap:.8rem}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table,tbody,caption,tr,th,td{display:block}
tbody tr{padding:.5rem 0;border-bottom:1px solid var(--rule)}
tbody th,tbody td{padding:.1rem 0;border:0}
td:not(:empty)::before{content:attr(data-head) ": ";content:attr(data-head) ": " / "";color:var(--soft)}
}
@media print{
@page{size:A4;margin:16mm 17mm 18mm}
:root{color-scheme:light}
body{font-size:10pt}
header,main,footer{max-width:none;padding:0}
.skip,.paste button,.totals{display:none!important}
h2{margin-top:1.25rem}
h2,h3,caption{break-after:avoid}
.choice,tr,.look li,.others li{break-inside:avoid}
.line{break-inside:avoid-page;margin:.5rem 0;padding:.4rem .7rem}
blockquote{break-after:avoid}
details:not([open]){display:none}
.tile{width:56pt;height:56pt}
.tile.small{width:28pt;height:28pt}
mark,.look,.tile{-webkit-print-color-adjust:exact;print-color-adjust:exact}
a{color:inherit}
}`;
}
