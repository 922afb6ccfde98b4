import type { Step } from '../../language/pattern.ts';
import type { PackEntry } from '../../model/pack.ts';

/** An entry of a pack in a sentence, as token numbers: from `first` up to but not including `after`. */
export interface EntryHit {
	readonly entry: PackEntry;
	readonly first: number;
	readonly after: number;
	/** The way of writing the phrase that matched. */
	readonly steps: readonly Step[];
}
