import type { Block } from '../../../model/block.ts';
import type { WordKey } from '../../../model/printed-words.ts';
import { textNode } from '../nodes.ts';
import type { Piece } from '../pieces.ts';
import type { PrintContext } from '../print-context.ts';
import type { Scope } from '../scope.ts';
import { boxRole } from './heading.ts';

/** How high one part of a picture may be: a page, with room for a heading and a line above it. */
export function roomFor({ style }: PrintContext): number {
	return style.height - 3 * style.line('section');
}

/** Above a picture, what it shows: unless it stands right under a heading, which says so. */
export function pictureTitle(kind: Block['kind'], key: WordKey, scope: Scope): readonly Piece[] {
	const blocks = scope.section.blocks.filter((block) => block.kind !== 'easy-read' && block.kind !== 'no-easy-read');
	const before = blocks[blocks.findIndex((block) => block.kind === kind) - 1];
	if (before === undefined || before.kind === 'heading') return [];
	return [{ node: titleNode(key, scope), before: scope.context.style.space.heading, after: scope.context.style.space.tight }];
}

/** As many points of a table stand below its title at least: its head and some rows. */
const fewRows = 150;

/** Above a table that says what a picture says. */
export function listTitle(key: WordKey, scope: Scope): Piece {
	return { node: { ...titleNode(key, scope), keepWithNext: fewRows }, before: 0, after: scope.context.style.space.hair };
}

function titleNode(key: WordKey, scope: Scope) {
	const { style, words } = scope.context;
	return textNode(words(key), 'h3', style, { bold: true, keepWithNext: true, mark: { role: boxRole(scope), bookmark: false } });
}
