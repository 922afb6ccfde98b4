import type { PlanDocument } from '../../../model/document.ts';
import { headingRole } from '../blocks/heading.ts';
import { textNode } from '../nodes.ts';
import type { Piece } from '../pieces.ts';
import { wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import type { ListItem } from '../tagged/node.ts';

/** The place of the list. */
export const basedOnPlace = 'based-on';

/** What a handbook is based on, where that is more than one thing: so long a list stands at its end and not on its cover. */
export function basesOf({ meta, sections }: PlanDocument): readonly string[] {
	if (!sections.some(({ chapter }) => chapter !== undefined)) return [];
	const bases = (meta.basedOn ?? '')
		.split(';')
		.map((base) => base.trim())
		.filter((base) => base !== '');
	return bases.length > 1 ? bases : [];
}

/** That list, under a heading of its own. */
export function basedOnPieces({ context }: Scope): readonly Piece[] {
	const { style, words, document } = context;
	const bases = basesOf(document);
	if (bases.length === 0) return [];
	const title = textNode(words('basedOn'), 'part', style, { bold: true, colour: 'pine', mark: { role: headingRole(2) }, id: basedOnPlace });
	const items = bases.map(
		(base, index): ListItem =>
			textNode(wordRuns(base), 'body', style, { margin: [0, 0, 0, index < bases.length - 1 ? style.space.tight : 0] }),
	);
	return [
		{ node: title, before: style.space.section, after: style.space.snug },
		{
			node: { ul: items, ...style.text('body'), markerColor: style.colour('pine'), unbreakable: true },
			before: 0,
			after: style.space.section,
		},
	];
}
