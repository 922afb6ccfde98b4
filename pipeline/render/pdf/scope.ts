import type { Block } from '../../model/block.ts';
import type { PlanSection } from '../../model/document.ts';
import type { TypeStyle } from '../../model/theme.ts';
import type { Piece } from './pieces.ts';
import type { PrintContext } from './print-context.ts';

/** Where blocks are printed. */
export interface Scope {
	readonly context: PrintContext;
	readonly section: PlanSection;
	/** The room from edge to edge, in points. */
	readonly width: number;
	/** Where running text starts in that room. */
	readonly indent: number;
	/** The level of the heading above; headings of blocks come one below it. */
	readonly level: number;
	/** The kind of text of paragraphs and lists. */
	readonly kind: TypeStyle;
	/** Inside a list item, a quotation or a box: headings there are only bold text. */
	readonly nested: boolean;
	/** Prints blocks in another scope: how a block prints what stands inside it. */
	readonly print: (blocks: readonly Block[], scope: Scope) => readonly Piece[];
}
