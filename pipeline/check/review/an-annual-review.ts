/** An annual review as an example of a rule: lines for the top of the file, then sections with their headings. */
export function anAnnualReview(front: readonly string[], ...sections: readonly string[]): string {
	return ['document: annual-review', 'child: Ned', ...front, '', ...sections.flatMap((section) => [section, ''])].join('\n');
}

/** The section that holds the reviews, with one of them. */
export function wentWell(opening: string, words = 'Ned read a story.'): string {
	return `## How each outcome went\n\n:::review[${opening}\n${words}\n:::`;
}

/** The section that holds the outcomes that follow, with one of them and its step. */
export function followedBy(name: string, steps = true, attributes = 'for="Reading"'): string {
	const table = `
| Step | What will help | How often | Who | How we will know |
|---|---|---|---|---|
| Read 80 words. | A reading lesson | Daily | Tom | A word list |
`;
	return `## What Ned will do next\n\n:::outcome[${name}]{${attributes}}\nRead a book of 200 words to a friend.\n${steps ? table : ''}:::`;
}
