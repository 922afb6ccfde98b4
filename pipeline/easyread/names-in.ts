import type { PlanDocument } from '../model/document.ts';

const known = new WeakMap<PlanDocument, readonly string[]>();

/** The names of people that the front matter of a document holds. */
export function namesIn(document: PlanDocument): readonly string[] {
	const names = known.get(document) ?? [
		...(document.meta.child === undefined ? [] : [document.meta.child]),
		...document.meta.people.map(({ name }) => name),
	];
	known.set(document, names);
	return names;
}
