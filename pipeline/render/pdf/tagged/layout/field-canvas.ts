import type { FieldNode } from '../node.ts';
import type { LayoutNode, LayoutVector } from './layout-node.ts';

/** A field as pdfmake lays it out: the area to type into, and under it what a pen needs, a box or lines to write on. */
export function fieldCanvas({ field }: FieldNode): LayoutVector[] {
	const { kind, height, lines = 1, lineGap = height, lineWidth = 0.75, lineColor = '#000000' } = field;
	const look = { lineWidth, lineColor };
	if (kind === 'check') {
		const inset = lineWidth / 2;
		return [
			{ type: 'rect', x: 0, y: 0, w: height, h: height, isField: true },
			{ type: 'rect', x: inset, y: inset, w: height - lineWidth, h: height - lineWidth, ...look },
		];
	}
	const width = field.width ?? 0;
	if (kind === 'radio') {
		const [middle, radius] = [height / 2, (height - lineWidth) / 2];
		return [
			{ type: 'rect', x: 0, y: 0, w: height, h: height, isField: true },
			{ type: 'ellipse', x: middle, y: middle, r1: radius, r2: radius, ...look },
		];
	}
	const above = Math.min(headroom, height / 4);
	return [
		{ type: 'rect', x: 0, y: above, w: width, h: height - above - lineWidth, isField: true },
		...Array.from({ length: lines }, (_, index): LayoutVector => {
			const y = height - (lines - 1 - index) * lineGap - lineWidth / 2;
			return { type: 'line', x1: 0, y1: y, x2: width, y2: y, ...look };
		}),
	];
}

/** Makes a field as wide as it asks to be, or as its room, and never wider than that. Throws where it is taller than a page. */
export function fitField({ field, canvas = [] }: LayoutNode, roomAcross: number, roomDown: number): void {
	if (!field) return;
	if (field.height > roomDown) throw new Error(`The field '${field.name}' is taller than a page.`);
	if (field.kind !== 'text') return;
	const width = Math.min(field.width ?? roomAcross, roomAcross);
	for (const vector of canvas) {
		if (vector.type === 'line') vector.x2 = width;
		else vector.w = width;
	}
}

/** Points between what stands above and the words typed. */
const headroom = 6;
