import type { PlanDocument } from '../model/document.ts';
import type { PlanChange, PlanChanges } from '../model/plan-changes.ts';
import type { TextPart } from '../model/text-part.ts';
import { changesOf } from './changes-of.ts';
import { type Edit, wholeText } from './edit.ts';
import { type Grounding, newGrounding } from './grounding.ts';
import { isAgreed, isPromised, type ListedWords } from './listed-words.ts';
import { namesPart, namesPlace } from './matches-place.ts';
import { unseenPeople } from './people-of-final.ts';
import { ownGroundsOf } from './rests-on-itself.ts';
import { make } from './rewording.ts';
import { undoneWords } from './undone-words.ts';
import { usedWordsOf } from './used-words.ts';
import { keysOf } from './words.ts';

interface Compared {
	readonly older: readonly TextPart[];
	readonly newer: readonly TextPart[];
	/** The older and the newer document. */
	readonly from: PlanDocument;
	readonly document: PlanDocument;
}

/** Finds what each difference rests on. Each listed change allows one place, once. */
export function groundEdits(
	edits: readonly Edit[],
	listed: readonly ListedWords[],
	{ older, newer, from, document }: Compared,
): PlanChanges {
	const own = ownGroundsOf(from, document);
	const isUnseen = unseenPeople(document);
	const groundings = edits.filter((edit) => !isUnseen(edit)).map((edit) => newGrounding(edit, own(edit)));
	const open = groundings.filter(({ own: ground }) => ground === undefined);
	const used = new Set<ListedWords>();
	const agreed = listed.filter(isAgreed);
	const all = listed.filter(({ request }) => request === undefined);
	const corrections = all.filter(({ noGround }) => noGround === undefined);
	const refused = listed.filter((row) => row.request !== undefined && !isAgreed(row));
	for (const rows of [agreed, corrections, refused]) {
		settle(rows, open, 'older', used);
		settle(rows, open, 'newer', used);
	}
	const usedWords = usedWordsOf(newer);
	const changes = groundings.flatMap((grounding): readonly PlanChange[] => changesOf(grounding, document, usedWords));
	const undone = undoneWords([...listed.filter(isPromised), ...all], used, { older, newer });
	return { changes, ...(undone.length > 0 && { undone }) };
}

/** Uses each row where the names of the older, or of the newer, version say that its place is. */
function settle(rows: readonly ListedWords[], open: readonly Grounding[], side: 'older' | 'newer', used: Set<ListedWords>): void {
	for (const row of rows) {
		if (used.has(row)) continue;
		const here = open.filter(({ edit }) => standsAt(row, edit, side));
		const whole = here.filter((grounding) => grounding.row === undefined && isWhole(row, grounding));
		const [first] = whole;
		if (first) {
			const same = whole.filter(({ edit }) => partOf(edit) === partOf(first.edit));
			for (const grounding of same) grounding.row = row;
			used.add(row);
		} else if (here.some(({ row: all, rewording }) => all === undefined && rewording && make(row, rewording))) used.add(row);
	}
}

function standsAt(row: ListedWords, edit: Edit, side: 'older' | 'newer'): boolean {
	if (edit.kind === 'words') return namesPlace(row, edit[side].part, edit[side].line);
	if (edit.kind === 'added') return side === 'newer' && namesPart(row, edit.newer);
	return edit.kind === 'removed' && side === 'older' && namesPart(row, edit.older);
}

/** Whether a row gives all the words of a part, before and after. */
function isWhole(row: ListedWords, { edit }: Grounding): boolean {
	if (edit.kind === 'added') return row.beforeKeys.length === 0 && isAll(row.afterKeys, edit.newer);
	if (edit.kind === 'removed') return row.afterKeys.length === 0 && isAll(row.beforeKeys, edit.older);
	return (
		edit.kind === 'words' &&
		edit.newer.part.lines.length > 1 &&
		isAll(row.beforeKeys, edit.older.part) &&
		isAll(row.afterKeys, edit.newer.part)
	);
}

function isAll(keys: readonly string[], part: TextPart): boolean {
	const all = keysOf(wholeText(part));
	return all.length === keys.length && all.every((key, index) => key === keys[index]);
}

function partOf(edit: Edit): TextPart | undefined {
	if (edit.kind === 'words') return edit.newer.part;
	return edit.kind === 'added' ? edit.newer : edit.kind === 'removed' ? edit.older : undefined;
}
