import type { NameRef } from '../model/block.ts';
import { readCalendarDate } from '../model/calendar-date.ts';
import type { Suppression } from '../model/suppression.ts';
import type { Building } from './building.ts';

/** What a note says beside its rule. */
export type SaidOfNote = Pick<Suppression, 'reason' | 'by' | 'reviewBy' | 'badDate'>;

const opening = /^<!--\s*plainplan(?![\p{L}\p{N}-])[:\s]*/u;
const ignore = /^ignores?(?![\p{L}\p{N}-])[:\s]*/iu;
/** The rules that one reason is for, each by its id (`lang/jargon`) or its short id (`O1`). */
const ruleNames =
	/^[ \t]*((?:[a-z][a-z0-9-]*\/[a-z0-9-]*|[a-z]{1,2}\d{1,2}(?=\s*[:,]))(?:[ \t]*,\s*[\w/-]+|[ \t]+[a-z]+\/[a-z-]+(?=(?:[ \t]+[a-z]+\/[a-z-]+){0,9}[ \t]*:))*)[ \t]*(?::|(?=\s|$))[ \t]*/i;
/** A word that was meant as a rule. */
const oneWord = /^[ \t]*([\w/-]+)[ \t]*:[ \t]*/;

/**
 * Keeps what a comment to the checker asks for: `plainplan ignore rule: reason (who, date)`, with more rules after a comma or a space, or on
 * lines of their own. Reports one that cannot be read. Offsets are those of the parsed text.
 */
export function readSuppressionComment(start: number, end: number, building: Building): void {
	const { places, report, ignored } = building;
	const span = places.span(start, end);
	if (ignored.has(span.start.offset)) return;
	const text = places.text.slice(start, end).replace(/-->$/, '');
	const afterName = opening.exec(text)?.[0].length ?? 0;
	const bodyAt = afterName + (ignore.exec(text.slice(afterName))?.[0].length ?? 0);
	const entries = bodyAt === afterName ? [] : entriesOf(text.slice(bodyAt));
	if (entries.length === 0) {
		report('suppression/unreadable', span, {
			message: 'The checker does not understand this note.',
			mend: 'Write <!-- plainplan ignore lang/jargon: the reason (who, 4 May 2027) --> above the text.',
		});
		return;
	}
	const notes = entries.flatMap(({ names, reason }) =>
		names.map(({ name, at }): Suppression => {
			const from = start + bodyAt + at;
			const said = noteSaid({
				name: text.slice(bodyAt).slice(reason.from, reason.to),
				span: places.span(start + bodyAt + reason.from, start + bodyAt + reason.to),
			});
			return { kind: 'comment', rule: { name, span: places.span(from, from + name.length) }, ...said, span };
		}),
	);
	ignored.set(span.start.offset, notes);
}

interface Entry {
	readonly names: readonly { readonly name: string; readonly at: number }[];
	readonly reason: { readonly from: number; readonly to: number };
}

/** The rules of a note with the place of their reason. A line that does not start with a rule belongs to the reason above it. */
function entriesOf(body: string): readonly Entry[] {
	const entries: { names: Entry['names']; reason: { from: number; to: number } }[] = [];
	let at = 0;
	for (const line of linesOf(body)) {
		const found = ruleNames.exec(line) ?? (entries.length === 0 ? oneWord.exec(line) : null);
		if (found) {
			const first = at + found[0].indexOf(found[1] ?? '');
			const names = [...(found[1] ?? '').matchAll(/[\w/-]+/g)].map((name) => ({ name: name[0], at: first + name.index }));
			entries.push({ names, reason: { from: at + found[0].length, to: at + line.length } });
		}
		const last = entries.at(-1);
		if (last) last.reason.to = at + line.length;
		else if (line.trim() !== '') return [];
		at += line.length;
	}
	return entries;
}

/** The lines of a note with their endings. A line of rules that ends with a comma goes on in the next. */
function linesOf(body: string): readonly string[] {
	const lines: string[] = [];
	let goesOn = false;
	for (const line of body.split(/(?<=\n|\r(?!\n))/)) {
		if (goesOn) lines.push((lines.pop() ?? '') + line);
		else lines.push(line);
		goesOn = /^\s*(?:[\w-]+\/[\w-]+|[a-z]{1,2}\d{1,2}\b)[\s\w/,-]*,\s*$/i.test(line);
	}
	return lines;
}

/** A reason without the brackets at its end that say who decided and when to look again: `(JS, 4 May 2027)`, `(JS)` is part of the reason. */
export function noteSaid({ name, span }: NameRef): SaidOfNote {
	const typed = name.replace(/\s+/g, ' ').trim();
	const brackets = /\(([^()]*)\)\.?$/.exec(typed);
	if (!brackets) return { reason: typed };
	const reason = typed.slice(0, brackets.index).trim();
	const inside = (brackets[1] ?? '').trim();
	const comma = inside.lastIndexOf(',');
	const [by, day] = comma < 0 ? ['', inside] : [inside.slice(0, comma).trim(), inside.slice(comma + 1).trim()];
	const reviewBy = readCalendarDate(day);
	const who = by === '' ? {} : { by };
	if (reviewBy !== undefined) return { reason, ...who, reviewBy };
	if (comma >= 0 && /\d/.test(day)) return { reason, ...who, badDate: { name: day, span } };
	return { reason: typed };
}
