import type { Theme } from '../../model/theme.ts';
import { pageFrame } from '../shared/page-frame.ts';

/** The whole style sheet: light, dark, phone and paper. */
export function reportStyle(theme: Theme): string {
	return `${pageFrame(theme)}
h1{margin:0 0 .25rem;font-size:2.25rem;line-height:1.15;color:var(--pine)}
h2{margin:3rem 0 .25rem;padding-top:.75rem;border-top:2px solid var(--pine);font-size:1.75rem;line-height:1.2;color:var(--pine)}
h2.small{margin:1.5rem 0 .25rem;padding:0;border:0;font-size:1.25rem}
h3{margin:2.25rem 0 .5rem;font-size:1.35rem;line-height:1.25;color:var(--pine)}
h4{margin:.35rem 0 .5rem;font-size:1.0625rem;line-height:1.35}
p{margin:.25rem 0;max-width:42rem}
a{color:var(--pine)}
.soft{color:var(--soft)}
.file{margin-bottom:.75rem}
svg{flex:none;width:1.35rem;height:1.35rem}
.totals,.key,.progress ul,main nav ol{margin:.75rem 0;padding:0;list-style:none}
.totals{display:flex;flex-wrap:wrap;gap:.75rem}
.totals li{display:flex;align-items:center;gap:.5rem;padding:.6rem .9rem;border:1px solid var(--rule);border-radius:.4rem;font-weight:700}
.totals .is-error{border-color:var(--goldline);background:var(--sun)}
.key li{display:flex;gap:.6rem;margin:.35rem 0}
nav li{margin:.35rem 0}
.bar{display:flex;gap:2px;height:.8rem;max-width:42rem;margin:.5rem 0}
.bar span{min-width:.4rem;border:1px solid var(--pine);border-radius:2px}
.bar .mended{background:var(--pine)}
.bar .still{background:var(--white);border-color:var(--rule)}
.bar .fresh{background:repeating-linear-gradient(135deg,var(--goldline) 0 4px,var(--white) 4px 8px);border-color:var(--goldline)}
.progress ul{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}
.progress li::before{content:"";display:inline-block;width:.8rem;height:.8rem;margin-right:.45rem;border:1px solid var(--pine);border-radius:2px;vertical-align:-.05rem}
.progress .mended::before{background:var(--pine)}
.progress .still::before{border-color:var(--rule)}
.progress .fresh::before{background:repeating-linear-gradient(135deg,var(--goldline) 0 4px,var(--white) 4px 8px);border-color:var(--goldline)}
.finding{margin:1rem 0;padding:.9rem 1.1rem 1rem;border:1px solid var(--rule);border-left:.4rem solid var(--rule);border-radius:.3rem}
.finding.is-error{border-left-color:var(--goldline)}
.finding.is-warning{border-left-color:var(--pine)}
.level{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .5rem;max-width:none;margin:0}
.level .soft{margin-left:auto}
blockquote{margin:.5rem 0 .75rem;padding:.6rem .9rem;border:1px solid var(--hair);border-radius:.3rem;background:var(--paper);font-size:1.0625rem}
blockquote p{max-width:none;margin:0}
.typed{max-width:none;margin:.25rem 0 .5rem}
code{font:.9375rem/1.5 "Source Code Pro",Consolas,"DejaVu Sans Mono",monospace}
.start{max-width:48rem}
.each{margin:.75rem 0 0;padding:0;list-style:none}
.each>li{padding:.7rem 0 .5rem;border-top:1px solid var(--hair)}
.each>li:last-child{padding-bottom:0}
.what{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 1rem;max-width:none;margin:0}
.what strong{flex:1 1 20rem;max-width:46rem}
.what .soft{margin-left:auto;white-space:nowrap}
.what .soft:only-child{margin-left:0}
mark{padding:0 .1em;background:var(--sun);color:inherit;border-bottom:3px solid var(--goldline);font-weight:700}
ins{text-decoration:none;border-bottom:3px double var(--pine);font-weight:700;color:var(--pine)}
dl{margin:0}
dl div{display:grid;grid-template-columns:9.5rem 1fr;gap:.1rem 1rem;padding:.2rem 0}
dt{color:var(--soft)}
dd{margin:0;max-width:38rem;white-space:pre-line}
dd ul{margin:0;padding-left:1.1rem}
.rule{white-space:nowrap}
table{width:100%;margin:.5rem 0 1.5rem;border-collapse:collapse;font-size:.9375rem;line-height:1.4}
caption{padding:0 0 .4rem;text-align:left;color:var(--soft)}
th,td{padding:.5rem .6rem;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top}
thead th{border-bottom:2px solid var(--pine);vertical-align:bottom}
tbody th{font-weight:700}
.reading td,.reading thead th:nth-child(n+2){width:10rem}
.age{display:inline-block;min-width:1.6rem;font-weight:700}
.scale{display:inline-block;width:5.5rem;height:.55rem;border:1px solid var(--rule);border-radius:.3rem;overflow:hidden}
.scale span{display:block;height:100%;background:var(--pine)}
.of-part{margin-top:.75rem;font-weight:700}
section ol{max-width:42rem;padding-left:1.4rem}
section ol li{margin:.35rem 0}
.ticks{margin:.75rem 0;padding:0;list-style:none;max-width:42rem}
.ticks li{position:relative;margin:.5rem 0;padding-left:2rem}
.ticks li::before{content:"";position:absolute;left:0;top:.15rem;width:1.15rem;height:1.15rem;border:2px solid var(--pine);border-radius:.2rem}
@media screen and (max-width:44rem){
h1{font-size:1.85rem}
h2{font-size:1.5rem}
dl div{grid-template-columns:1fr;padding:.35rem 0}
.finding{padding:.75rem .8rem}
.what .soft{margin-left:0}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table,tbody,caption,tr,th,td{display:block}
tbody tr{padding:.5rem 0;border-bottom:1px solid var(--rule)}
tbody th,tbody td{width:auto;padding:.1rem 0;border:0}
.reading td{width:auto}
td::before{content:attr(data-head) ": ";content:attr(data-head) ": " / "";color:var(--soft)}
}
@media print{
@page{size:A4;margin:18mm 17mm 20mm}
:root{color-scheme:light}
body{font-size:10pt}
h2{margin-top:1.5rem}
h3{margin:1.25rem 0 .25rem}
header,main,footer{max-width:none;padding-left:0;padding-right:0}
header{padding-top:0}
h1,h2,h3,h4,caption,.of-part{break-after:avoid}
.level,.finding h4,.what,blockquote:has(+dl),.finding>dl:has(+.each){break-after:avoid}
.finding:not(:has(.each)),.finding>dl,.each>li,h2,h3,h4,blockquote,dl div,tr,.ticks li,.key,.totals{break-inside:avoid}
.finding{margin:.6rem 0;padding:.5rem .8rem;-webkit-box-decoration-break:clone;box-decoration-break:clone}
blockquote{margin:.3rem 0 .4rem;padding:.3rem .6rem;font-size:1rem}
dl div{padding:.1rem 0}
.key li{display:inline-flex;margin-right:1.5rem}
thead{display:table-header-group}
blockquote,mark,.totals .is-error,.bar span,.scale span,.progress li::before{-webkit-print-color-adjust:exact;print-color-adjust:exact}
table{font-size:9.5pt}
a{color:inherit}
}`;
}
