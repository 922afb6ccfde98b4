import { printDate } from '../../../model/calendar-date.ts';
import { countPhrase, fillPhrase } from '../../../model/due-page-words.ts';
import { pictureProofNameOf } from '../../../model/output-name.ts';
import { picturesOffered } from '../../../model/pictures-used.ts';
import type { PrintJob, RenderedOutput, Renderer } from '../../../model/renderer.ts';
import { html, Safe } from '../../shared/html.ts';
import { drawingSheet } from '../drawing-sheet.ts';
import { wholePage } from '../whole-page.ts';
import { wordsOfPages } from '../words-of-pages.ts';
import { coverageOf } from './coverage.ts';
import { lineCard } from './line-card.ts';
import { lookFirst, twicePictured } from './look-first.ts';
import { lookPart } from './look-part.ts';
import { picturesAsJson, picturesUsed } from './pictures-used.ts';
import type { ProofContext } from './proof-context.ts';
import { type ProofLine, proofLines } from './proof-line.ts';
import { proofScript } from './proof-script.ts';
import { proofStyle } from './proof-style.ts';
import { coveragePart, twicePart, usedPart } from './tables.ts';

/**
 * A page for the writer of a document: each easy-read sentence with the picture chosen for it, what it was taken to mean and why, and
 * the text that chooses another. What is worth a look stands first. Nothing is made for a document without easy read.
 */
export const pictureProof: Renderer = { id: 'picture-proof', render };

async function render(job: PrintJob): Promise<RenderedOutput> {
	const { document, easyRead, facts, look } = job;
	if (easyRead === undefined) return { artifacts: [], findings: [] };
	const words = wordsOfPages(look).proof;
	const { lexicon, packs } = look.pictures;
	const context: ProofContext = { words, sheet: drawingSheet(picturesOffered(easyRead), look.drawings), lexicon };
	const lines = proofLines(document, easyRead, words.smallWords);
	const first = lookFirst(lines, easyRead.level);
	const used = picturesUsed(easyRead, packs);
	const title = fillPhrase(words.title, { title: easyRead.propertiesTitle });
	const totals = [
		countPhrase(words.counts.look, first.filter(({ printed }) => printed).length),
		countPhrase(words.counts.lines, lines.length),
		countPhrase(words.counts.pictures, used.length),
	];
	const body = html`<a class="skip" href="#look">${words.skip}</a>
${context.sheet.drawings}
<header>
<h1>${title}</h1>
<p>${words.intro}</p>
<dl class="facts">
${[
	[words.facts.document, easyRead.title],
	[words.facts.file, fileName(document.source.file)],
	[words.facts.date, printDate(facts.referenceDate)],
	[words.facts.level, words.levels[easyRead.level]],
].map(([name = '', value = '']) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>
<ul class="totals">
${totals.map((total) => html`<li>${total}</li>\n`)}</ul>
</header>
<main>
${lookPart(first, lines, context)}
${partsMarkup(lines, context)}
${twicePart(twicePictured(lines), context)}
${coveragePart(coverageOf(document, look.type), words)}
${usedPart(used, context)}
</main>
<footer><p>${words.footer}</p></footer>
<script type="application/json" id="pictures-used">${Safe.drawing(picturesAsJson(used))}</script>
`;
	const page = wholePage({ lang: easyRead.lang, title, style: proofStyle(look.theme), script: proofScript, body });
	const evidence = { title, lang: easyRead.lang, figures: 0, figuresWithAlt: 0 };
	const bytes = new TextEncoder().encode(page);
	return { artifacts: [{ path: pictureProofNameOf(document), mediaType: 'text/html', bytes, evidence }], findings: [] };
}

/** Without the folders of this machine. */
function fileName(path: string): string {
	return path.split(/[\\/]/).at(-1) ?? path;
}

/** The lines under the titles of their parts. */
function partsMarkup(lines: readonly ProofLine[], context: ProofContext): readonly Safe[] {
	return lines.map((line, index) => {
		const opens = index === 0 || lines[index - 1]?.part !== line.part;
		return html`${opens ? html`<h2>${line.part}</h2>\n` : ''}${lineCard(line, context)}`;
	});
}
