import type { Places } from '../places.ts';
import type { Edit } from '../repair.ts';
import type { Report } from '../report.ts';
import { fixesOf } from './mending.ts';
import type { TextLine } from './text-lines.ts';

const item = /^([ \t]*)-([ \t]+)([\p{L}][\p{L}\p{M}\p{N}'’ -]{0,80}):(?:[ \t]|$)/u;

/** Parts of a row, so that a list of such rows is none of keys. */
const parts = new Set(['name', 'role', 'email', 'post', 'phone', 'language', 'format', 'word', 'means']);

/** Hyphens before the lines under `people` and `terms`, which hold a key each and are no list. Reported once for each of the two. */
export function hyphenSlips(lines: readonly TextLine[], places: Places, report: Report): readonly Edit[] {
	const all: Edit[] = [];
	let edits: Edit[] = [];
	let owner: { readonly name: string; readonly line: TextLine } | undefined;
	const finish = () => {
		if (owner && edits.length > 0) {
			report('front-matter/bad-value', places.span(owner.line.start, owner.line.start + owner.line.text.trimEnd().length), {
				message: `The lines under "${owner.name}" start with a hyphen.`,
				mend: 'Take the hyphens away, and set each line in by two spaces.',
				fixes: fixesOf(edits, places),
			});
			all.push(...edits);
		}
		edits = [];
	};
	for (const line of lines) {
		const top = /^(people|terms):[ \t]*$/.exec(line.text)?.[1];
		const [, before = '', , key = ''] = item.exec(line.text) ?? [];
		if (top !== undefined) {
			finish();
			owner = { name: top, line };
		} else if (owner && key !== '' && !parts.has(key)) edits.push(hyphenIn(line, before));
		else if (/^[^\s#-]/.test(line.text)) {
			finish();
			owner = undefined;
		}
	}
	finish();
	return all;
}

function hyphenIn({ start, text }: TextLine, before: string): Edit {
	const at = start + before.length;
	return before === ''
		? { start: at, end: at + 1, text: ' ' }
		: { start: at, end: at + (/^-[ \t]+/.exec(text.slice(before.length))?.[0].length ?? 1), text: '' };
}

/** A line as it reads without its hyphen: white space stands for it, so that no offset changes. */
export function withoutHyphen(line: TextLine, hyphens: ReadonlySet<number>): TextLine {
	const at = line.text.indexOf('-');
	if (!hyphens.has(line.start + at) || at < 0) return line;
	return { ...line, text: `${line.text.slice(0, at)} ${line.text.slice(at + 1)}` };
}
