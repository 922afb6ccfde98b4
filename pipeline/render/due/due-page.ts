import type { CalendarDate } from '../../model/calendar-date.ts';
import { printDate, printFullDate } from '../../model/calendar-date.ts';
import { type DueCase, type DueGroup, type DueItem, dueGroupOf, dueGroups } from '../../model/due-item.ts';
import { countPhrase, type DuePageWords, fillPhrase } from '../../model/due-page-words.ts';
import type { SourceRef } from '../../model/finding.ts';
import type { Theme } from '../../model/theme.ts';
import { html, Safe } from '../shared/html.ts';
import { pageTable } from '../shared/page-table.ts';
import { caseRows } from './case-rows.ts';
import { drawingOf, lateMark, markSvg } from './due-drawing.ts';
import { dueStyle } from './due-style.ts';
import { whenWords } from './when-words.ts';

/** All that the page shows. */
export interface DuePage {
	readonly today: CalendarDate;
	/** Those in the list, most urgent first. */
	readonly items: readonly DueItem[];
	/** How many more there are after `until`. */
	readonly further: number;
	readonly until: CalendarDate;
	readonly cases: readonly DueCase[];
	readonly doubtful: readonly { readonly file: string; readonly reason: 'unreadable' | 'unknown' | 'broken'; readonly errors: number }[];
}

/**
 * One page of HTML that needs nothing beside itself: no script, no other file. First the list, most urgent first; then each case with
 * its dates along a line and a table that says the same. What is late has a mark and a word, never a colour alone.
 */
export function duePage(page: DuePage, words: DuePageWords, theme: Theme): string {
	const title = `${words.title}, ${printDate(page.today)}`;
	const document = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${Safe.drawing(dueStyle(theme))}</style>
</head>
<body>
<header>
<h1>${words.title}</h1>
<p>${fillPhrase(words.intro, { date: printFullDate(page.today) })}</p>
${summary(page, words)}
</header>
<main>
${dueGroups.map((group) => groupTable(group, page, words))}
${page.doubtful.length > 0 ? doubtfulTable(page, words) : ''}
${page.cases.length > 0 ? casesPart(page, words, theme) : ''}
</main>
<footer>
<p>${words.footer}</p>
</footer>
</body>
</html>
`;
	return document.toString();
}

function summary({ items, further, until }: DuePage, words: DuePageWords): Safe {
	const late = items.filter(({ daysLeft }) => daysLeft < 0).length;
	const sentences = [
		items.length === 0 ? words.nothing : countPhrase(words.items, items.length),
		...(late > 0 ? [countPhrase(words.late, late)] : []),
		...(further > 0 ? [countPhrase(words.further, further, { date: printDate(until) })] : []),
	];
	return html`<p><strong>${sentences.join(' ')}</strong></p>`;
}

function groupTable(group: DueGroup, { items }: DuePage, words: DuePageWords): Safe {
	const held = items.filter((item) => dueGroupOf(item) === group);
	if (held.length === 0) return html``;
	const { columns, groups } = words;
	const rows = held.map((item) => ({
		isLate: item.daysLeft < 0,
		cells: [dayText(item.date), whenCell(item, words), item.document, item.words, lawWords(item.law, words)],
	}));
	const heads = [columns.date, columns.state, columns.document, columns.what, columns.law];
	const caption = html`${countPhrase(words.items, held.length)}`;
	return html`<h2>${groups[group]}</h2>
${pageTable({ caption, heads, rows, kind: 'list' })}`;
}

/** Cases with something in the list, each with its dates; the others by name only. */
function casesPart({ cases, until, today }: DuePage, words: DuePageWords, theme: Theme): Safe {
	const { key } = words;
	const busy = cases.filter(({ items }) => items.some(({ date }) => date <= until));
	const quiet = cases.filter((one) => !busy.includes(one)).map(({ name }) => name);
	const entries = [
		[markSvg('stated'), key.stated],
		[markSvg('worked-out'), key.workedOut],
		[lateMark(), key.late],
	] as const;
	const marks = html`<h3>${key.heading}</h3>
<ul class="key">
${entries.map(([svg, meaning]) => html`<li>${Safe.drawing(svg)}${meaning}</li>\n`)}</ul>
`;
	return html`<h2 class="part">${words.cases.heading}</h2>
${quiet.length > 0 ? html`<p>${fillPhrase(words.cases.quiet, { date: printDate(until), cases: quiet.join(', ') })}</p>` : ''}
${busy.length > 0 ? marks : ''}${busy.map((one, index) => casePart(one, `case-${index + 1}`, { today, words, theme }))}`;
}

interface CaseLook {
	readonly today: CalendarDate;
	readonly words: DuePageWords;
	readonly theme: Theme;
}

function casePart(one: DueCase, id: string, { today, words, theme }: CaseLook): Safe {
	const dates = caseRows(one, today);
	const documents = one.documents.filter((name) => name !== one.name);
	const { columns, cases } = words;
	const rows = dates.map(({ event, item, isPast }) => ({
		isLate: item !== undefined && item.daysLeft < 0,
		cells: [
			dayText(event.date),
			item ? whenCell(item, words) : isPast ? words.when.past : words.when.toCome,
			event.words,
			lawWords(event.law, words),
		],
	}));
	return html`<section class="case" aria-labelledby="${id}">
<h3 id="${id}">${one.name}</h3>
${documents.length > 0 ? html`<p>${cases.documents} ${documents.join(', ')}.</p>` : ''}
${drawingOf(dates, fillPhrase(cases.drawing, { case: one.name }), words, theme)}
${pageTable({
	caption: html`${fillPhrase(cases.caption, { case: one.name })}`,
	heads: [columns.date, columns.state, columns.event, columns.law],
	rows,
	kind: 'dates',
})}
</section>
`;
}

function doubtfulTable({ doubtful }: DuePage, { doubtful: words }: DuePageWords): Safe {
	const said = {
		unreadable: () => words.unreadable,
		unknown: () => words.unknown,
		broken: (count: number) => countPhrase(words.broken, count),
	};
	const rows = doubtful.map(({ file, reason, errors }) => ({ isLate: false, cells: [file, said[reason](errors)] }));
	return html`<h2 class="part">${words.heading}</h2>
${pageTable({ caption: html`${words.intro}`, heads: [words.file, words.reason], rows, kind: 'files' })}`;
}

/** How far off an item is, with the mark of what is late. */
function whenCell(item: DueItem, words: DuePageWords): Safe {
	const text = whenWords(item, words);
	return item.daysLeft < 0 ? html`<span class="flag">${Safe.drawing(lateMark())}${text}</span>` : html`${text}`;
}

/** `Thursday 10 December 2026`, broken after the weekday only. */
function dayText(date: CalendarDate): string {
	return printFullDate(date).replace(/ (?=\w+ \d{4}$| ?\d{4}$)/g, '\u00a0');
}

function lawWords(law: SourceRef | undefined, words: DuePageWords): string {
	if (law === undefined) return words.cases.noLaw;
	return law.place === undefined ? law.title : `${law.title}, ${law.place}`;
}
