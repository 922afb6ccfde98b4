import type { Heading } from '../../../model/block.ts';
import type { TypeStyle } from '../../../model/theme.ts';
import { plainText } from '../../../model/walk.ts';
import { textNode } from '../nodes.ts';
import type { Piece } from '../pieces.ts';
import type { PrintContext } from '../print-context.ts';
import { runsOf, wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import type { InlineNode, StructureRole } from '../tagged/node.ts';

/** The structure role of a heading level. */
export function headingRole(level: number): StructureRole {
	const roles: readonly StructureRole[] = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];
	return roles[Math.min(level, 6) - 1] ?? 'H6';
}

/** The level that a heading gets in the structure: never more than one below the heading above it. */
export function headingLevel(heading: Heading, scope: Scope): number {
	return Math.min(Math.max(heading.level, 3), scope.level + 1);
}

/** The role of a box's title: a heading of its own in a section, whatever stands above it, and one below the title before the first. */
export function boxRole(scope: Scope): StructureRole {
	return headingRole(Math.min(3, scope.level + 1));
}

/** The words of a heading; of one that is a picture alone, which `heading/words` reports, the picture's words. */
export function headingRuns({ children }: Heading, context: PrintContext): readonly InlineNode[] {
	const runs = runsOf(children, context);
	const hasWords = runs.some(({ text }) => typeof text === 'string' && text.trim() !== '');
	return hasWords ? runs : wordRuns(plainText(children, context.names));
}

/** A heading inside a section. In lists, quotations and boxes it is bold text, so that no level is skipped. */
export function headingPiece(heading: Heading, scope: Scope): Piece {
	const { context, nested, indent } = scope;
	const runs = headingRuns(heading, context);
	const level = headingLevel(heading, scope);
	const kind: TypeStyle = nested || level > 4 ? 'body' : level <= 3 ? 'h3' : 'block';
	const node = textNode(runs, kind, context.style, {
		bold: true,
		margin: [level <= 3 && !nested ? 0 : indent, 0, 0, 0],
		keepWithNext: true,
		mark: nested ? { role: 'P' } : { role: headingRole(level), bookmark: plainText(heading.children, context.names) },
	});
	return { node, before: level <= 3 ? context.style.space.heading : context.style.space.wide, after: context.style.space.tight };
}
