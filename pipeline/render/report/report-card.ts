import { countPhrase, fillPhrase } from '../../model/due-page-words.ts';
import type { ReportCard } from '../../model/report-page.ts';
import type { ReportPageWords } from '../../model/report-page-words.ts';
import { html, type Safe } from '../shared/html.ts';
import { definition, findingRewrites, findingWords } from './finding-parts.ts';
import { levelMark } from './level-mark.ts';

/** The findings of one rule: what is wrong, the words, why, what to do, how it could read, and whose rule it is. */
export function reportCard(card: ReportCard, words: ReportPageWords): Safe {
	const { level, findings, more } = card;
	const { finding: names } = words;
	const [first] = findings;
	if (!first) return html``;
	const count = findings.length;
	return html`<article class="finding is-${level}">
<p class="level">${levelMark(level)}<strong>${words.levels[level]}</strong> <span class="soft">${
		count === 1 ? fillPhrase(names.line, { line: first.line }) : countPhrase(names.things, count)
	}</span></p>
${count === 1 ? oneFinding(card, words) : severalFindings(card, words)}${
	more === undefined ? '' : html`<p class="soft more">${countPhrase(names.more, more)}</p>\n`
}</article>
`;
}

function oneFinding(card: ReportCard, words: ReportPageWords): readonly Safe[] {
	const { finding: names } = words;
	return card.findings.map(
		(finding) => html`<h4>${finding.message}</h4>
${findingWords(finding, words)}<dl>
${definition(names.why, card.why)}${definition(names.mend, finding.mend)}${findingRewrites(finding, words)}${exampleOf(card, words)}${sourceOf(card, words)}</dl>
`,
	);
}

/** What all findings share is said once, above them. */
function severalFindings(card: ReportCard, words: ReportPageWords): Safe {
	const { findings, title, why } = card;
	const { finding: names } = words;
	const [message, mend] = [shared(findings.map((finding) => finding.message)), shared(findings.map((finding) => finding.mend))];
	const items = findings.map((finding) => {
		const line = html`<span class="soft">${fillPhrase(names.line, { line: finding.line })}</span>`;
		const entries = html`${mend === undefined ? definition(names.mend, finding.mend) : ''}${findingRewrites(finding, words)}`;
		return html`<li>
<p class="what">${message === undefined ? html`<strong>${finding.message}</strong> ` : ''}${line}</p>
${findingWords(finding, words)}${entries.toString() === '' ? '' : html`<dl>\n${entries}</dl>\n`}</li>
`;
	});
	return html`<h4>${message ?? fillPhrase(names.several, { title })}</h4>
<dl>
${definition(names.why, why)}${mend === undefined ? '' : definition(names.mend, mend)}${exampleOf(card, words)}${sourceOf(card, words)}</dl>
<ul class="each">
${items}</ul>
`;
}

/** Another sentence mended, where nothing better could be made of those that stand here. */
function exampleOf({ example, findings }: ReportCard, { finding: names }: ReportPageWords): Safe {
	if (example === undefined || findings.some(({ rewrites }) => rewrites.length > 0)) return html``;
	return definition(names.example, fillPhrase(names.instead, { before: example.before, after: example.after }));
}

/** What all of several texts say; `undefined` where they differ. */
function shared(texts: readonly string[]): string | undefined {
	return new Set(texts).size === 1 ? texts[0] : undefined;
}

function sourceOf({ source, ruleId }: ReportCard, { finding: names }: ReportPageWords): Safe {
	const rule = fillPhrase(names.rule, { rule: ruleId });
	if (!source) return definition(names.source, rule);
	const place = source.place === undefined ? source.title : `${source.title}, ${source.place}`;
	return definition(names.source, html`${place} (${source.publisher}). <span class="soft rule">${rule}</span>`);
}
