import { loadTypes } from '../../pipeline/config/load-types.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import type { PlanDocument } from '../../pipeline/model/document.ts';
import type { Finding, Reported } from '../../pipeline/model/finding.ts';
import { parsePlan } from '../../pipeline/parse/parse-plan.ts';

/** The document types that the program ships. */
export const types = await loadTypes(nodeHost, new URL('../..', import.meta.url).pathname.replace(/\/$/, ''));

/** Reads a text as the file `plan.md`. */
export function parse(text: string): Reported<PlanDocument> {
	return parsePlan({ file: 'plan.md', text }, types);
}

/** The front matter of a small booklet: 11 lines, with nothing to report. */
export const booklet = [
	'---',
	'document: booklet',
	'title: Help for your child',
	'authority: Example County',
	'audience: parents',
	'checked: 2026-11-16',
	'check-again: 2027-11-16',
	'people:',
	'  mum: Leila, mum, leila@example.org',
	'---',
	'',
	'',
].join('\n');

/** A finding in one line: `3:5-3:9 syntax/spacing "words under the caret"`. */
function caret(finding: Finding, text: string): string {
	const { start, end } = finding.span;
	return `${start.line}:${start.column}-${end.line}:${end.column} ${finding.ruleId} ${JSON.stringify(text.slice(start.offset, end.offset))}`;
}

/** Every finding of a text, in one line each. */
export function carets(text: string): readonly string[] {
	return parse(text).findings.map((finding) => caret(finding, text.replace(/^\uFEFF/, '')));
}

/** A text after every fix that its findings offer. */
export function fixed(text: string): string {
	const edits = parse(text)
		.findings.flatMap((finding) => finding.fixes)
		.sort((a, b) => b.span.start.offset - a.span.start.offset);
	return edits.reduce((done, { span, text: instead }) => done.slice(0, span.start.offset) + instead + done.slice(span.end.offset), text);
}
