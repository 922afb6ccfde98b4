import type { WordKey } from '../../model/printed-words.ts';
import { type ChangedPlace, partsJoin } from './changed-parts.ts';
import { type ChangedPart, changedWords, type Stretch } from './changed-words.ts';
import { textNode } from './nodes.ts';
import type { PrintContext } from './print-context.ts';
import { wordRuns } from './runs.ts';
import type { InlineNode, TextNode } from './tagged/node.ts';

/** What changed in one part of a plan: its words before and now; or words that are only new, or only taken out. */
export type ChangedRow =
	| { readonly kind: 'both'; readonly before: readonly TextNode[]; readonly after: readonly TextNode[]; readonly length: number }
	| { readonly kind: 'one'; readonly side: 'before' | 'after'; readonly words: readonly TextNode[]; readonly length: number };

/** New parts share a row up to as many letters, so that pages are filled. */
const sharedRow = 260;

/** The rows of one place. New parts that follow each other share a row, and a picture stands with its line. */
export function changedRows({ place, parts }: ChangedPlace, context: PrintContext): readonly ChangedRow[] {
	const rows: ChangedRow[] = [];
	for (const part of parts) {
		const row = rowOf(part, place, context);
		const last = rows.at(-1);
		if (row.kind === 'one' && last?.kind === 'one' && last.side === row.side && last.length + row.length <= sharedRow) {
			rows.splice(-1, 1, { ...last, words: [...last.words, ...row.words.map(unlabelled)], length: last.length + row.length });
		} else if (part.picture && row.kind === 'both' && last?.kind === 'both') {
			rows.splice(-1, 1, { ...last, before: [...last.before, ...row.before], after: [...last.after, ...row.after] });
		} else rows.push(row);
	}
	return rows;
}

const labels: Readonly<Record<'before' | 'after', WordKey>> = { before: 'wordsTakenOut', after: 'wordsAdded' };

function rowOf(part: ChangedPart, place: string, context: PrintContext): ChangedRow {
	const { style, words } = context;
	if (part.wholeBefore === '' || part.wholeAfter === '') {
		const side = part.wholeBefore === '' ? 'after' : 'before';
		const lines = part.keeps ? [words('maintenance')] : linesOf(part.wholeBefore || part.wholeAfter);
		const pictured = lines.length > 1 && place.startsWith(easyRead);
		const label = { text: `${words(labels[side])}: `, bold: true };
		const said = lines.map((line, index) =>
			(pictured && index === lines.length - 1) || part.picture ? words('changesPicture', { words: line }) : line,
		);
		const nodes = joined(said).map((text, index) => {
			return textNode([...(index === 0 ? [label] : []), ...wordRuns(text)], 'table', style);
		});
		return { kind: 'one', side, words: nodes, length: lines.join('').length };
	}
	const found = changedWords(part);
	const isWhole = [...found.before, ...found.after].every(({ kind, text }) => kind === 'changed' || /^[\s.]*$/.test(text));
	const sides = (['before', 'after'] as const).map((side) => {
		const stretches = found[side];
		const lead = part.picture ? wordRuns(words('changesPicture', { words: '' })) : [];
		const shown = isWhole
			? linesOf(part[side === 'before' ? 'wholeBefore' : 'wholeAfter']).map((line) => wordRuns(line))
			: [stretchRuns(stretches, side, context)];
		return shown.map((runs) => textNode([...lead, ...runs], 'table', style));
	});
	const lengths = [found.before, found.after].map((stretches) => stretches.reduce((sum, { text }) => sum + text.length, 0));
	return { kind: 'both', before: sides[0] ?? [], after: sides[1] ?? [], length: Math.max(...lengths) };
}

/** Short lines that follow each other stand in one. */
function joined(lines: readonly string[]): readonly string[] {
	const found: string[] = [];
	for (const line of lines) {
		const last = found.at(-1);
		const longer = `${last}${last?.endsWith('.') ? ' ' : '; '}${line}`;
		if (last === undefined || longer.length > wideLine) found.push(line);
		else found.splice(-1, 1, longer);
	}
	return found;
}

/** As many letters fit a line over two columns. */
const wideLine = 76;

/** The cells of a row as lines, without the name of a file. */
function linesOf(whole: string): readonly string[] {
	const lines = whole.split(partsJoin);
	return lines.length < 2 ? lines : lines.filter((line) => !/^\S+\.\w{2,4}$/.test(line));
}

/** How the places of easy read begin. */
const easyRead = 'Easy read';

/** Words of a row that goes on: its first line has said what they are. */
function unlabelled(node: TextNode): TextNode {
	const { text } = node;
	if (!Array.isArray(text)) return node;
	const [first, ...rest]: readonly (string | InlineNode)[] = text;
	return typeof first === 'object' && first.bold ? { ...node, text: rest } : node;
}

/** More letters than these are hard to read when they are struck through. */
const longStrike = 60;

/** Words with those that differ in bold behind 'taken out' or 'added'; what was taken out is struck through as well, where it is short. */
function stretchRuns(stretches: readonly Stretch[], side: 'before' | 'after', { words }: PrintContext): readonly InlineNode[] {
	return stretches.flatMap(({ kind, text }): readonly InlineNode[] => {
		if (kind !== 'changed') return wordRuns(text);
		const [open = '', close = ''] = words(side === 'before' ? 'changesTakenOut' : 'changesAdded', { words: '\u0000' }).split('\u0000');
		const [, lead = '', core = text, tail = ''] = /^([\s,.;:]*)(\S.*?)(\s*)$/s.exec(text) ?? [];
		const marked = wordRuns(core, {
			bold: true,
			...(side === 'before' && core.length <= longStrike && { decoration: 'lineThrough' as const }),
		});
		return [{ text: lead + open }, ...marked, { text: close + tail }];
	});
}
