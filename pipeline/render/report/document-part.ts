import { printDate } from '../../model/calendar-date.ts';
import { countPhrase, fillPhrase } from '../../model/due-page-words.ts';
import type { ReportDocument, ReportPlace } from '../../model/report-page.ts';
import type { ReportPageWords } from '../../model/report-page-words.ts';
import { html, type Safe } from '../shared/html.ts';
import { readabilityPart } from './readability-part.ts';
import { reportCard } from './report-card.ts';
import { reportTable } from './report-table.ts';

/** One document: what to mend by section, what was kept on purpose, how hard it is to read, and what only people can check. */
export function documentPart(document: ReportDocument, id: string, words: ReportPageWords): Safe {
	const { title, file, sections, known, kept, checklist } = document;
	return html`<section class="document">
<h2 id="${id}">${title}</h2>
${file === title ? '' : html`<p class="soft file">${file}</p>`}
<p><strong>${verdict(document, words)}</strong></p>
${startLine(document, id, words)}
${known > 0 ? html`<p>${countPhrase(words.known, known)}</p>` : ''}
${sections.map(
	({ place, cards }, index) => html`<h3 id="${id}-${index + 1}">${placeName(place, words)}</h3>
${cards.map((card) => reportCard(card, words))}`,
)}
${kept.length > 0 ? keptPart(document, words) : ''}
${readabilityPart(document, words)}
${checklist.length > 0 ? checklistPart(document, words) : ''}
${peoplePart(document, words)}
</section>
`;
}

function verdict({ counts }: ReportDocument, words: ReportPageWords): string {
	if (counts.error > 0) return countPhrase(words.stops, counts.error);
	return counts.warning + counts.advice > 0 ? words.passes : words.allClear;
}

/** What to do first, with the way to it. */
function startLine({ sections: [section] }: ReportDocument, id: string, words: ReportPageWords): Safe {
	const [card] = section?.cards ?? [];
	const [finding] = card?.findings ?? [];
	if (!section || !card || !finding) return html``;
	const { line } = finding;
	const mend = firstWords(finding.mend);
	const { one, many } = words.start[card.level];
	const link = html`<a href="#${id}-1">${placeName(section.place, words)}</a>`;
	const parts = (section.first === 1 ? one : many).split('{place}').map((part) => fillPhrase(part, { count: section.first, line, mend }));
	return html`<p class="start">${parts.map((part, index) => (index === 0 ? html`${part}` : html`${link}${part}`))}</p>`;
}

/** What to do without the text to paste that some findings end with. */
function firstWords(mend: string): string {
	const [first = ''] = mend.split('\n');
	return first === mend ? mend : first.replace(/ [^.!?]*:$/, '');
}

function placeName(place: ReportPlace, { places }: ReportPageWords): string {
	switch (place.kind) {
		case 'case-file':
			return fillPhrase(places.caseFile, { file: place.file });
		case 'section': {
			const { letter, heading } = place;
			if (heading === undefined) return places.unnamed;
			return letter === undefined ? heading : fillPhrase(places.section, { letter, heading });
		}
		default:
			return places[place.kind];
	}
}

function keptPart({ kept }: ReportDocument, { kept: words }: ReportPageWords): Safe {
	const rows = kept.map((one) => [
		one.words,
		one.rule,
		one.reason,
		one.by ?? words.nobody,
		one.reviewBy === undefined ? words.nobody : printDate(one.reviewBy),
	]);
	return html`<h3>${words.heading}</h3>
${reportTable({ caption: words.intro, heads: [words.words, words.rule, words.reason, words.who, words.again], rows, kind: 'kept' })}`;
}

function checklistPart({ checklist }: ReportDocument, { checklist: words }: ReportPageWords): Safe {
	const items = checklist.map(
		({ number, part, result, reason }) => html`<li value="${number}"><strong>${part}:</strong> ${words[result]}. ${reason}.</li>\n`,
	);
	return html`<h3>${words.heading}</h3>
<p>${words.intro}</p>
<ol>
${items}</ol>
`;
}

function peoplePart({ readers }: ReportDocument, { people }: ReportPageWords): Safe {
	const items = readers.flatMap((reader) => people[reader]);
	if (items.length === 0) return html``;
	return html`<h3>${people.heading}</h3>
<p>${people.intro}</p>
<ul class="ticks">
${items.map((item) => html`<li>${item}</li>\n`)}</ul>
`;
}
