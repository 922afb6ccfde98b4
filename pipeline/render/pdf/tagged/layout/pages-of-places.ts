import type { LayoutPage } from './layout-node.ts';

/** The page, from 1, on which each named place stands first. */
export function pagesOfPlaces(pages: readonly LayoutPage[]): ReadonlyMap<string, number> {
	const found = new Map<string, number>();
	for (const [index, { items }] of pages.entries()) {
		for (const { type, item } of items) {
			if (type !== 'line' || item.artifact) continue;
			for (const name of [item.id, ...item.inlines.map(({ ua }) => ua?.place)])
				if (name !== undefined && !found.has(name)) found.set(name, index + 1);
		}
	}
	return found;
}
