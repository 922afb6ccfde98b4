import { closingBrace, closingBracket } from './opening.ts';
import type { Edit } from './repair.ts';

interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** What follows the name of a directive, read leniently: spaces where none may be, curly quotation marks. */
export interface SloppyTail {
	readonly label?: Stretch;
	readonly braces?: Stretch;
	/** White space before `[` or `{`. */
	readonly gaps: readonly Stretch[];
	/** Values with curly quotation marks round them. */
	readonly curly: readonly CurlyValue[];
	/** A bracket that is not closed before `limit`. */
	readonly unclosed?: { readonly at: number; readonly bracket: '[' | '{' };
	readonly end: number;
}

interface CurlyValue extends Stretch {
	/** Straight marks in place of the curly ones; empty where the value holds both kinds of straight marks. */
	readonly edits: readonly Edit[];
}

/** Reads the label and the attributes after a name that ends at `at`. */
export function sloppyTail(text: string, start: number, limit: number): SloppyTail {
	const gaps: Stretch[] = [];
	let at = start;
	const bracket = afterGap(text, at, limit);
	let label: Stretch | undefined;
	if (text[bracket] === '[' && bracket < limit) {
		const end = closingBracket(text, bracket, limit);
		if (end === undefined) return { gaps, curly: [], unclosed: { at: bracket, bracket: '[' }, end: at };
		if (bracket > at) gaps.push({ start: at, end: bracket });
		label = { start: bracket, end: end + 1 };
		at = end + 1;
	}
	const brace = afterGap(text, at, limit);
	if (text[brace] !== '{' || brace >= limit) return { ...(label && { label }), gaps, curly: [], end: at };
	const end = closingBrace(text, brace, limit) ?? anyBrace(text, brace, limit);
	if (end === undefined) return { ...(label && { label }), gaps, curly: [], unclosed: { at: brace, bracket: '{' }, end: at };
	if (brace > at) gaps.push({ start: at, end: brace });
	const braces = { start: brace, end: end + 1 };
	return { ...(label && { label }), braces, gaps, curly: curlyValues(text, brace + 1, end), end: end + 1 };
}

/** A closing brace, although a quotation mark before it is not closed. */
function anyBrace(text: string, start: number, limit: number): number | undefined {
	const at = text.indexOf('}', start);
	return at < 0 || at >= limit ? undefined : at;
}

function afterGap(text: string, start: number, limit: number): number {
	let at = start;
	while (at < limit && (text[at] === ' ' || text[at] === '\t' || text[at] === '\u00A0')) at++;
	return at;
}

const quoted = /=[ \t]*(["'“”„‟″‘’‚])(.*?)(["'“”„‟″‘’])(?=[ \t]+[\w-]+[ \t]*=|[ \t]*$)/gs;
const curlyMarks = /[“”„‟″‘’‚]/;

function curlyValues(text: string, start: number, end: number): readonly CurlyValue[] {
	const found: CurlyValue[] = [];
	for (const match of text.slice(start, end).matchAll(quoted)) {
		const [typed, open = '', value = '', close = ''] = match;
		if (!curlyMarks.test(open) && !curlyMarks.test(close)) continue;
		const to = start + match.index + typed.length;
		const from = to - open.length - value.length - close.length;
		const mark = value.includes('"') ? "'" : '"';
		const edits = [
			{ start: from, end: from + 1, text: mark },
			{ start: to - 1, end: to, text: mark },
		];
		found.push({ start: from, end: to, edits: value.includes(mark) ? [] : edits });
	}
	return found;
}
