import type { FieldNode, TextStyle } from '../tagged/node.ts';
import type { SheetStyle } from './sheet-style.ts';

/** A box to tick with a pen or on a screen. `asks`: what it stands for, read aloud when it is reached. */
export function tickBox(asks: string, { tick, growth, colour }: SheetStyle, more: Partial<FieldNode> = {}): FieldNode {
	return {
		field: { kind: 'check', name: asks, tooltip: asks, height: tick * growth, lineWidth: 2, lineColor: colour.ink },
		color: colour.ink,
		...more,
	};
}

/** Room between two lines to write on. */
const lineGap = 34;

/** Lines to write on with a pen or on a screen. */
export function writingLines(asks: string, lines: number, { growth, colour, words }: SheetStyle, more: Partial<FieldNode> = {}): FieldNode {
	const gap = lineGap * growth;
	const look: TextStyle = words;
	return {
		...look,
		field: { kind: 'text', name: asks, tooltip: asks, lines, lineGap: gap, height: lines * gap, lineWidth: 1, lineColor: colour.rule },
		...more,
	};
}
