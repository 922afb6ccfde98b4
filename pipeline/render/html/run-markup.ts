import { html, type Safe } from '../shared/html.ts';
import type { Run } from './sentence-runs.ts';

/** A run of words in the page's language, or in its own. An address of a mailbox can be followed wherever it stands. */
export function runMarkup({ text, bold, deleted, lang, href }: Run): Safe {
	if (text === '') return html``;
	const words = href === undefined ? withAddresses(text) : html`<a href="${href}">${text}</a>`;
	const said = lang === undefined ? words : html`<span lang="${lang}">${words}</span>`;
	const kept = deleted ? html`<s>${said}</s>` : said;
	return bold ? html`<strong>${kept}</strong>` : kept;
}

function withAddresses(text: string): Safe {
	const parts = text.split(/([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/);
	return html`${parts.map((part, index) => (index % 2 === 1 ? html`<a href="mailto:${part}">${part}</a>` : withWholes(part)))}`;
}

/** Dates and telephone numbers, which no line break parts. */
function withWholes(text: string): Safe {
	return html`${text.split(whole).map((part, index) => (index % 2 === 1 ? html`<span class="whole">${part}</span>` : html`${part}`))}`;
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const whole = new RegExp(String.raw`(\b\d{1,2} (?:${months})\b(?: \d{4})?|\b\d[\d ]{6,}\d\b)`);

/** The same run, cut to the places from `start` to `end`. */
export function cutRun(run: Run, start: number, end: number): Run {
	const [from, to] = [Math.max(run.start, start), Math.min(run.end, end)];
	if (from >= to) return { ...run, start: from, end: from, text: '' };
	return run.text === ''
		? { ...run, start: from, end: to }
		: { ...run, start: from, end: to, text: run.text.slice(from - run.start, to - run.start) };
}
