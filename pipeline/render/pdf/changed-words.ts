/** Words that differ, and the whole part of the plan that they stand in, before and after. */
export interface ChangedPart {
	readonly wholeBefore: string;
	readonly wholeAfter: string;
	/** Each stretch of words that differs, in the order in which they stand. */
	readonly changes: readonly { readonly before: string; readonly after: string }[];
	/** It is the picture beside the part before it. */
	readonly picture?: true;
	/** It says that an outcome keeps what the child can do now. */
	readonly keeps?: true;
}

/** A stretch of words: the same in both versions, changed, or left out because it is far from any change. None is empty. */
export interface Stretch {
	readonly kind: 'same' | 'changed' | 'left-out';
	readonly text: string;
}

/** As many words are kept on each side of a change, where a part is long. */
const around = 6;
/** Leaving out fewer words than this would help nobody. */
const leastLeftOut = 6;

/** A part before and after, with the words that differ told apart from those round them, and long stretches of the same words left out. */
export function changedWords(part: ChangedPart): { readonly before: readonly Stretch[]; readonly after: readonly Stretch[] } {
	const places = findPlaces(part) ?? oneAfterTheOther(part);
	return {
		before: shortened(stretchesOf(part.wholeBefore, places.before)),
		after: shortened(stretchesOf(part.wholeAfter, places.after)),
	};
}

interface Place {
	readonly from: number;
	readonly to: number;
}

interface Places {
	readonly before: readonly Place[];
	readonly after: readonly Place[];
}

/** More tries than this would take longer than a reader's patience. */
const mostTries = 20_000;

/** Places of all changes such that the words between them are the same in both versions; `undefined` where there are none. */
function findPlaces({ wholeBefore, wholeAfter, changes }: ChangedPart): Places | undefined {
	let tries = 0;
	const find = (index: number, oldAt: number, newAt: number): Places | undefined => {
		const change = changes[index];
		if (change === undefined) return alike(wholeBefore.slice(oldAt), wholeAfter.slice(newAt)) ? { before: [], after: [] } : undefined;
		for (const oldFrom of occurrences(wholeBefore, change.before, oldAt)) {
			for (const newFrom of occurrences(wholeAfter, change.after, newAt)) {
				tries += 1;
				if (tries > mostTries) return undefined;
				const oldGap = oldFrom === undefined ? undefined : wholeBefore.slice(oldAt, oldFrom);
				const newGap = newFrom === undefined ? undefined : wholeAfter.slice(newAt, newFrom);
				const gap = oldGap ?? newGap;
				if (gap === undefined) return undefined;
				const oldStart = oldFrom ?? endOf(wholeBefore, oldAt, gap);
				const newStart = newFrom ?? endOf(wholeAfter, newAt, gap);
				if (oldStart === undefined || newStart === undefined) continue;
				if (oldGap !== undefined && newGap !== undefined && !alike(oldGap, newGap)) continue;
				const rest = find(index + 1, oldStart + change.before.length, newStart + change.after.length);
				if (rest === undefined) continue;
				const old = { from: oldStart, to: oldStart + change.before.length };
				const now = { from: newStart, to: newStart + change.after.length };
				return { before: [old, ...rest.before], after: [now, ...rest.after] };
			}
		}
		return undefined;
	};
	return find(0, 0, 0);
}

/** Where some words stand from a place on; `undefined` alone where there are no words to look for. */
function* occurrences(whole: string, words: string, from: number): Generator<number | undefined> {
	if (words === '') yield undefined;
	else for (let at = whole.indexOf(words, from); at >= 0; at = whole.indexOf(words, at + 1)) yield at;
}

function bare(text: string): string {
	return text.replace(/\s+/g, '');
}

function alike(one: string, other: string): boolean {
	return bare(one) === bare(other);
}

/** Where a stretch of the same words ends; `undefined` where other words stand there. White space does not count. */
function endOf(whole: string, from: number, words: string): number | undefined {
	const wanted = bare(words);
	let at = from;
	for (const letter of wanted) {
		while (/\s/.test(whole.charAt(at))) at += 1;
		if (!whole.startsWith(letter, at)) return undefined;
		at += letter.length;
	}
	return at;
}

/** Each change at its first place after the one before it: where the words between do not agree. */
function oneAfterTheOther({ wholeBefore, wholeAfter, changes }: ChangedPart): Places {
	const inOrder = (whole: string, words: readonly string[]): readonly Place[] => {
		let at = 0;
		return words.flatMap((text) => {
			const from = text === '' ? -1 : whole.indexOf(text, at);
			if (from < 0) return [];
			at = from + text.length;
			return [{ from, to: at }];
		});
	};
	return {
		before: inOrder(
			wholeBefore,
			changes.map(({ before }) => before),
		),
		after: inOrder(
			wholeAfter,
			changes.map(({ after }) => after),
		),
	};
}

function stretchesOf(whole: string, places: readonly Place[]): readonly Stretch[] {
	const stretches: Stretch[] = [];
	let at = 0;
	for (const { from, to } of places) {
		if (from > at) stretches.push({ kind: 'same', text: whole.slice(at, from) });
		stretches.push({ kind: 'changed', text: whole.slice(from, to) });
		at = to;
	}
	if (at < whole.length) stretches.push({ kind: 'same', text: whole.slice(at) });
	return stretches;
}

/** Leaves out the middle of long stretches of the same words, between whole words. Where only the other version has words, that counts as a change. */
function shortened(stretches: readonly Stretch[]): readonly Stretch[] {
	const last = stretches.length - 1;
	const changed = stretches.some(({ kind }) => kind === 'changed');
	const cut = stretches.flatMap((stretch, index): readonly Stretch[] => {
		if (stretch.kind !== 'same' || !changed) return [stretch];
		const words = stretch.text.match(/\s*\S+\s*/g) ?? [];
		const before = index === 0 ? 0 : around;
		const after = index === last ? 0 : around;
		if (words.length - before - after < leastLeftOut) return [stretch];
		return [
			{ kind: 'same', text: words.slice(0, before).join('').trimEnd() },
			{ kind: 'left-out', text: before === 0 ? '… ' : after === 0 ? ' …' : ' … ' },
			{
				kind: 'same',
				text: words
					.slice(words.length - after)
					.join('')
					.trimStart(),
			},
		];
	});
	return cut.filter(({ text }) => text !== '');
}
