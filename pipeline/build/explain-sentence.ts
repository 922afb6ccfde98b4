import { tokensOf, wordCount } from '../language/tokens.ts';
import type { Finding } from '../model/finding.ts';
import type { SentencePlace } from '../model/rule-note.ts';
import type { Point, SourceText } from '../model/span.ts';
import { rulesFor } from './rules-for.ts';
import { startRun, type Tools } from './run.ts';
import { checkSentence, documentInPlace } from './sentence-in-place.ts';

/** What the rules say of one sentence that somebody asks about. */
export interface ExplainedSentence {
	/** The sentence as a file of its own: findings point into it. */
	readonly source: SourceText;
	readonly words: number;
	readonly findings: readonly Finding[];
}

/** Judges one sentence, on one line, as it would be judged in a place of a document, with the settings of the current folder. */
export async function explainSentence(tools: Pick<Tools, 'host' | 'home'>, place: SentencePlace, text: string): Promise<ExplainedSentence> {
	const run = await startRun(tools);
	const project = await run.projectOf('.');
	const findings = checkSentence(place, text, { settings: run.settings, project, rules: rulesFor(run.settings, project) });
	const source = { file: 'sentence', text };
	const start = Math.max(0, documentInPlace(place, text).indexOf(text));
	const end = start + text.length;
	const own = findings.filter(({ span }) => span.start.offset < end && start < span.end.offset);
	const within = (offset: number) => pointAt(text, Math.min(Math.max(offset, start), end) - start);
	return {
		source,
		words: wordCount(tokensOf(text)),
		findings: own.map((finding) => ({
			...finding,
			span: { file: source.file, start: within(finding.span.start.offset), end: within(finding.span.end.offset) },
		})),
	};
}

/** A place in a text of one line. */
function pointAt(text: string, offset: number): Point {
	return { line: 1, column: Math.min(offset, text.length) + 1, offset };
}
