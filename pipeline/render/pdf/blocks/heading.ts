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
	return headingRole(Math.min(scope.section.chapter === undefined ? 3 : 4, scope.level + 1));
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
	const kind = kindOf(level, scope);
	const place = context.places.of(heading) ?? '';
	const isNamed = !nested && (isQuestion(heading, scope) || context.places.linked.has(place));
	const node = textNode(runs, kind, context.style, {
		bold: true,
		...(isQuestion(heading, scope) && { colour: 'pine' as const }),
		margin: [level <= 3 && !nested ? 0 : indent, 0, 0, 0],
		keepWithNext: true,
		...(isNamed && { id: place }),
		mark: nested ? { role: 'P' } : { role: headingRole(level), bookmark: plainText(heading.children, context.names) },
	});
	return { node, before: level <= 3 ? context.style.space.heading : context.style.space.wide, after: context.style.space.tight };
}

/** A question of a chapter of a handbook: in the chapter by itself it is a section. */
export function isQuestion({ level }: Heading, { section }: Scope): boolean {
	return section.chapter !== undefined && level === 3;
}

/** In a chapter of a handbook headings stand one level deeper, and look as they do in the chapter by itself. */
function kindOf(level: number, { nested, section }: Scope): TypeStyle {
	const shown = section.chapter === undefined ? level : level - 1;
	if (nested || shown > 4) return 'body';
	if (shown <= 2 && section.chapter !== undefined) return 'part';
	return shown <= 3 ? 'h3' : 'block';
}
