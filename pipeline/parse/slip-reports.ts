import type { TextEdit } from '../model/finding.ts';
import type { Directive } from './directives/directive.ts';
import { called } from './directives/find-directive.ts';
import type { Places } from './places.ts';
import type { Edit } from './repair.ts';
import type { Report } from './report.ts';
import type { SloppyTail } from './sloppy.ts';

/** What looking for slips gathers. */
export interface Slips {
	readonly places: Places;
	readonly report: Report;
	/** What mends the slips that can be mended safely. */
	readonly edits: Edit[];
	/** Blocks whose opening cannot be read: their closing lines are left over. */
	readonly broken: number[];
}

export const unreadable = {
	message: 'Plainplan cannot read these curly brackets.',
	mend: 'Write each value in straight quotation marks, as in {means="two words"}.',
};

export function reportGap(
	gap: { readonly start: number; readonly end: number },
	directive: Directive,
	{ places, report, edits }: Slips,
): void {
	const edit = { ...gap, text: '' };
	edits.push(edit);
	report('syntax/spacing', places.span(gap.start, gap.end), {
		message: `${called(directive)} has a space before its bracket, so the bracket does nothing.`,
		mend: 'Take the space away.',
		fixes: [textEdit(edit, places)],
	});
}

export function reportCurly(tail: SloppyTail, { places, report, edits }: Slips): void {
	for (const value of tail.curly) {
		edits.push(...value.edits);
		report('syntax/quotes', places.span(value.start, value.end), {
			message: 'Curly quotation marks stand round this value. It needs straight ones.',
			mend: 'Use straight quotation marks: "...".',
			fixes: value.edits.map((edit) => textEdit(edit, places)),
		});
	}
}

export function reportBracket(
	unclosed: { readonly at: number; readonly bracket: '[' | '{' },
	directive: Directive,
	{ places, report }: Slips,
): void {
	report('syntax/unclosed-block', places.span(unclosed.at, unclosed.at + 1), {
		message: `${called(directive)} has a bracket that is not closed.`,
		mend: `Write ${unclosed.bracket === '[' ? ']' : '}'} where it ends, on the same line.`,
	});
}

export function textEdit(edit: Edit, places: Places): TextEdit {
	return { span: places.span(edit.start, edit.end), text: edit.text };
}
