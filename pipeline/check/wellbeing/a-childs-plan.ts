/** The eight sides of wellbeing, as a Child's Plan heads them. */
export const eight: readonly string[] = ['Safe', 'Healthy', 'Achieving', 'Nurtured', 'Active', 'Respected', 'Responsible', 'Included'];

/** A Child's Plan as an example of a rule, with these headings; `empty` has no words below it, and `words` stand below the first one. */
export function wellbeing(headings: readonly string[], empty?: string, words = 'No other needs.'): string {
	const parts = headings.map((name, index) => `### ${name}\n\n${name === empty ? '' : index === 0 ? words : 'Ned does well here.'}`);
	return ['document: childs-plan\nchild: Ned\n\n## How Ned is', ...parts].join('\n\n');
}

/** A Child's Plan as an example, with one outcome of these attributes and these tables. */
export function outcomeWith(tables: string, attributes = 'for="Reading"'): string {
	const front = 'document: childs-plan\nchild: Ned\nborn: 2018-05-01\nyear: P4\nissued: 2027-02-15';
	return `${front}\n\n## What Ned will do, and who will help\n\n:::outcome[Reading to a friend]{${attributes}}\nRead a story of 50 words to a friend.\n\n${tables}\n:::`;
}
