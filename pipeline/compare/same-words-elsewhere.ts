import type { TextPart } from '../model/text-part.ts';
import { keysOf } from './words.ts';

/** One part whose words, in order, are those of several parts that follow each other. */
export interface Broken {
	readonly whole: number;
	readonly pieces: readonly number[];
}

/**
 * Finds parts among `wholes` that were broken at the end of a sentence into parts among `pieces`. Places not in `free` are
 * taken. The first letter after a break may have become a capital, or lost it.
 */
export function brokenParts(
	wholes: readonly TextPart[],
	freeWholes: ReadonlySet<number>,
	pieces: readonly TextPart[],
	freePieces: ReadonlySet<number>,
): readonly Broken[] {
	if (freeWholes.size === 0 || freePieces.size < 2) return [];
	const words = new Map(
		[...freePieces].flatMap((index) => (isText(pieces[index]) ? [[index, keysOf(textOf(pieces[index]))] as const] : [])),
	);
	const starts = new Map<string, number[]>();
	for (const [index, [first = '']] of words) {
		const known = starts.get(smallFirst(first));
		if (known) known.push(index);
		else starts.set(smallFirst(first), [index]);
	}
	const taken = new Set<number>();
	const found: Broken[] = [];
	for (const whole of freeWholes) {
		if (!isText(wholes[whole])) continue;
		const wanted = keysOf(textOf(wholes[whole]));
		for (const start of starts.get(smallFirst(wanted[0] ?? '')) ?? []) {
			const run = taken.has(start) ? undefined : runFrom(start, wanted, words, taken);
			if (!run) continue;
			for (const index of run) taken.add(index);
			found.push({ whole, pieces: run });
			break;
		}
	}
	return found;
}

function runFrom(
	start: number,
	wanted: readonly string[],
	words: ReadonlyMap<number, readonly string[]>,
	taken: ReadonlySet<number>,
): readonly number[] | undefined {
	const run: number[] = [];
	let at = 0;
	for (let index = start; at < wanted.length; index++) {
		const piece = words.get(index);
		if (!piece || piece.length === 0 || taken.has(index) || !fits(piece, wanted, at)) return undefined;
		run.push(index);
		at += piece.length;
	}
	return run.length > 1 ? run : undefined;
}

function fits(piece: readonly string[], wanted: readonly string[], at: number): boolean {
	if (at > 0 && !endsSentence(wanted, at)) return false;
	return piece.every((word, index) => {
		const other = wanted[at + index];
		return word === other || (index === 0 && other !== undefined && smallFirst(word) === smallFirst(other));
	});
}

/** Whether a sentence, or a part of one before a semicolon or colon, ends before this word. */
function endsSentence(words: readonly string[], at: number): boolean {
	let before = at - 1;
	while (before > 0 && /^["')\]]$/.test(words[before] ?? '')) before--;
	if (words[at - 1] === ']') while (before > 0 && !/^[.!?;:]$/.test(words[before] ?? '') && words[before] !== '[') before--;
	if (words[before] === '[') before--;
	return /^[.!?;:]$/.test(words[before] ?? '');
}

function smallFirst(word: string): string {
	return word.charAt(0).toLocaleLowerCase('en-GB') + word.slice(1);
}

function isText(part: TextPart | undefined): part is TextPart {
	return part !== undefined && (part.kind === 'paragraph' || part.kind === 'item') && part.children.length === 0 && part.lines.length === 1;
}

function textOf(part: TextPart | undefined): string {
	return part?.lines[0]?.text ?? '';
}
