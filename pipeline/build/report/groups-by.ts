/** Things with the same key together, each group with its first one, in the order of the first ones. */
export function groupsBy<T>(things: readonly T[], keyOf: (thing: T) => string): readonly (readonly [first: T, all: readonly T[]])[] {
	const groups = new Map<string, readonly [T, T[]]>();
	for (const thing of things) {
		const key = keyOf(thing);
		const group = groups.get(key);
		if (group) group[1].push(thing);
		else groups.set(key, [thing, [thing]]);
	}
	return [...groups.values()];
}
