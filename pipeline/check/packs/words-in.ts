import type { Unit } from '../../language/unit.ts';
import type { Pack, PackEntry } from '../../model/pack.ts';
import { isQuoted } from '../text/quotations.ts';
import type { EntryHit } from './entry-hit.ts';
import { PackExpressions } from './pack-expressions.ts';
import type { PackWords } from './pack-words.ts';

/** Words of a pack in a sentence, in UTF-16 units of its text. */
export interface FoundWords {
	readonly entry: PackEntry;
	readonly start: number;
	readonly end: number;
	/** Their tokens, where they were found as a phrase. */
	readonly hit?: EntryHit;
	/** What the first group of an expression holds. */
	readonly group?: string;
}

/** Finds the words of one pack, sentence by sentence. What is quoted, foreign, code, an address, a name or an explained term does not count. */
export class WordsOfPack {
	private readonly pack: Pack;
	private readonly phrases: PackWords;
	private readonly expressions: PackExpressions;

	constructor(pack: Pack, phrases: PackWords) {
		this.pack = pack;
		this.phrases = phrases;
		this.expressions = new PackExpressions(pack);
	}

	/** Whether a sentence beside one with an entry excuses it, as in `Can you jump through hoops? The sports club has some.` */
	areExcusedBy(unit: Unit, { entry }: FoundWords): boolean {
		return this.phrases.excuse(unit.tokens, entry);
	}

	in(unit: Unit): readonly FoundWords[] {
		const { tokens, text } = unit;
		const phrases = this.phrases
			.in(tokens, this.pack.id)
			.map((hit): FoundWords => ({ entry: hit.entry, hit, start: tokens[hit.first]?.start ?? 0, end: tokens[hit.after - 1]?.end ?? 0 }));
		return [...phrases, ...this.expressions.in(text)].filter(({ start, end }) => !isOutside(unit, start, end));
	}
}

function isOutside(unit: Unit, from: number, to: number): boolean {
	return isQuoted(unit.text, from, to) || unit.marks.some(({ kind, start, end }) => kind !== 'kept' && start < to && from < end);
}
