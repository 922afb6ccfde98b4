import type { RootContent } from 'mdast';
import { offsetsOf } from '../offsets.ts';
import type { Edit } from '../repair.ts';
import { fixesOf, type Mending } from './mending.ts';
import { siblings } from './siblings.ts';
import { endingOf, type TextLine, textLines } from './text-lines.ts';

/** Tables that Markdown does not read as such: their line of dashes is missing or too short, or an empty line splits them. */
export function tableSlips(mending: Mending): readonly Edit[] {
	return siblings(mending.tree).flatMap((nodes) => tablesAmong(nodes, mending));
}

/** A table that a later row may belong to. */
interface OpenTable {
	readonly columns: number;
	readonly end: number;
	readonly isReported: boolean;
}

function tablesAmong(nodes: readonly RootContent[], mending: Mending): readonly Edit[] {
	const { places, report } = mending;
	const edits: Edit[] = [];
	let open: OpenTable | undefined;
	for (const [index, node] of nodes.entries()) {
		const [start, end] = offsetsOf(node);
		if (node.type === 'table') open = { columns: node.children[0]?.children.length ?? 0, end, isReported: false };
		else if (node.type !== 'paragraph') open = undefined;
		else {
			const lines = textLines(places.text, start, end);
			const [first] = lines;
			if (open && first && lines.every(isRow) && (cellsOf(first) === open.columns || isDashes(first))) {
				const edit = { start: open.end, end: start, text: endingOf(places.text) };
				edits.push(edit);
				if (!open.isReported) {
					report('table/header', places.span(first.start, first.end), {
						message: 'A blank line splits this table.',
						mend: 'Take away the blank line above this row.',
						fixes: fixesOf([edit], places),
					});
				}
				open = { columns: open.columns, end, isReported: true };
			} else open = tableIn(lines, nodes[index + 1], edits, mending);
		}
	}
	return edits;
}

/** A table in the lines of a paragraph, where its rows reach the paragraph's end. */
function tableIn(lines: readonly TextLine[], next: RootContent | undefined, edits: Edit[], mending: Mending): OpenTable | undefined {
	const { places, report } = mending;
	const from = lines.findIndex(isRow);
	const [head, second] = [lines[from], lines[from + 1]];
	if (!head || isDashes(head)) return undefined;
	const columns = cellsOf(head);
	const isLong = second !== undefined && (isRow(second) || isDashes(second));
	if (!isLong && columns < 2) return undefined;
	const last = lines.at(-1);
	const open = last && isRow(last) ? { columns, end: last.end } : undefined;
	const below = next?.type === 'paragraph' ? textLines(places.text, ...offsetsOf(next))[0] : undefined;
	if (!isLong && open && below && isRow(below) && isDashes(below)) return { ...open, isReported: false };
	const ending = endingOf(places.text);
	const dashes = `|${'---|'.repeat(columns)}`;
	const isShort = second !== undefined && isDashes(second);
	const edit = isShort
		? { start: second.start, end: second.end, text: dashes }
		: { start: head.end, end: head.end, text: `${ending}${dashes}` };
	edits.push(edit);
	if (from > 0) edits.push({ start: head.start, end: head.start, text: ending });
	const at = isShort ? second : head;
	report('table/header', places.span(at.start, at.end), {
		message: isShort
			? 'This is not a table yet: its line of dashes does not fit its headings.'
			: 'This is not a table yet: its line of dashes is missing.',
		mend: isShort ? `Write ${dashes} here, one group for each heading.` : `Write ${dashes} on a line of its own under the headings.`,
		fixes: fixesOf([edit], places),
	});
	return open && { ...open, isReported: true };
}

function isRow({ text }: TextLine): boolean {
	return /^[ \t]*\|.*[^\\\s][ \t]*\|[ \t]*$|^[ \t]*\|.*[ \t]\|[ \t]*$/.test(text);
}

function isDashes({ text }: TextLine): boolean {
	return text.includes('|') && /^[ \t|:–—-]*[-–—][ \t|:–—-]*$/.test(text);
}

function cellsOf({ text }: TextLine): number {
	return text
		.trim()
		.replace(/^\||\|$/g, '')
		.split(/(?<!\\)\|/).length;
}
