/** A stretch of words; a whole one never breaks over lines. */
export interface Stretch {
	readonly text: string;
	readonly whole: boolean;
}

/** Dates (`10 December 2026`), telephone numbers (`01632 960 041`) and letters of sections (`section I`) are read at a glance only where they stand on one line. */
const pattern =
	/\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b|\b0\d{2,5}(?: \d{3,8}){1,3}\b|\b[Ss]ections? [A-K][12]?\b/g;

/** Cuts words into stretches that may and may not break. */
export function stretchesOf(words: string): readonly Stretch[] {
	const stretches: Stretch[] = [];
	let end = 0;
	for (const match of words.matchAll(pattern)) {
		if (match.index > end) stretches.push({ text: words.slice(end, match.index), whole: false });
		stretches.push({ text: match[0], whole: true });
		end = match.index + match[0].length;
	}
	if (end < words.length) stretches.push({ text: words.slice(end), whole: false });
	return stretches;
}
