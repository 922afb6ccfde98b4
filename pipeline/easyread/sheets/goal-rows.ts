import { lemmasOf } from '../../language/lemmas.ts';
import { tokensOf } from '../../language/tokens.ts';

/** Words that say nothing of what a goal is about. */
const empty = new Set(
	'a able about after all an and are as at be before but by can child day do each for from get give go has have help how i in is it its least more my not of off on one or other our out own part school so some that the their them then there they this time to up use want we week what when where who will with year you your'.split(
		' ',
	),
);

/**
 * Which row of easy read tells of which goal, by the words that both have. Writers keep the order of their goals, so that no two matches cross.
 * @returns for each goal the index of its row, or nothing where no row shares a word with it
 */
export function goalRows(goals: readonly string[], rows: readonly string[]): readonly (number | undefined)[] {
	const goalWords = goals.map(wordsOf);
	const rowWords = rows.map(wordsOf);
	const best: number[][] = [...goals, ''].map(() => [...rows, ''].map(() => 0));
	const worth = (goal: number, row: number) => shared(goalWords[goal] ?? [], rowWords[row] ?? []);
	for (let goal = goals.length - 1; goal >= 0; goal--) {
		for (let row = rows.length - 1; row >= 0; row--) {
			const here = worth(goal, row);
			const both = here > 0 ? here + at(best, goal + 1, row + 1) : 0;
			const line = best[goal];
			if (line) line[row] = Math.max(both, at(best, goal + 1, row), at(best, goal, row + 1));
		}
	}
	return pathThrough(best, goals.length, rows.length, worth);
}

function pathThrough(best: readonly (readonly number[])[], goals: number, rows: number, worth: (goal: number, row: number) => number) {
	const found: (number | undefined)[] = Array.from({ length: goals }, () => undefined);
	let [goal, row] = [0, 0];
	while (goal < goals && row < rows) {
		const here = worth(goal, row);
		if (here > 0 && at(best, goal, row) === here + at(best, goal + 1, row + 1)) {
			found[goal] = row;
			goal += 1;
			row += 1;
		} else if (at(best, goal, row) === at(best, goal, row + 1)) row += 1;
		else goal += 1;
	}
	return found;
}

function at(best: readonly (readonly number[])[], goal: number, row: number): number {
	return best[goal]?.[row] ?? 0;
}

/** Each word that counts, as the forms that it may come from. */
function wordsOf(text: string): readonly (readonly string[])[] {
	const words = new Set(tokensOf(text).flatMap(({ kind, lower }) => (kind === 'word' && !empty.has(lower) ? [lower] : [])));
	return [...words].map((word) => lemmasOf(word));
}

function shared(one: readonly (readonly string[])[], other: readonly (readonly string[])[]): number {
	return other.filter((forms) => one.some((candidate) => candidate.some((form) => forms.includes(form)))).length;
}
