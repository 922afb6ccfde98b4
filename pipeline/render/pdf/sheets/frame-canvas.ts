import type { CanvasNode } from '../tagged/node.ts';

interface FrameLook {
	readonly lineColor: string;
	readonly lineWidth?: number;
	readonly color?: string;
	/** Radius of the corners. */
	readonly r?: number;
	readonly dash?: { readonly length: number; readonly space: number };
}

/** A frame behind what stands next; it takes no room. */
export function frameBehind(width: number, height: number, { lineWidth = 1, ...look }: FrameLook): CanvasNode {
	return {
		canvas: [{ type: 'rect', x: lineWidth / 2, y: lineWidth / 2, w: width - lineWidth, h: height - lineWidth, lineWidth, ...look }],
		relativePosition: { x: 0, y: 0 },
		ua: { role: 'Artifact' },
	};
}

/** A frame that takes its room, such as one to draw in. */
export function frame(width: number, height: number, look: FrameLook): CanvasNode {
	const { relativePosition: _, ...node } = frameBehind(width, height, look);
	return node;
}
