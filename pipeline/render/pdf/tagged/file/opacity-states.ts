import type { Reference } from '../fonts/pdfkit-font.ts';

/** How far fills and strokes let through what lies under them: 0 to 1, or unchanged. */
interface Opacity {
	readonly fill: number | undefined;
	readonly stroke: number | undefined;
}

/**
 * The graphics states of a document that set opacity, named by what they set: a drawing that was made for one document then fits all
 * others. (pdfkit numbers them as they come.)
 */
export class OpacityStates {
	readonly #ref: (data: object) => Reference;
	readonly #states = new Map<string, Reference>();

	/** `ref`: makes an object of the document. */
	constructor(ref: (data: object) => Reference) {
		this.#ref = ref;
	}

	/** The state of a name that `opacityName` made. */
	of(name: string): Reference {
		const known = this.#states.get(name);
		if (known) return known;
		const [fill, stroke] = name.slice(1).split('s');
		const state = this.#ref({
			Type: 'ExtGState',
			...(fill ? { ca: Number(fill) } : {}),
			...(stroke ? { CA: Number(stroke) } : {}),
		});
		state.end();
		this.#states.set(name, state);
		return state;
	}
}

/** A name in the resources of a page, such as `O0.5s1`. */
export function opacityName({ fill, stroke }: Opacity): string {
	return `O${fill === undefined ? '' : bounded(fill)}s${stroke === undefined ? '' : bounded(stroke)}`;
}

function bounded(opacity: number): number {
	return Math.round(Math.max(0, Math.min(1, opacity)) * 1000) / 1000;
}
