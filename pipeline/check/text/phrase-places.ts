/** The numbers of all tokens that stand in one of the hits, each from `first` up to but not including `after`. */
export function placesOf(hits: readonly { readonly first: number; readonly after: number }[]): ReadonlySet<number> {
	const places = new Set<number>();
	for (const { first, after } of hits) for (let at = first; at < after; at += 1) places.add(at);
	return places;
}
