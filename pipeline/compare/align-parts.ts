import type { TextPart } from '../model/text-part.ts';
import { wholeText } from './edit.ts';
import type { Fingerprints } from './fingerprints.ts';
import { inCommon, type Pair } from './in-common.ts';
import { alikePairs, mayBeOne } from './likeness.ts';
import { type Broken, brokenParts } from './same-words-elsewhere.ts';
import { keysOf } from './words.ts';

/** Which parts of two lists are the same thing. Places that stand nowhere were added or taken away. */
export interface Alignment {
	readonly pairs: readonly Pair[];
	/** `whole` is a place of the older list. */
	readonly splits: readonly Broken[];
	/** `whole` is a place of the newer list. */
	readonly joins: readonly Broken[];
}

/** What somebody agreed to add or to take away as a whole: such a part is no other part in new words. */
export interface AgreedWhole {
	isAdded(part: TextPart): boolean;
	isRemoved(part: TextPart): boolean;
}

/**
 * Aligns the parts of one place: first those that say the same, wherever they stand in it; then those broken or joined at
 * the end of a sentence; then those with one label; then those most alike; then those at the same place between two others.
 */
export function alignParts(older: readonly TextPart[], newer: readonly TextPart[], prints: Fingerprints, agreed: AgreedWhole): Alignment {
	const pairs: Pair[] = [];
	const freeOlder = new Set(older.keys());
	const freeNewer = new Set(newer.keys());
	const take = (found: readonly Pair[]): void => {
		for (const pair of found) {
			pairs.push(pair);
			freeOlder.delete(pair[0]);
			freeNewer.delete(pair[1]);
		}
	};
	const olderPrints = older.map(prints.of);
	const newerPrints = newer.map(prints.of);
	take(inCommon(olderPrints, newerPrints));
	take(equalPairs(freeOlder, olderPrints, freeNewer, newerPrints));
	const splits = brokenParts(older, freeOlder, newer, freeNewer);
	for (const { whole, pieces } of splits) {
		freeOlder.delete(whole);
		for (const piece of pieces) freeNewer.delete(piece);
	}
	const joins = brokenParts(newer, freeNewer, older, freeOlder);
	for (const { whole, pieces } of joins) {
		freeNewer.delete(whole);
		for (const piece of pieces) freeOlder.delete(piece);
	}
	const [heldOlder, heldNewer] = [without(freeOlder, older, agreed.isRemoved), without(freeNewer, newer, agreed.isAdded)];
	const takeAlike = (found: readonly Pair[]): void => {
		take(found);
		for (const [i, j] of found) {
			heldOlder.delete(i);
			heldNewer.delete(j);
		}
	};
	takeAlike(equalPairs(heldOlder, older.map(labelOf), heldNewer, newer.map(labelOf)));
	takeAlike(alikePairs(older, heldOlder, newer, heldNewer));
	takeAlike(samePlaces(older, heldOlder, newer, heldNewer, pairs));
	return { pairs: pairs.sort(([one], [other]) => one - other), splits, joins };
}

function without(free: ReadonlySet<number>, parts: readonly TextPart[], isAgreed: (part: TextPart) => boolean): Set<number> {
	return new Set(
		[...free].filter((index) => {
			const part = parts[index];
			return part !== undefined && !isAgreed(part);
		}),
	);
}

/** Free places with one name, in order. '' is no name. */
function equalPairs(
	freeOlder: ReadonlySet<number>,
	older: readonly string[],
	freeNewer: ReadonlySet<number>,
	newer: readonly string[],
): readonly Pair[] {
	const places = new Map<string, number[]>();
	for (const j of freeNewer) {
		const name = newer[j] ?? '';
		const known = places.get(name);
		if (known) known.push(j);
		else if (name !== '') places.set(name, [j]);
	}
	const next = new Map<string, number>();
	return [...freeOlder].flatMap((i): Pair[] => {
		const name = older[i] ?? '';
		const turn = next.get(name) ?? 0;
		next.set(name, turn + 1);
		const j = places.get(name)?.[turn];
		return j === undefined ? [] : [[i, j]];
	});
}

/** Rows and paragraphs have no label of their own. Lists that nothing leads into are known by their order. */
function labelOf({ kind, key }: TextPart): string {
	return key === '' && kind !== 'list' ? '' : `${kind} ${key}`;
}

/** Parts without a label, of one kind, that stand at the same place between two that are aligned already. */
function samePlaces(
	older: readonly TextPart[],
	freeOlder: ReadonlySet<number>,
	newer: readonly TextPart[],
	freeNewer: ReadonlySet<number>,
	pairs: readonly Pair[],
): readonly Pair[] {
	const next = new Map(pairs);
	const found: Pair[] = [];
	for (const i of freeOlder) {
		const before = i === 0 ? -1 : next.get(i - 1);
		if (before === undefined || !freeNewer.has(before + 1)) continue;
		const [one, other] = [older[i], newer[before + 1]];
		if (one && other && mayBeOne(one, other) && isLeaf(one) && isLeaf(other) && mayStandThere(one, other)) {
			found.push([i, before + 1]);
			next.set(i, before + 1);
		}
	}
	return found;
}

/** What a draft says at its top is not what a final says there, unless one of the two only leaves something out. */
function mayStandThere(one: TextPart, other: TextPart): boolean {
	if (one.section !== 'intro' && other.section !== 'intro') return true;
	const [words, others] = [keysOf(wholeText(one)), keysOf(wholeText(other))];
	return inCommon(words, others).length === Math.min(words.length, others.length);
}

function isLeaf({ kind, children }: TextPart): boolean {
	const isPlain = children.length === 0 || (kind === 'paragraph' && children.every((child) => child.kind === 'item'));
	return isPlain && kind !== 'row' && kind !== 'field' && kind !== 'person';
}
