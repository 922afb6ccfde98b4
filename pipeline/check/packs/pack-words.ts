import { Conditions } from '../../language/conditions.ts';
import { isNameInside } from '../../language/name-inside.ts';
import { PatternIndex } from '../../language/pattern-index.ts';
import type { Token } from '../../language/tokens.ts';
import type { Pack, PackEntry } from '../../model/pack.ts';
import type { EntryHit } from './entry-hit.ts';

/** The phrases of many packs, found together: each sentence is read once for all of them. */
export class PackWords {
	private readonly index: PatternIndex<Listed>;
	private readonly conditions = new Conditions();
	private readonly read = new WeakMap<readonly Token[], ReadonlyMap<string, readonly EntryHit[]>>();

	constructor(packs: readonly Pack[]) {
		this.index = new PatternIndex(
			packs.flatMap(({ id, search }) =>
				entriesOf(search).flatMap((entry) => (typeof entry.find === 'string' ? [{ phrase: entry.find, value: { pack: id, entry } }] : [])),
			),
		);
	}

	/** What stands in a sentence of one pack's phrases: leftmost first, the longest at each place, none inside another. */
	in(tokens: readonly Token[], pack: string): readonly EntryHit[] {
		const known = this.read.get(tokens) ?? this.readSentence(tokens);
		this.read.set(tokens, known);
		return known.get(pack) ?? [];
	}

	/** Whether a sentence holds one of an entry's `unless` phrases. */
	excuse(tokens: readonly Token[], entry: PackEntry): boolean {
		return this.conditions.excuse(tokens, entry);
	}

	private readSentence(tokens: readonly Token[]): ReadonlyMap<string, readonly EntryHit[]> {
		const found = new Map<string, EntryHit[]>();
		for (let first = 0; first < tokens.length; first += 1) {
			const here = this.index.at(tokens, first);
			if (here.length === 0) continue;
			for (const { value, after, steps } of [...here].sort((one, other) => other.after - one.after)) {
				const hits = found.get(value.pack) ?? [];
				const hit = { entry: value.entry, first, after, steps };
				if ((hits.at(-1)?.after ?? 0) > first || !this.counts(tokens, hit)) continue;
				hits.push(hit);
				found.set(value.pack, hits);
			}
		}
		return found;
	}

	private counts(tokens: readonly Token[], hit: EntryHit): boolean {
		const { entry } = hit;
		if (typeof entry.find === 'string' && isNameInside(tokens, hit, entry.find)) return false;
		return this.conditions.hold(tokens, entry, hit);
	}
}

interface Listed {
	readonly pack: string;
	readonly entry: PackEntry;
}

/** Every entry of a pack, whatever it looks for. */
export function entriesOf(search: Pack['search']): readonly PackEntry[] {
	switch (search.type) {
		case 'existence':
		case 'substitution':
		case 'occurrence':
			return search.entries;
		case 'consistency':
			return search.choices.flat();
		case 'conditional':
			return [...search.first, ...search.second];
		default:
			return [];
	}
}
