import { inkBoxOf } from './ink-box.ts';
import type { SvgElement } from './svg-elements.ts';

/** A shape may reach this far out of its clip, in units of the drawing: nobody sees it. */
const slack = 0.5;

/**
 * Whether a clip path cuts nothing away: a plain rectangle round all that it clips, as drawing programs write one round their page. `clipped` is the
 * element without its clip.
 */
export function isIdleClip({ attributes, children }: SvgElement, clipped: SvgElement): boolean {
	const [edge, other] = children;
	if (edge?.name !== 'rect' || other !== undefined || edge.attributes.has('transform') || attributes.has('transform')) return false;
	if (attributes.get('clipPathUnits') === 'objectBoundingBox') return false;
	const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) => Number(edge.attributes.get(name) ?? '0'));
	const inner = new Map([...clipped.attributes].filter(([name]) => name !== 'transform'));
	const box = inkBoxOf({ ...clipped, attributes: inner });
	if (box === undefined) return true;
	return box.left >= x - slack && box.top >= y - slack && box.right <= x + width + slack && box.bottom <= y + height + slack;
}
