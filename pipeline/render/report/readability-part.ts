import { fillPhrase } from '../../model/due-page-words.ts';
import type { SectionReadability } from '../../model/readability.ts';
import type { ReportDocument } from '../../model/report-page.ts';
import type { ReportPageWords } from '../../model/report-page-words.ts';
import { html, type Safe } from '../shared/html.ts';
import { reportTable } from './report-table.ts';

/** The ages between which the bar of a reading age is drawn. */
const ages = { from: 5, to: 18 } as const;
/** More letters than a long sentence has. */
const mostLetters = 300;

/** How hard each part is to read, and the sentences that cost the most. */
export function readabilityPart({ readability, title }: ReportDocument, words: ReportPageWords): Safe {
	const { readability: names } = words;
	if (readability.length === 0) return html`<h3>${names.heading}</h3>\n<p>${names.none}</p>\n`;
	const rows = readability.map((part) => [nameOf(part, words), String(part.level.words), sentenceWords(part), ageCell(part.level.age)]);
	const hard = readability.filter(({ hardest }) => hardest.length > 0);
	return html`<h3>${names.heading}</h3>
<p>${names.intro}</p>
${reportTable({
	caption: fillPhrase(names.caption, { title }),
	heads: [names.part, names.words, names.sentence, names.age],
	rows,
	kind: 'reading',
})}${hard.length > 0 ? html`<h4>${names.hardest}</h4>\n` : ''}${hard.map((part) => hardestPart(part, words))}`;
}

function hardestPart(part: SectionReadability, words: ReportPageWords): Safe {
	const { readability: names, finding } = words;
	const items = part.hardest.map(({ text, span, longWords }) => {
		const shown = text.length <= mostLetters ? text : `${text.slice(0, mostLetters)} …`;
		const long = longWords.length === 0 ? '' : ` ${fillPhrase(names.longWords, { words: longWords.join(', ') })}`;
		return html`<li>${shown} <span class="soft">${fillPhrase(finding.line, { line: span.start.line })}.${long}</span></li>\n`;
	});
	return html`<p class="of-part">${fillPhrase(names.ofPart, { part: nameOf(part, words) })}</p>
<ol>
${items}</ol>
`;
}

function nameOf({ id, heading }: SectionReadability, { readability, places }: ReportPageWords): string {
	return heading ?? (id === 'easy-read' ? readability.easyRead : places.intro);
}

function sentenceWords({ level: { words, sentences } }: SectionReadability): string {
	return (words / sentences).toFixed(1);
}

function ageCell(age: number): Safe {
	const share = Math.min(1, Math.max(0, (age - ages.from) / (ages.to - ages.from)));
	return html`<span class="age">${age}</span> <span class="scale" aria-hidden="true"><span style="width:${Math.round(share * 100)}%"></span></span>`;
}
