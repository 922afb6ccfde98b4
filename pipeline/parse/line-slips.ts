import { meantName } from '../model/nearest-name.ts';
import { lineAt } from './colon-lines.ts';
import { asTyped, called, openingOf } from './directives/find-directive.ts';
import { directives } from './directives/index.ts';
import type { Edit } from './repair.ts';
import { quote } from './say.ts';
import { reportBracket, reportCurly, reportGap, type Slips, textEdit, unreadable } from './slip-reports.ts';
import { sloppyTail } from './sloppy.ts';

/** A line that starts with two or more colons and is no directive. */
export function lineSlips(at: number, slips: Slips): void {
	const { places, report } = slips;
	const line = lineAt(places.text, at);
	const limit = at + line.trimEnd().length;
	const colons = /^:+/.exec(line)?.[0].length ?? 2;
	const named = /^(:+)([ \t\u00A0]*)(.*)$/s.exec(line.slice(0, limit - at));
	const gap = named?.[2]?.length ?? 0;
	const name = sloppyName(named?.[3] ?? '', colons);
	const nameStart = at + colons + gap;
	if (!name) {
		const word = /^[\p{L}\p{N}_-]+/u.exec(named?.[3] ?? '')?.[0] ?? '';
		const meant = meantName(word, lineNames);
		const end = Math.max(nameStart + word.length, at + colons);
		report('syntax/unknown-directive', places.span(at, end), {
			message: 'This line starts with colons, but it is no block or line that Plainplan knows.',
			mend: meant ? `Did you mean ${quote(meant)}?` : 'Take the colons away.',
		});
		return;
	}
	const nameEnd = nameStart + name.typed.length;
	const tail = sloppyTail(places.text, nameEnd, limit);
	const before = slips.edits.length;
	const spacing: Edit[] = [];
	if (gap > 0) spacing.push({ start: at + colons, end: nameStart, text: '' });
	if (name.typed.toLowerCase() !== name.directive.name) spacing.push({ start: nameStart, end: nameEnd, text: name.directive.name });
	for (const edit of spacing) {
		slips.edits.push(edit);
		const isName = edit.text !== '';
		report('syntax/spacing', places.span(edit.start, edit.end), {
			message: isName
				? `The name ${quote(name.typed)} needs another spelling.`
				: 'A space stands after the colons, so this line does nothing.',
			mend: isName ? `Write ${openingOf(name.directive)}.` : 'Take the space away.',
			fixes: [textEdit(edit, places)],
		});
	}
	for (const space of tail.gaps) reportGap(space, name.directive, slips);
	reportCurly(tail, slips);
	if (tail.unclosed) reportBracket(tail.unclosed, name.directive, slips);
	else if (tail.end < limit) {
		report('syntax/misplaced-directive', places.span(at, tail.end), {
			message: `Other text stands on this line, so ${called(name.directive).replace('The', 'the')} does nothing.`,
			mend: 'Give it a line of its own.',
		});
	} else if (slips.edits.length > before) return;
	else if (isSetIn(places.text, at)) {
		report('syntax/misplaced-directive', places.span(at, nameEnd), {
			message: `${called(name.directive)} does not stand at the start of a line.`,
			mend: 'Take away the spaces before the colons.',
		});
	} else report('syntax/unknown-attribute', places.span(tail.braces?.start ?? at, tail.end), unreadable);
	if (tail.unclosed || tail.end < limit) slips.edits.length = before;
	if (name.directive.kind === 'block') slips.broken.push(at);
}

const lineDirectives = directives.filter(({ kind }) => kind !== 'inline');
const lineNames = lineDirectives.map(({ name }) => name);

/** A known name at the start of the words, its hyphens typed or not: the longest that fits. */
function sloppyName(words: string, colons: number) {
	const fits = lineDirectives.flatMap((directive) => {
		const pattern = new RegExp(`^${directive.name.replaceAll('-', '[ \\t_-]?')}(?![\\p{L}\\p{N}-])`, 'iu');
		const typed = pattern.exec(words)?.[0];
		return typed === undefined ? [] : [{ directive: asTyped(directive, colons), typed }];
	});
	return fits.sort((a, b) => b.typed.length - a.typed.length)[0];
}

function isSetIn(text: string, at: number): boolean {
	return /(?:^|[\r\n])[ \t]{4,}$|\t$/.test(text.slice(Math.max(0, at - 200), at));
}
