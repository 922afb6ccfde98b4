import type { Theme } from '../../../model/theme.ts';
import { pageFrame } from '../../shared/page-frame.ts';

/** The whole style sheet: light, dark, phone and paper. */
export function messagesStyle(theme: Theme): string {
	return `${pageFrame(theme)}
.skip{position:absolute;left:-999rem;padding:.5rem 1rem;background:var(--white)}
.skip:focus{left:.5rem;top:.5rem}
:focus-visible{outline:.2rem solid var(--pine);outline-offset:.15rem}
h1{margin:0 0 .5rem;font-size:2rem;line-height:1.2;color:var(--pine);text-wrap:balance}
h2{margin:2.5rem 0 .5rem;padding-top:.75rem;border-top:2px solid var(--pine);font-size:1.5rem;line-height:1.25;color:var(--pine)}
h3{margin:1.1rem 0 .25rem;font-size:1rem;line-height:1.3;color:var(--pine)}
p{margin:.25rem 0;max-width:46rem}
a{color:var(--pine)}
code{font:.9375rem/1.5 "Source Code Pro",Consolas,"DejaVu Sans Mono",monospace}
.soft{color:var(--soft)}
dl{margin:0}
dl div{display:grid;grid-template-columns:11rem 1fr;gap:0 1rem;padding:.15rem 0}
dt{color:var(--soft)}
dd{margin:0}
.facts{margin:1rem 0}
.facts dd,.days dd{font-weight:700}
.totals{display:flex;flex-wrap:wrap;gap:.75rem;margin:1rem 0;padding:0;list-style:none}
.totals li{padding:.5rem .9rem;border:1px solid var(--rule);border-radius:.4rem;font-weight:700}
.totals .is-held{border:2px solid var(--goldline);background:var(--sun)}
.refused,.holds{padding:.8rem 1.1rem;border:2px solid var(--goldline);border-radius:.4rem;background:var(--sun)}
.refused{margin-top:1.5rem}
.refused h2{margin:0;padding:0;border:0}
.holds{margin:.9rem 0}
.holds h3{margin-top:0}
.holds dl{margin-top:.5rem}
.holds dt{color:var(--ink);font-weight:700}
table{width:100%;margin:.5rem 0 1rem;border-collapse:collapse;font-size:.9375rem;line-height:1.4}
caption{padding:0 0 .4rem;text-align:left;color:var(--soft)}
th,td{padding:.45rem .6rem .45rem 0;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{border-bottom:2px solid var(--pine);vertical-align:bottom;overflow-wrap:normal}
tbody th{font-weight:700}
@media (min-width:44.01rem),print{
.list{table-layout:fixed}
.list th:nth-child(1){width:10%}
.list th:nth-child(2){width:21%}
.list th:nth-child(3){width:29%}
.list th:nth-child(4),.list th:nth-child(5){width:12%}
.list th:nth-child(6){width:16%}
}
.size{white-space:nowrap}
.flag{display:inline-block;padding:0 .5rem;border:2px solid var(--goldline);border-radius:.3rem;background:var(--sun);font-weight:700}
.card{margin:1.5rem 0;padding:1.1rem 1.3rem 1.2rem;border:1px solid var(--rule);border-left:.4rem solid var(--pine);border-radius:.4rem;scroll-margin-top:1rem}
.card.is-held{border-left-color:var(--goldline)}
.card h2{display:flex;flex-wrap:wrap;gap:0 .75rem;align-items:baseline;margin:0;padding:0;border:0;color:var(--ink)}
.role{font-size:1.0625rem;font-weight:400;color:var(--soft)}
.place{display:inline-block;margin:.5rem 0 .25rem;font-style:normal;font-size:1.25rem;line-height:1.4;overflow-wrap:anywhere}
.domain{padding:.05em .35em;border:2px solid var(--rule);border-radius:.3rem;background:var(--tint)}
.letter{white-space:pre-line}
blockquote{margin:.25rem 0 0;padding:.1rem 0 .1rem .9rem;border-left:3px solid var(--hair);max-width:46rem}
blockquote p{margin:.15rem 0}
.files{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:0;padding:0;list-style:none}
.release{margin-top:2.5rem;padding:1rem 1.3rem 1.2rem;border:2px solid var(--pine);border-radius:.4rem}
.release h2{margin:0 0 .25rem;padding:0;border:0}
.release .digest,.release .command{display:block;margin:.25rem 0 .9rem;padding:.5rem .7rem;border:1px solid var(--rule);border-radius:.3rem;background:var(--paper);overflow-wrap:anywhere;-webkit-user-select:all;user-select:all}
.release .command{font-size:1.0625rem}
@media screen and (max-width:44rem){
h1{font-size:1.65rem}
dl div{grid-template-columns:1fr;padding:.25rem 0}
.card,.release{padding:.8rem .9rem 1rem}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table,tbody,caption,tr,th,td{display:block}
tbody tr{padding:.5rem 0;border-bottom:1px solid var(--rule)}
tbody th,tbody td{padding:.1rem 0;border:0}
td::before{content:attr(data-head) ": ";content:attr(data-head) ": " / "";color:var(--soft)}
}
@media print{
@page{size:A4;margin:16mm 17mm 18mm}
:root{color-scheme:light}
body{font-size:10pt}
header,main,footer{max-width:none;padding:0}
.skip{display:none}
h2{margin-top:1.25rem}
table{font-size:9pt}
h2,h3,caption,thead,tbody tr:first-child,.card>.soft,.place{break-after:avoid}
thead{display:table-header-group}
tr,.holds,.release,dl div,blockquote{break-inside:avoid}
.card{margin:.75rem 0;padding:.6rem .9rem}
.flag,.holds,.refused,.domain,.totals .is-held{-webkit-print-color-adjust:exact;print-color-adjust:exact}
a{color:inherit}
}`;
}
