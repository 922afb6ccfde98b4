/** Words by their count of syllables, one count a line, where their letters would give another. */
const lines = `
1 eye queue clothes worse
2 people someone useful wednesday evening hundred business giant every client trial dial diet fuel cruel poem riot lion quiet ruin fluid household
3 area idea video museum radio physio everyday everyone everything diary hierarchy champion theory element
4 paediatric
5 immediately
6 physiotherapist
`;

export const listedSyllables: ReadonlyMap<string, number> = readLines(lines);

function readLines(text: string): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const line of text.trim().split('\n')) {
		const [count, ...words] = line.split(' ');
		for (const word of words) counts.set(word, Number(count));
	}
	return counts;
}
