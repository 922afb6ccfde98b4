import type { PlanDocument } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { RuleNote } from '../../model/rule.ts';
import type { Point, SourceText, Span } from '../../model/span.ts';
import { noGlyph, unreadableImage } from './rule-notes.ts';
import type { TaggedPdf } from './tagged/render-tagged.ts';
import type { MissingGlyph } from './tagged/tagged-request.ts';

/** What making the pages brought to light, each at its place in the source where the source holds it. */
export function madeFindings(made: TaggedPdf, document: PlanDocument): readonly Finding[] {
	const letters = letterFindings(made.missingGlyphs, document);
	const images = made.unreadableImages.map((alt) =>
		finding(unreadableImage, `The picture "${alt}" cannot be opened.`, placeOf(alt, document)),
	);
	return [...letters, ...images];
}

/** One finding for each stretch of letters that cannot be printed; for all those that do not stand in the source as such, one more. */
function letterFindings(missing: readonly MissingGlyph[], document: PlanDocument): readonly Finding[] {
	const { source, meta } = document;
	const places = stretchesOf(missing, source.text);
	const inStretch = new Set(places.flatMap(({ words }) => [...words]));
	const others = missing.filter(({ character }) => !inStretch.has(character));
	const letters = others.map(({ character }) => character).join('');
	return [
		...places.map(({ words, offset }) => finding(noGlyph, cannotPrint(words), spanOf(source, offset, words))),
		...(letters === '' ? [] : [finding(noGlyph, cannotPrint(letters), meta.top)]),
	];
}

function cannotPrint(letters: string): string {
	const shown = /\p{L}|\p{N}|\p{P}|\p{S}/u.test(letters)
		? `"${shortened(letters)}"`
		: `the sign with number ${letters.codePointAt(0) ?? 0}`;
	return `The font cannot print ${shown}.`;
}

/** Where letters of these stand next to each other, with the spaces and joiners between them. */
function stretchesOf(missing: readonly MissingGlyph[], text: string): readonly { readonly words: string; readonly offset: number }[] {
	if (missing.length === 0) return [];
	const letter = `[${missing.map(({ codePoint }) => `\\u{${codePoint.toString(16)}}`).join('')}]`;
	const between = '(?:[^\\S\\r\\n]|\\p{M}|\\p{Cf}|\\p{Emoji_Modifier})*';
	const stretches = text.matchAll(new RegExp(`${letter}(?:${between}${letter})*`, 'gu'));
	return [...stretches].map((match) => ({ words: match[0], offset: match.index }));
}

function shortened(words: string): string {
	const letters = Array.from(words);
	return letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : words;
}

function finding({ id, meta }: RuleNote, message: string, span: Span): Finding {
	return { ruleId: id, level: meta.level, message, why: meta.why, mend: meta.mend, span, source: meta.source, fixes: [] };
}

/** Where some words first stand in the source, or the top of the document. */
function placeOf(words: string, { source, meta }: PlanDocument): Span {
	const start = source.text.indexOf(words);
	if (words === '' || start < 0) return meta.top;
	return spanOf(source, start, words);
}

function spanOf({ file, text }: SourceText, start: number, words: string): Span {
	return { file, start: pointAt(text, start), end: pointAt(text, start + words.length) };
}

function pointAt(text: string, offset: number): Point {
	const before = text.slice(0, offset).split(/\r\n|\r|\n/);
	return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset };
}
