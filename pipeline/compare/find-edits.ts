import type { Span } from '../model/span.ts';
import type { TextLine, TextPart } from '../model/text-part.ts';
import { type AgreedWhole, alignParts } from './align-parts.ts';
import type { Edit } from './edit.ts';
import type { Fingerprints } from './fingerprints.ts';
import { rising } from './in-common.ts';
import { folded, keysOf } from './words.ts';

interface Comparison {
	readonly prints: Fingerprints;
	readonly agreed: AgreedWhole;
	readonly edits: Edit[];
}

/** Every difference between two documents, in the order of the newer one; what was taken away stands where it stood. */
export function findEdits(
	older: readonly TextPart[],
	newer: readonly TextPart[],
	prints: Fingerprints,
	agreed: AgreedWhole,
): readonly Edit[] {
	const edits: Edit[] = [];
	const [first] = newer;
	if (first) compareLists(older, newer, first.span, { prints, agreed, edits });
	return edits;
}

function comparePair(older: TextPart, newer: TextPart, isMoved: boolean, isInRenumbered: boolean, comparison: Comparison): void {
	const { edits, prints } = comparison;
	const isRenumbered = older.number !== undefined && newer.number !== undefined && older.number !== newer.number;
	if (isMoved && newer.section !== 'front-matter') edits.push({ kind: 'moved', older: told(older), newer: told(newer) });
	else if (isRenumbered && !isInRenumbered) edits.push({ kind: 'renumbered', older: [older], newer: [newer] });
	const isInside = isInRenumbered || isRenumbered;
	if (prints.of(older) === prints.of(newer) && (isInside || !holdsNumbers(newer))) return;
	for (const [one, other] of linePairs(older, newer)) {
		if (!isSame(one.text, other.text))
			edits.push({ kind: 'words', older: { part: older, line: one }, newer: { part: newer, line: other } });
	}
	compareLists(older.children, newer.children, newer.span, comparison, isInside);
}

/** A list is told by its items: it has no words of its own. */
function told(part: TextPart): readonly TextPart[] {
	return part.kind === 'list' ? part.children : [part];
}

function compareLists(
	older: readonly TextPart[],
	newer: readonly TextPart[],
	near: Span,
	comparison: Comparison,
	isInRenumbered = false,
): void {
	const { edits, prints, agreed } = comparison;
	const { pairs, splits, joins } = alignParts(older, newer, prints, agreed);
	const inOrder = new Set(rising(pairs).map(([, j]) => j));
	const olderOf = new Map(pairs.map(([i, j]) => [j, i]));
	const splitAt = new Map(splits.map((split) => [split.pieces[0], split]));
	const joinAt = new Map(joins.map((join) => [join.whole, join]));
	const settled = new Set([...splits.flatMap(({ pieces }) => pieces), ...joins.map(({ whole }) => whole)]);
	const removed = removedAfter(older, pairs, splits, joins);
	const tellRemoved = (after: number): void => {
		for (const i of removed.get(after) ?? []) pushRemoved(older[i], near, edits);
	};
	tellRemoved(-1);
	newer.forEach((part, j) => {
		const before = older[olderOf.get(j) ?? -1];
		const [split, join] = [splitAt.get(j), joinAt.get(j)];
		if (before) comparePair(before, part, !inOrder.has(j), isInRenumbered, comparison);
		else if (split) edits.push({ kind: 'split', older: partsAt(older, [split.whole]), newer: partsAt(newer, split.pieces) });
		else if (join) edits.push({ kind: 'joined', older: partsAt(older, join.pieces), newer: [part] });
		else if (!settled.has(j)) pushAdded(part, edits);
		tellRemoved(j);
	});
}

/** The places that were taken away, by the newer place of the nearest part before them that stayed. */
function removedAfter(
	older: readonly TextPart[],
	pairs: Iterable<readonly [number, number]>,
	splits: readonly { whole: number; pieces: readonly number[] }[],
	joins: readonly { whole: number; pieces: readonly number[] }[],
): ReadonlyMap<number, readonly number[]> {
	const stays = new Map<number, number>(pairs);
	for (const { whole, pieces } of splits) stays.set(whole, pieces.at(-1) ?? -1);
	for (const { whole, pieces } of joins) for (const piece of pieces) stays.set(piece, whole);
	const removed = new Map<number, number[]>();
	let after = -1;
	for (const i of older.keys()) {
		const place = stays.get(i);
		if (place !== undefined) after = place;
		else {
			const known = removed.get(after);
			if (known) known.push(i);
			else removed.set(after, [i]);
		}
	}
	return removed;
}

function partsAt(parts: readonly TextPart[], places: readonly number[]): readonly TextPart[] {
	return places.flatMap((place) => parts[place] ?? []);
}

function pushAdded(part: TextPart, edits: Edit[]): void {
	edits.push({ kind: 'added', newer: part });
	for (const child of part.children) pushAdded(child, edits);
}

function pushRemoved(part: TextPart | undefined, near: Span, edits: Edit[]): void {
	if (!part) return;
	edits.push({ kind: 'removed', older: part, near });
	for (const child of part.children) pushRemoved(child, near, edits);
}

/** The lines of two parts by label; a line that one of them lacks is empty there. */
function linePairs(older: TextPart, newer: TextPart): readonly (readonly [TextLine, TextLine])[] {
	const olderLines = new Map(older.lines.map((line) => [line.label, line]));
	const newerLines = new Map(newer.lines.map((line) => [line.label, line]));
	const pairs = newer.lines.map((line) => [olderLines.get(line.label) ?? emptyLine(line, older), line] as const);
	const gone = older.lines.filter(({ label }) => !newerLines.has(label)).map((line) => [line, emptyLine(line, newer)] as const);
	return [...pairs, ...gone];
}

function emptyLine(line: TextLine, { span }: TextPart): TextLine {
	return { ...line, text: '', pieces: [], span };
}

function isSame(one: string, other: string): boolean {
	if (one === other || folded(one) === folded(other)) return true;
	const [words, others] = [keysOf(one), keysOf(other)];
	return words.length === others.length && words.every((word, index) => word === others[index]);
}

function holdsNumbers({ number, children }: TextPart): boolean {
	return number !== undefined || children.some(holdsNumbers);
}
