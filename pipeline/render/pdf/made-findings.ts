import type { PlanDocument } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { RuleNote } from '../../model/rule.ts';
import type { Point, Span } from '../../model/span.ts';
import { noGlyph, unreadableImage } from './rule-notes.ts';
import type { TaggedPdf } from './tagged/render-tagged.ts';

/** What making the pages brought to light, each at its place in the source where the source holds it. */
export function madeFindings(made: TaggedPdf, document: PlanDocument): readonly Finding[] {
	const letters = made.missingGlyphs.map(({ character, codePoint, text }) => {
		const shown = /\p{L}|\p{N}|\p{P}|\p{S}/u.test(character) ? `"${character}"` : `the sign with number ${codePoint}`;
		return finding(noGlyph, `The font cannot print ${shown} in "${text.trim()}".`, placeOf(character, document));
	});
	const images = made.unreadableImages.map((alt) =>
		finding(unreadableImage, `The picture "${alt}" cannot be opened.`, placeOf(alt, document)),
	);
	return [...letters, ...images];
}

function finding({ id, meta }: RuleNote, message: string, span: Span): Finding {
	return { ruleId: id, level: meta.level, message, why: meta.why, mend: meta.mend, span, source: meta.source, fixes: [] };
}

/** Where some words first stand in the source, or the top of the document. */
function placeOf(words: string, { source, meta }: PlanDocument): Span {
	const start = source.text.indexOf(words);
	if (words === '' || start < 0) return meta.top;
	return { file: source.file, start: pointAt(source.text, start), end: pointAt(source.text, start + words.length) };
}

function pointAt(text: string, offset: number): Point {
	const before = text.slice(0, offset).split(/\r\n|\r|\n/);
	return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset };
}
