import type { UndoneWords } from '../model/plan-changes.ts';
import type { TextPart } from '../model/text-part.ts';
import { wholeText } from './edit.ts';
import type { ListedWords } from './listed-words.ts';
import { namesPart, namesPlace } from './matches-place.ts';
import { keysOf } from './words.ts';

/**
 * The listed changes that the newer document does not follow. One that says what a used one says needs no doing again, and
 * neither does one that the older document followed already, as with the replies to an earlier draft.
 */
export function undoneWords(
	listed: readonly ListedWords[],
	used: ReadonlySet<ListedWords>,
	{ older, newer }: { readonly older: readonly TextPart[]; readonly newer: readonly TextPart[] },
): readonly UndoneWords[] {
	const done = new Set([...used].map(nameOf));
	return listed
		.filter((row) => !used.has(row) && !done.has(nameOf(row)))
		.flatMap((row) => {
			const parts = [...partsAt(row, newer)];
			if (isFollowed(row, parts) || isFollowed(row, [...partsAt(row, older)])) return [];
			const { where, before, after, request } = row;
			const span = parts[0]?.span;
			return [{ where, before, after, ...(request && { request }), ...(span && { span }) }];
		});
}

function nameOf({ whereKey, beforeKeys, afterKeys }: ListedWords): string {
	return JSON.stringify([whereKey, beforeKeys, afterKeys]);
}

function* partsAt(row: ListedWords, parts: readonly TextPart[]): Generator<TextPart> {
	for (const part of parts) {
		if (namesPart(row, part)) yield part;
		yield* partsAt(row, part.children);
	}
}

/** Whether the words stand there as they should, however they came there: the new ones do, and the old ones no longer do. */
function isFollowed(row: ListedWords, parts: readonly TextPart[]): boolean {
	if (parts.length === 0 && row.afterKeys.length > 0) return false;
	const texts = parts.flatMap((part) => {
		const lines = part.lines.filter((line) => namesPlace(row, part, line)).map(({ text }) => keysOf(text));
		return [...lines, keysOf(wholeText(part))];
	});
	const isNew = row.afterKeys.length === 0 || texts.some((keys) => holds(keys, row.afterKeys));
	const isOld = row.beforeKeys.length > 0 && !holds(row.afterKeys, row.beforeKeys) && texts.some((keys) => holds(keys, row.beforeKeys));
	return isNew && !isOld;
}

function holds(keys: readonly string[], wanted: readonly string[]): boolean {
	return keys.some((_, at) => wanted.every((key, index) => keys[at + index] === key));
}
