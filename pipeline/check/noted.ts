import type { PlanDocument } from '../model/document.ts';
import type { RuleNote } from '../model/rule-note.ts';
import type { Span } from '../model/span.ts';
import type { Suppression } from '../model/suppression.ts';

/**
 * Whether a note is about what a rule finds at a place: a comment is about all that starts in the text it covers; kept words are about
 * findings that hold no other word.
 */
export function isAbout({ kind, span, covers }: Suppression, found: Span, { source }: PlanDocument): boolean {
	if (!covers || found.file !== covers.file) return false;
	if (kind === 'comment') return covers.start.offset <= found.start.offset && found.start.offset < covers.end.offset;
	if (found.end.offset <= span.start.offset || span.end.offset <= found.start.offset) return false;
	const before = source.text.slice(found.start.offset, Math.max(found.start.offset, span.start.offset));
	const after = source.text.slice(span.end.offset, Math.max(span.end.offset, found.end.offset));
	return !/[\p{L}\p{N}]/u.test(before + after);
}

/**
 * Tells the places of a document where a note keeps a rule quiet. For rules that speak of a word once a document: where the first place
 * is kept, they go on to the next.
 */
export function notedIn(document: PlanDocument, { id, meta }: RuleNote): (span: Span) => boolean {
	const names = [id, ...meta.aliases.map((alias) => alias.toLowerCase())];
	const notes = document.suppressions.filter(({ rule }) => names.includes(rule.name.toLowerCase()));
	return (span) => notes.some((note) => isAbout(note, span, document));
}
