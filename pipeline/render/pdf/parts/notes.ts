import { headingRole } from '../blocks/heading.ts';
import { sideBySide, textNode } from '../nodes.ts';
import { flow, type Piece } from '../pieces.ts';
import type { Scope } from '../scope.ts';
import { space } from '../style.ts';

/** The footnotes, together near the end: a mark in the text leads to its note. */
export function notesPieces(scope: Scope): readonly Piece[] {
	const { context } = scope;
	const { style, words, document, places } = context;
	if (document.footnotes.length === 0) return [];
	const inside: Scope = { ...scope, indent: 0, nested: true, width: scope.width - style.hang };
	const title = textNode(words('notes'), 'part', style, {
		bold: true,
		colour: 'pine',
		mark: { role: headingRole(2) },
		id: 'notes',
		keepWithNext: true,
	});
	const notes = document.footnotes.map((footnote): Piece => {
		const id = places.of(footnote);
		const number = textNode([{ text: `${footnote.number} `, noWrap: true }], 'body', style, {
			bold: true,
			colour: 'pine',
			...(id !== undefined && { id }),
		});
		const content = flow(scope.print(footnote.children, inside));
		const row = sideBySide([style.hang, '*'], [number, { stack: content.length > 0 ? content : [{ text: ' ' }] }]);
		return { node: { stack: [row], ua: { role: 'Note', id: `footnote-${footnote.number}` } }, before: space.tight, after: space.tight };
	});
	return [{ node: title, before: space.section, after: space.snug }, ...notes];
}
