import { tokensOf, wordCount } from '../language/tokens.ts';
import type { Finding } from '../model/finding.ts';
import type { Point, SourceText } from '../model/span.ts';
import { rulesFor } from './rules-for.ts';
import { startRun, type Tools } from './run.ts';
import { checkSentence, documentInPlace, type SentencePlace } from './sentence-in-place.ts';

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
	const document = documentInPlace(place, text);
	const start = Math.max(0, document.indexOf(text));
	const own = findings.filter(({ span }) => span.start.offset >= start && span.end.offset <= start + text.length);
	const base = pointAt(document, start);
	const rebased = (point: Point): Point => ({
		line: point.line - base.line + 1,
		column: point.line === base.line ? point.column - base.column + 1 : point.column,
		offset: point.offset - base.offset,
	});
	return {
		source,
		words: wordCount(tokensOf(text)),
		findings: own.map((finding) => ({
			...finding,
			span: { file: source.file, start: rebased(finding.span.start), end: rebased(finding.span.end) },
		})),
	};
}

function pointAt(text: string, offset: number): Point {
	const before = text.slice(0, offset).split('\n');
	return { line: before.length, column: (before.at(-1) ?? '').length + 1, offset };
}
