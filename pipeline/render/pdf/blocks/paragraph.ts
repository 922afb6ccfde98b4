import type { Paragraph } from '../../../model/block.ts';
import type { Inline } from '../../../model/inline.ts';
import { inlinesOf, plainText } from '../../../model/walk.ts';
import { textNode } from '../nodes.ts';
import type { Piece } from '../pieces.ts';
import { runsOf } from '../runs.ts';
import type { Scope } from '../scope.ts';
import { imagePieces } from './image.ts';
import { meaningPieces } from './meaning.ts';

/** What must follow a line that ends in a colon on its page: two lines of a list. */
const leadIn = 48;

/** A paragraph, cut where pictures stand in it, with the words it explains below it. */
export function paragraphPieces(paragraph: Paragraph, scope: Scope): readonly Piece[] {
	const stretches = cutAtImages(paragraph.children);
	return [
		...stretches.flatMap((stretch) => [...wordPieces(stretch, scope), ...stretch.flatMap((inline) => imagePieces(inline, scope))]),
		...meaningPieces(paragraph.children, scope),
	];
}

function wordPieces(line: readonly Inline[], scope: Scope): readonly Piece[] {
	const { context, indent, kind } = scope;
	const runs = runsOf(line, context);
	if (!runs.some(({ text }) => typeof text === 'string' && text.trim() !== '')) return [];
	const explains = [...inlinesOf(line)].some((inline) => inline.kind === 'term' && context.meanings.has(inline));
	const leads = plainText(line, context.names).trimEnd().endsWith(':');
	const keepWithNext = explains ? true : leads ? leadIn : false;
	const node = textNode(runs, kind, context.style, { margin: [indent, 0, 0, 0], keepWithNext });
	return [{ node, before: context.style.space.small, after: context.style.space.small }];
}

/** Stretches of a line, each of which ends with the run that holds a picture. */
function cutAtImages(line: readonly Inline[]): readonly (readonly Inline[])[] {
	const stretches: Inline[][] = [[]];
	for (const inline of line) {
		stretches.at(-1)?.push(inline);
		if ([...inlinesOf([inline])].some(({ kind }) => kind === 'image')) stretches.push([]);
	}
	return stretches;
}
