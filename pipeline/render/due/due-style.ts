import type { Theme } from '../../model/theme.ts';
import { pageFrame } from '../shared/page-frame.ts';

/**
 * Widths of the drawings in points: on a phone, and on a wide screen or paper, where the word for what is late stands beside them.
 * Both leave room, because the reader's font may be wider than the one that lines are measured in.
 */
export const drawingWidths = { narrow: 188, wide: 368 } as const;

/** The whole style sheet: light, dark, phone and paper. Paper is always light. */
export function dueStyle(theme: Theme): string {
	return `${pageFrame(theme)}
h1{margin:0 0 .25rem;font-size:2.25rem;line-height:1.15;color:var(--pine)}
h2{margin:2rem 0 .25rem;font-size:1.4rem;line-height:1.2;color:var(--pine)}
h2.part{margin:3rem 0 .5rem;padding-top:.75rem;border-top:2px solid var(--pine);font-size:1.75rem}
h3{margin:2rem 0 .5rem;font-size:1.25rem}
p{margin:.25rem 0;max-width:40rem}
table{width:100%;margin:.5rem 0 1.5rem;table-layout:fixed;border-collapse:collapse;font-size:.9375rem;line-height:1.4}
caption{padding:0 0 .4rem;text-align:left;color:var(--soft)}
th,td{padding:.5rem .6rem;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top;overflow-wrap:break-word}
.list th:nth-child(1),.dates th:nth-child(1){width:9.5rem}
.list th:nth-child(2),.dates th:nth-child(2){width:9.5rem}
.list th:nth-child(3){width:10rem}
.list th:nth-child(5),.dates th:nth-child(4){width:14rem}
thead th{border-bottom:2px solid var(--pine);vertical-align:bottom}
tbody th{font-weight:700}
.list td:last-child,.dates td:last-child{color:var(--soft)}
.flag{display:inline-block;font-weight:700;color:var(--gold)}
.flag svg{width:1.15em;height:1.15em;margin-right:.35em;vertical-align:-.2em}
tr.is-late>*{background:var(--sun)}
tr.is-late>:first-child{box-shadow:inset .3rem 0 0 var(--goldline)}
figure{margin:1rem 0}
.row{position:relative;break-inside:avoid;line-height:0}
.row+.row{margin-top:-1px}
.row.is-late{background:var(--sun);box-shadow:inset .3rem 0 0 var(--goldline)}
.row .flag{line-height:1.3}
.row svg{max-width:none;overflow:visible}
.row text{font-family:inherit}
.piece{padding-left:.75rem}
.piece>svg{height:auto}
.wide .piece>svg{width:${drawingWidths.wide}pt}
.wide .flag{position:absolute;top:.4rem;left:calc(${drawingWidths.wide}pt + 1.5rem)}
.narrow{display:none}
.narrow .piece>svg{width:${drawingWidths.narrow}pt}
.narrow .flag{display:block;padding:.35rem 0 .1rem .75rem}
.key{margin:1.5rem 0;padding:0;list-style:none}
.key li{display:flex;align-items:center;gap:.5rem;margin:.35rem 0}
.key svg{flex:none;width:1.35rem;height:1.35rem}
@media screen and (max-width:59rem){
.wide{display:none}.narrow{display:block}
h1{font-size:1.85rem}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table,tbody,caption,tr,th,td{display:block}
tbody tr{padding:.5rem 0;border-bottom:1px solid var(--rule)}
tbody th,tbody td{padding:.1rem .75rem;border:0}
.list th:nth-child(n),.dates th:nth-child(n){width:auto}
tr.is-late{background:var(--sun);box-shadow:inset .3rem 0 0 var(--goldline)}
tr.is-late>*{background:none}
tr.is-late>:first-child{box-shadow:none}
}
@media print{
@page{size:A4;margin:18mm 17mm 20mm}
:root{color-scheme:light}
body{font-size:11pt}
header,main,footer{max-width:none;padding-left:0;padding-right:0}
header{padding-top:0}
h1,h2,h3,caption{break-after:avoid}
table{font-size:9.5pt}
th,td{padding:1.5mm}
.list th:nth-child(1),.dates th:nth-child(1){width:22%;padding-left:3mm}
.list th:nth-child(2),.dates th:nth-child(2){width:18%}
.list th:nth-child(3){width:17%}
.list th:nth-child(5),.dates th:nth-child(4){width:22%}
thead,.list tbody tr:first-child,.dates tbody tr:first-child{break-after:avoid}
.row+.row{margin-top:0}
tr,.row,.key{break-inside:avoid}
thead{display:table-header-group}
tr.is-late>*,.row.is-late{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}`;
}
