import type { Theme } from '../../model/theme.ts';
import { pageFrame } from '../shared/page-frame.ts';
import { drawingWidths } from './window-drawing.ts';

/** The whole style sheet: light, dark, phone and paper. Paper is always light. */
export function statusStyle(theme: Theme): string {
	return `${pageFrame(theme)}
h1{margin:0 0 .25rem;font-size:2.25rem;line-height:1.15;color:var(--pine)}
h2{margin:2.75rem 0 .75rem;padding-top:.75rem;border-top:2px solid var(--pine);font-size:1.6rem;line-height:1.2;color:var(--pine)}
h3{margin:1.75rem 0 .5rem;font-size:1.25rem;line-height:1.3}
h3.day{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .75rem;color:var(--pine)}
h3.day span{font-size:1rem;font-weight:400;color:var(--soft)}
h4{margin:0 0 .25rem;font-size:1.0625rem;line-height:1.35}
p{margin:.25rem 0;max-width:42rem}
.calm{color:var(--soft)}
.soft{color:var(--soft)}
.code,code{font:.875rem/1.5 "Source Code Pro",Consolas,"DejaVu Sans Mono",monospace}
.code{color:var(--soft);font-weight:400;white-space:nowrap}
.tasks{margin:.5rem 0;padding:0;list-style:none}
.task{margin:.75rem 0;padding:.75rem 1rem .85rem;border:1px solid var(--hair);border-left:.35rem solid var(--goldline);border-radius:.3rem;background:var(--sun);break-inside:avoid}
.task p{margin:.15rem 0}
.command{padding:.15rem 0}
.command code{overflow-wrap:anywhere}
.window{margin:.75rem 0 1.25rem;padding:1rem 1.15rem 1.1rem;border:1px solid var(--hair);border-radius:.4rem;break-inside:avoid}
.window h3{margin:0 0 .25rem}
.count{margin:0;max-width:none}
.count strong{margin-right:.5rem}
.count span{color:var(--soft)}
.is-open .count span{color:var(--ink)}
figure{margin:.9rem 0 .6rem;line-height:0}
figure svg{height:auto;overflow:visible}
figure text{font-family:inherit}
.wide svg{width:100%;max-width:${drawingWidths.wide}pt}
.narrow{display:none}
.narrow svg{width:${drawingWidths.narrow}pt}
.told{columns:2;column-gap:2rem;margin:.25rem 0 0;padding:0;list-style:none;color:var(--soft);font-size:.9375rem}
.told li{margin:.1rem 0;break-inside:avoid}
.key{display:grid;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));gap:.35rem 1.5rem;margin:.5rem 0 1rem;padding:0;list-style:none}
.key li{display:flex;align-items:center;gap:.5rem}
.key svg{flex:none;width:1.5rem;height:1.5rem}
table{width:100%;margin:.5rem 0 1.5rem;table-layout:fixed;border-collapse:collapse;font-size:.9375rem;line-height:1.4}
caption{padding:0 0 .4rem;text-align:left;color:var(--soft)}
th,td{padding:.5rem .6rem;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top;overflow-wrap:break-word}
thead th{border-bottom:2px solid var(--pine);vertical-align:bottom}
.totals{max-width:30rem}
.totals th:nth-child(2),.totals td{width:8rem;text-align:right;font-variant-numeric:tabular-nums}
.messages th:nth-child(5){width:10rem}
.replies th:nth-child(4){width:40%}
.said{white-space:pre-line}
pre{margin:.5rem 0;padding:.9rem 1rem;overflow-x:auto;border:1px solid var(--hair);border-radius:.3rem;background:var(--paper);line-height:1.6}
@media screen and (max-width:46rem){
.wide{display:none}.narrow{display:block}
h1{font-size:1.85rem}
.window{padding:.85rem .9rem}
.told{columns:1}
.messages thead,.replies thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.messages,.messages tbody,.messages caption,.messages tr,.messages th,.messages td,.replies,.replies tbody,.replies caption,.replies tr,.replies th,.replies td{display:block}
.messages tbody tr,.replies tbody tr{padding:.5rem 0;border-bottom:1px solid var(--rule)}
.messages tbody :is(th,td),.replies tbody :is(th,td){padding:.1rem 0;border:0}
.messages th:nth-child(n),.replies th:nth-child(n){width:auto}
}
@media print{
@page{size:A4;margin:18mm 17mm 20mm}
:root{color-scheme:light}
body{font-size:11pt}
header,main,footer{max-width:none;padding-left:0;padding-right:0}
header{padding-top:0}
h1,h2,h3,h4,caption{break-after:avoid}
.window{padding:.6rem 0;border-width:1px 0 0;border-radius:0}
table{font-size:9.5pt}
th,td{padding:1.5mm}
tr,.key{break-inside:avoid}
thead{display:table-header-group}
figure,.task{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}`;
}
