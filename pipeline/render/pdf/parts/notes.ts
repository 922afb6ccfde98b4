import type { Footnote } from '../../../model/document.ts';
import { headingRole } from '../blocks/heading.ts';
import { sideBySide, textNode } from '../nodes.ts';
import { flow, type Piece } from '../pieces.ts';
import type { Scope } from '../scope.ts';
import type { PdfNode } from '../tagged/node.ts';

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
		const row = sideBySide([style.hang, '*'], [number, { stack: [...content, ...backNodes(footnote, scope)] }]);
		return {
			node: { stack: [row], ua: { role: 'Note', id: `footnote-${footnote.number}` } },
			before: style.space.tight,
			after: style.space.tight,
		};
	});
	return [{ node: title, before: style.space.section, after: style.space.snug }, ...notes];
}

/** Links from a note to each place in the text that leads to it. */
function backNodes(footnote: Footnote, { context }: Scope): readonly PdfNode[] {
	const { style, words, places } = context;
	const dests = places.marksOf(footnote).flatMap((mark) => places.of(mark) ?? []);
	const colour = style.colour('pine');
	const look = { color: colour, decoration: 'underline', decorationColor: colour } as const;
	const link = (dest: string, text: string, contents: string) => ({ ...look, text, ua: { role: 'Link' as const, dest, contents } });
	const margin = [0, style.space.tight, 0, 0] as const;
	const [first] = dests;
	if (first === undefined) return [{ text: ' ' }];
	if (dests.length === 1) return [textNode([link(first, words('noteBack'), words('noteBack'))], 'table', style, { margin })];
	const numbered = dests.flatMap((dest, index) => {
		const number = String(index + 1);
		return [{ text: index === 0 ? `${words('noteBack')}: ` : ', ' }, link(dest, number, words('noteBackNumber', { number }))];
	});
	return [textNode(numbered, 'table', style, { colour: 'soft', margin })];
}
