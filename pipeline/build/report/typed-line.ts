import type { Finding } from '../../model/finding.ts';
import type { Piece } from '../../model/report-page.ts';
import type { SourceText } from '../../model/span.ts';

/**
 * The line of the file that a finding points at, as typed, with its words marked. Nothing where it would not help: the heading of a
 * document or a section, words that the finding quotes whole, and a line of the front matter where the finding speaks of something else,
 * such as `send-to: mum` where a setting is missing.
 * @param label the whole heading or label that the words stand in, where they stand in one
 */
export function typedLine(finding: Finding, { text }: SourceText, label?: string): readonly Piece[] {
	const { start, end } = finding.span;
	const from = Math.max(text.lastIndexOf('\n', start.offset - 1), text.lastIndexOf('\r', start.offset - 1)) + 1;
	const [line = ''] = text.slice(from).split(/[\r\n]/, 1);
	const [first, last] = [start.offset - from, Math.min(line.length, end.offset - from)];
	const words = line.slice(first, last);
	if (!/[\p{L}\p{N}]/u.test(words) || !helps(finding, { line, words: words.trim(), label })) return [];
	const pieces: readonly Piece[] = [
		{ kind: 'plain', text: line.slice(0, first).trimStart() },
		{ kind: 'marked', text: words },
		{ kind: 'plain', text: line.slice(last).trimEnd() },
	];
	return words.trim() === line.trim() ? [{ kind: 'plain', text: words.trim() }] : pieces;
}

function helps(
	{ message, mend, fixes, suggestions = [] }: Finding,
	{ line, words, label }: { readonly line: string; readonly words: string; readonly label: string | undefined },
): boolean {
	if (fixes.length + suggestions.length > 0) return true;
	const isWhole = words === line.trim() || words === label;
	if (isWhole) return !/^##?\s/.test(line) && !speaksOf(message, label ?? words);
	const key = /^\s*(?:-\s+)?([\w-]+):(?=\s)/.exec(line)?.[1];
	return key === undefined || !message.includes('"') || [words, key].some((name) => speaksOf(`${message} ${mend}`, name));
}

/** Whether words stand in a text, and not only as a part of other words. */
function speaksOf(text: string, words: string): boolean {
	const at = text.indexOf(words);
	if (at < 0) return false;
	return !/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + words.length));
}
