import type { Unit } from '../../language/unit.ts';
import type { PlanDocument } from '../../model/document.ts';
import type { Pack } from '../../model/pack.ts';
import type { RuleFinding } from '../../model/rule.ts';
import type { WordsOfPack } from './words-in.ts';

/** One pack with what it may read: all that a kind of search needs. */
export interface Looking<Type extends Pack['search']['type'] = Pack['search']['type']> {
	readonly pack: Pack;
	readonly search: Extract<Pack['search'], { readonly type: Type }>;
	readonly words: WordsOfPack;
	readonly document: PlanDocument;
	/** The sentences that the pack judges. */
	readonly units: readonly Unit[];
}

/** Fills the slots of a pack's message or offer. */
export function fill(text: string, slots: Readonly<Record<string, string>>): string {
	return text.replace(/\{([a-z]+)\}/g, (slot, name: string) => slots[name] ?? slot);
}

/** A finding of a pack at words of a sentence. */
export function findingAt(
	{ pack }: Pick<Looking, 'pack'>,
	unit: Unit,
	[start, end]: readonly [start: number, end: number],
	slots: Readonly<Record<string, string>> = {},
): RuleFinding {
	const all = { words: `"${unit.text.slice(start, end)}"`, ...slots };
	return { message: fill(pack.message, all), mend: fill(pack.meta.mend, all), span: unit.spanOf(start, end) };
}
