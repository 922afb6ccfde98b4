import { type Matrix, matrixOf, multiply, pointBy, unmoved } from './matrix.ts';
import { outlineOf } from './outline.ts';
import type { SvgElement } from './svg-elements.ts';

/** A rectangle in the drawing's own units. */
export interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** What a shape takes from the groups around it. */
interface Inherited {
	readonly matrix: Matrix;
	readonly fill: string;
	readonly stroke: string;
	readonly strokeWidth: number;
}

/**
 * The smallest rectangle that holds everything a drawing shows, lines with half their width. Corners of lines are taken as round.
 * `undefined` for a drawing that shows nothing.
 */
export function inkBoxOf(svg: SvgElement): Box | undefined {
	return boxOf(svg, { matrix: unmoved, fill: '#000000', stroke: 'none', strokeWidth: 1 });
}

function boxOf(element: SvgElement, outer: Inherited): Box | undefined {
	if (element.name === 'defs' || element.name === 'clipPath' || styleOf(element, 'display') === 'none') return undefined;
	const inherited: Inherited = {
		matrix: multiply(outer.matrix, matrixOf(element.attributes.get('transform') ?? '')),
		fill: styleOf(element, 'fill') ?? outer.fill,
		stroke: styleOf(element, 'stroke') ?? outer.stroke,
		strokeWidth: Number.parseFloat(styleOf(element, 'stroke-width') ?? '') || outer.strokeWidth,
	};
	const inner = element.children.map((child) => boxOf(child, inherited));
	return [shapeBox(element, inherited), ...inner].reduce(join, undefined);
}

function shapeBox(element: SvgElement, { matrix, fill, stroke, strokeWidth }: Inherited): Box | undefined {
	if (fill === 'none' && stroke === 'none') return undefined;
	const scale = Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
	const reach = stroke === 'none' ? 0 : (strokeWidth / 2) * scale;
	let box: Box | undefined;
	for (const point of outlineOf(element)) {
		const [x, y] = pointBy(matrix, point);
		box = join(box, { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach });
	}
	return box;
}

/** A presentation attribute, or the same property in `style`, which wins. */
function styleOf(element: SvgElement, name: string): string | undefined {
	const styled = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`).exec(element.attributes.get('style') ?? '');
	return styled?.[1]?.trim() ?? element.attributes.get(name);
}

function join(one: Box | undefined, other: Box | undefined): Box | undefined {
	if (one === undefined || other === undefined) return one ?? other;
	return {
		left: Math.min(one.left, other.left),
		top: Math.min(one.top, other.top),
		right: Math.max(one.right, other.right),
		bottom: Math.max(one.bottom, other.bottom),
	};
}
