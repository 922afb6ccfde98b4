import { called, findDirective } from '../directives/find-directive.ts';
import { offsetsOf } from '../offsets.ts';
import type { Edit } from '../repair.ts';
import { fixesOf, type Mending } from './mending.ts';
import { siblings } from './siblings.ts';
import { textLines } from './text-lines.ts';

/** Lines set in so far that Markdown reads them as code, although a block, a line or a mark of Plainplan stands in them. */
export function setInSlips({ tree, places, report }: Mending): readonly Edit[] {
	const edits: Edit[] = [];
	for (const nodes of siblings(tree)) {
		for (const node of nodes) {
			if (node.type !== 'code') continue;
			const [from, end] = offsetsOf(node);
			if (/^[`~]/.test(places.text.slice(from, end))) continue;
			const start = lineStartOf(places.text, from);
			const code = places.text.slice(start, end);
			const block = /^[ \t]*(:{2,}([a-z]+(?:-[a-z]+)*))/im.exec(code);
			const directive = findDirective(block?.[2] ?? '');
			const isBlock = directive !== undefined && directive.kind !== 'inline';
			if (!isBlock && !/:(?:from|term|person|date|keep|lang|pic)\[/.test(code)) continue;
			const taken = textLines(places.text, start, end)
				.map((line): Edit => ({ start: line.start, end: line.start + (/^[ \t]*/.exec(line.text)?.[0].length ?? 0), text: '' }))
				.filter((edit) => edit.end > edit.start);
			edits.push(...taken);
			const fixes = fixesOf(taken, places);
			if (isBlock && block) {
				const at = start + block.index + block[0].indexOf(':');
				report('syntax/misplaced-directive', places.span(at, at + (block[1]?.length ?? 0)), {
					message: `${called(directive)} does not stand at the start of a line.`,
					mend: 'Take away the spaces before the colons.',
					fixes,
				});
			} else {
				const first = start + code.search(/\S/);
				const line = /^[^\r\n]*/.exec(places.text.slice(first, end))?.[0].trimEnd().length ?? 0;
				report('syntax/spacing', places.span(first, first + line), {
					message: 'Spaces before this line turn it into code.',
					mend: 'Take away the spaces at the start of the line.',
					fixes,
				});
			}
		}
	}
	return edits;
}

function lineStartOf(text: string, at: number): number {
	let start = at;
	while (start > 0 && /[ \t]/.test(text[start - 1] ?? '')) start--;
	return start;
}
