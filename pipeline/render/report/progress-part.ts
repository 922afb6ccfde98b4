import { countPhrase } from '../../model/due-page-words.ts';
import type { ReportPage } from '../../model/report-page.ts';
import type { ReportPageWords } from '../../model/report-page-words.ts';
import { html, type Safe } from '../shared/html.ts';

interface Progress {
	readonly mended: number;
	readonly still: number;
	readonly fresh: number;
}

/** What has changed since the last report, in the documents that both of them show: in words, and as one bar. */
export function progressPart(page: ReportPage, { progress: words }: ReportPageWords): Safe {
	const progress = progressOf(page);
	if (progress === undefined) return html`<p class="soft">${words.first}</p>\n`;
	const kinds = ['mended', 'still', 'fresh'] as const;
	const parts = kinds.filter((kind) => progress[kind] > 0);
	const bar = parts.map((kind) => html`<span class="${kind}" style="flex-grow:${progress[kind]}"></span>`);
	const entries = kinds.map((kind) => html`<li class="${kind}">${countPhrase(words[kind], progress[kind])}</li>\n`);
	return html`<section class="progress" aria-labelledby="progress"><h2 class="small" id="progress">${words.heading}</h2>
${bar.length > 0 ? html`<div class="bar" aria-hidden="true">${bar}</div>` : ''}
<ul>
${entries}</ul></section>
`;
}

/** Findings that are gone, still there and new, by their fingerprints; `undefined` where the reports share no document. */
function progressOf({ earlier, figures }: Pick<ReportPage, 'earlier' | 'figures'>): Progress | undefined {
	const shared = [...figures].filter(([file]) => earlier?.has(file));
	if (earlier === undefined || shared.length === 0) return undefined;
	const progress = { mended: 0, still: 0, fresh: 0 };
	for (const [file, now] of shared) {
		const before = earlier.get(file) ?? new Map<string, number>();
		for (const print of new Set([...before.keys(), ...now.keys()])) {
			const [was, is] = [before.get(print) ?? 0, now.get(print) ?? 0];
			progress.mended += Math.max(0, was - is);
			progress.fresh += Math.max(0, is - was);
			progress.still += Math.min(was, is);
		}
	}
	return progress;
}
