import type { StructureMark } from '../node.ts';
import { remember } from '../remember.ts';
import type { StructureElement } from './structure-tree.ts';

/** The elements of marked runs inside a paragraph: one for each mark object and paragraph. */
export class InlineElements {
	readonly #places: ReadonlyMap<string, StructureElement>;
	readonly #known = new Map<StructureElement, Map<StructureMark, StructureElement>>();

	constructor(places: ReadonlyMap<string, StructureElement>) {
		this.#places = places;
	}

	of(mark: StructureMark, paragraph: StructureElement): StructureElement {
		const known = remember(this.#known, paragraph, () => new Map<StructureMark, StructureElement>());
		return remember(known, mark, () => this.#make(mark, paragraph));
	}

	/** A link to a place that the document does not have is plain words: its annotation would lead nowhere. */
	#make(mark: StructureMark, paragraph: StructureElement): StructureElement {
		const { role = 'Span', parent, href, dest, contents, place: _place, ...facts } = mark;
		const to = dest === undefined ? undefined : this.#places.get(dest);
		const leadsNowhere = role === 'Link' && href === undefined && !to;
		const element = (parent ? this.of(parent, paragraph) : paragraph).add(leadsNowhere ? 'Span' : role, facts);
		if (role === 'Link' && !leadsNowhere) element.link = { href, dest, contents, to, words: '' };
		return element;
	}
}
