import type { PlanDocument } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import { cannotPrint, noGlyph, stretchesOf } from '../../model/no-glyph.ts';
import type { RuleNote } from '../../model/rule-note.ts';
import { type Span, spanBetween } from '../../model/span.ts';
import { unreadableImage } from './rule-notes.ts';
import type { TaggedPdf } from './tagged/render-tagged.ts';
import type { MissingGlyph } from './tagged/tagged-request.ts';

/** What making the pages brought to light, each at its place in the source where the source holds it. */
export function madeFindings(made: TaggedPdf, document: PlanDocument): readonly Finding[] {
	const letters = letterFindings(made.missingGlyphs, document);
	const images = made.unreadableImages.map((alt) =>
		finding(unreadableImage, `Plainplan cannot open the picture "${alt}".`, placeOf(alt, document)),
	);
	return [...letters, ...images];
}

/** One finding for each stretch of letters that cannot be printed; for all those that do not stand in the source as such, one more. */
function letterFindings(missing: readonly MissingGlyph[], document: PlanDocument): readonly Finding[] {
	const { source, meta } = document;
	const places =
		missing.length === 0 ? [] : stretchesOf(source.text, missing.map(({ codePoint }) => `\\u{${codePoint.toString(16)}}`).join(''));
	const inStretch = new Set(places.flatMap(({ words }) => [...words]));
	const others = missing.filter(({ character }) => !inStretch.has(character));
	const letters = others.map(({ character }) => character).join('');
	return [
		...places.map(({ words, offset }) => finding(noGlyph, cannotPrint(words), spanBetween(source, offset, offset + words.length))),
		...(letters === '' ? [] : [finding(noGlyph, cannotPrint(letters), meta.top)]),
	];
}

export function finding({ id, meta }: RuleNote, message: string, span: Span): Finding {
	return { ruleId: id, level: meta.level, message, why: meta.why, mend: meta.mend, span, source: meta.source, fixes: [] };
}

/** Where some words first stand in the source, or the top of the document. */
function placeOf(words: string, { source, meta }: PlanDocument): Span {
	const start = source.text.indexOf(words);
	if (words === '' || start < 0) return meta.top;
	return spanBetween(source, start, start + words.length);
}
