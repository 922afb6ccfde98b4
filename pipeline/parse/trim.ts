import type { Inline, TextRun } from '../model/inline.ts';
import { plainText } from '../model/walk.ts';

/** A line without its first `count` letters, which stand in text, bold or slanted. */
export function dropStart(line: readonly Inline[], count: number): readonly Inline[] {
	const [first, ...rest] = line;
	if (!first || count === 0) return line;
	const length = plainText([first]).length;
	if (count >= length) return dropStart(rest, count - length);
	if (first.kind === 'text') return [cutRun(first, count), ...rest];
	if (first.kind !== 'strong' && first.kind !== 'emphasis') return line;
	return [{ ...first, children: dropStart(first.children, count) }, ...rest];
}

/** A line without white space at its start. */
export function trimStart(line: readonly Inline[]): readonly Inline[] {
	const first = line[0];
	if (first?.kind !== 'text') return line;
	const blank = first.text.length - first.text.trimStart().length;
	if (blank === 0) return line;
	return blank === first.text.length ? trimStart(line.slice(1)) : dropStart(line, blank);
}

function cutRun(run: TextRun, count: number): TextRun {
	const { start, end } = run.span;
	const literal = end.offset - start.offset === run.text.length && end.line === start.line;
	const from = literal ? { ...start, column: start.column + count, offset: start.offset + count } : start;
	return { kind: 'text', text: run.text.slice(count), span: { ...run.span, start: from } };
}
