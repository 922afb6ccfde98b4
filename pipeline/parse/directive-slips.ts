import type { DirectiveNode } from './colon-lines.ts';
import { called, colonsOf, findDirective, openingOf } from './directives/find-directive.ts';
import { lineStart } from './line-start.ts';
import { offsetsOf } from './offsets.ts';
import { reportBracket, reportCurly, reportGap, type Slips, textEdit, unreadable } from './slip-reports.ts';
import { sloppyTail } from './sloppy.ts';

/** A block with too few colons that has a closing line all the same, or a line with too many. */
export function colonSlips(node: DirectiveNode, closings: readonly number[], { places, report, edits, broken }: Slips): void {
	const directive = findDirective(node.name);
	if (!directive || directive.kind === 'inline') return;
	const [start, end] = offsetsOf(node);
	const typed = /^:+/.exec(places.text.slice(start, start + 100))?.[0].length ?? 1;
	if (directive.kind === 'line' ? typed < 3 : typed > 2) return;
	if (directive.kind === 'block') {
		const closing = closings.find((at) => at >= end);
		const opener = directive.asLine ? /^(?::{2,}[^\s:]|##? )/m : /^(?::{3,}[^\s:]|##? )/m;
		const isOpen = closing !== undefined && !opener.test(places.text.slice(end, closing));
		if (!isOpen || !lineStart.test(places.text.slice(Math.max(0, start - 200), start))) return;
	} else broken.push(start);
	const colons = ':'.repeat(colonsOf[directive.kind]);
	const edit = { start, end: start + typed, text: colons };
	edits.push(edit);
	report('syntax/misplaced-directive', places.span(start, start + typed + node.name.length), {
		message: `${called(directive)} starts with ${directive.kind === 'block' ? 'three' : 'two'} colons.`,
		mend: `Write ${openingOf(directive)}.`,
		fixes: [textEdit(edit, places)],
	});
}

/** Slips after a directive that Markdown did read: what it left over, and curly marks inside a value. */
export function directiveSlips(node: DirectiveNode, limit: number, slips: Slips): void {
	const { places, report } = slips;
	const [start] = offsetsOf(node);
	const directive = findDirective(node.name);
	const colons = /^:+/.exec(places.text.slice(start, start + 20))?.[0].length ?? 1;
	const nameEnd = start + colons + node.name.length;
	const tail = sloppyTail(places.text, nameEnd, limit);
	if (node.type !== 'textDirective') {
		reportCurly(tail, slips);
		return;
	}
	const isWord = /[\p{L}\p{N}]/u.test(places.text[start - 1] ?? '');
	if (directive?.kind !== 'inline' || isWord) return;
	const bare = places.text[nameEnd] !== '[' && places.text[nameEnd] !== '{';
	if (tail.unclosed && tail.unclosed.at === (tail.label?.end ?? nameEnd)) {
		reportBracket(tail.unclosed, directive, slips);
		return;
	}
	if (bare && !tail.label) return;
	const isAttributes = tail.braces && /^\{[ \t]*[\w-]+[ \t]*=/.test(places.text.slice(tail.braces.start, tail.braces.end));
	for (const gap of tail.gaps) if (gap.end !== tail.braces?.start || isAttributes) reportGap(gap, directive, slips);
	if (!isAttributes) return;
	reportCurly(tail, slips);
	const [, end] = offsetsOf(node);
	if (tail.braces && end < tail.braces.end && tail.gaps.length === 0 && tail.curly.length === 0) {
		report('syntax/unknown-attribute', places.span(tail.braces.start, tail.braces.end), unreadable);
	}
}
