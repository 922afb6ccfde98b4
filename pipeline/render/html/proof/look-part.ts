import { countPhrase, fillPhrase } from '../../../model/due-page-words.ts';
import { html, type Safe } from '../../shared/html.ts';
import type { LookFirst } from './look-first.ts';
import type { ProofContext } from './proof-context.ts';
import type { ProofLine } from './proof-line.ts';

/** The summary: what to look at first, each with the way to its lines. What this level does not print is folded up below. */
export function lookPart(first: readonly LookFirst[], lines: readonly ProofLine[], { words }: ProofContext): Safe {
	const { look, others } = words;
	const sentences = new Map(lines.map((line) => [line.n, line.sentences.map((sentence) => sentence.words).join(' ')]));
	const listed = (some: readonly LookFirst[]) =>
		some.length === 0 ? '' : html`<ol>\n${some.map((one) => html`<li>${entry(one, sentences, words)}</li>\n`)}</ol>`;
	const printed = first.filter((one) => one.printed);
	const rest = first.filter((one) => !one.printed);
	return html`<section class="look" aria-labelledby="look">
<h2 id="look" tabindex="-1">${look.heading}</h2>
<p>${printed.length > 0 ? look.intro : look.nothing}</p>
${listed(printed)}
${
	rest.length === 0
		? ''
		: html`<details>
<summary>${countPhrase(look.notPrinted, rest.length)}</summary>
${listed(rest)}
</details>
`
}<p>${others.change}</p>
</section>
`;
}

function entry({ kind, words: about, lines }: LookFirst, sentences: ReadonlyMap<number, string>, { look }: ProofContext['words']): Safe {
	const links = lines.map((n) => html`<a href="#line-${n}">${fillPhrase(look.line, { n })}</a> `);
	const [only] = lines;
	const sentence = lines.length === 1 && only !== undefined ? sentences.get(only) : undefined;
	return html`<span class="to">${links}</span><strong>${fillPhrase(look[kind], { words: about })}</strong> ${
		sentence === undefined ? '' : html`<span class="soft">${sentence}</span>`
	}`;
}
