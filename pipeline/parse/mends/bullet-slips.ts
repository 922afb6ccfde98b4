import type { RootContent } from 'mdast';
import { offsetsOf } from '../offsets.ts';
import type { Edit } from '../repair.ts';
import { fixesOf, type Mending } from './mending.ts';
import { siblings } from './siblings.ts';
import { textLines } from './text-lines.ts';

/** Marks that word processors put before each point of a list. */
const bullet = /^([ \t]*)[•·▪◦●‣–][ \t\u00A0]+(?=\S)/;

/** Two or more lines in a row that start with such a mark become a list. */
export function bulletSlips({ tree, places, report }: Mending): readonly Edit[] {
	const edits: Edit[] = [];
	for (const nodes of siblings(tree)) {
		let row: Edit[] = [];
		const close = () => {
			const [first] = row;
			if (first && row.length > 1) {
				edits.push(...row);
				report('syntax/spacing', places.span(first.start, first.start + 1), {
					level: 'warning',
					message: 'Plainplan does not read this mark as the start of a list.',
					mend: 'Start each line of the list with a hyphen and a space.',
					fixes: fixesOf(row, places),
				});
			}
			row = [];
		};
		for (const node of nodes) {
			const found = bulletsOf(node, places.text);
			if (found.length === 0) close();
			row.push(...found);
		}
		close();
	}
	return edits;
}

function bulletsOf(node: RootContent, text: string): readonly Edit[] {
	if (node.type !== 'paragraph') return [];
	return textLines(text, ...offsetsOf(node)).flatMap((line) => {
		const found = bullet.exec(line.text);
		if (!found) return [];
		return [{ start: line.start + (found[1]?.length ?? 0), end: line.start + found[0].length, text: '- ' }];
	});
}
