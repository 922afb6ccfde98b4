import { nearestName } from '../../model/nearest-name.ts';
import type { Span } from '../../model/span.ts';
import type { TypedKey } from '../front-matter/read-yaml.ts';
import type { TypedValue } from '../front-matter/typed-value.ts';
import type { Places } from '../places.ts';
import type { Report } from '../report.ts';
import { orList, quote } from '../say.ts';

/** What the rows under one key hold. */
export interface RowNote {
	/** One row as a writer types it. */
	readonly example: string;
	/** By part: what it says, as in `the day it went out`. */
	readonly needed: Readonly<Record<string, string>>;
	readonly more: Readonly<Record<string, string>>;
}

/** A row whose parts are all known, with every part that is needed. */
export interface CaseRow {
	readonly span: Span;
	readonly parts: ReadonlyMap<string, TypedValue>;
}

/** The rows under a key of a case file, in the order typed. A row that lacks a part, or that nobody can read, is reported and left out. */
export function rowsOf(typed: TypedKey | undefined, note: RowNote, places: Places, report: Report): readonly CaseRow[] {
	if (!typed || typed.value.kind === 'nothing' || typed.value.kind === 'bad') return [];
	if (typed.value.kind === 'list' && typed.value.items.length === 0) return [];
	if (typed.value.kind !== 'rows') {
		report('case-file/bad-row', places.span(typed.start, typed.end), {
			message: `"${typed.key}" takes rows, and this is none.`,
			mend: `Write each row on a line of its own, as in "- ${note.example}".`,
		});
		return [];
	}
	return typed.value.rows.flatMap((row) => {
		const span = places.span(row.start, row.end);
		const keys = meantParts(row.keys, typed.key, note, places, report);
		const read = partsOf(keys, note, places, report);
		const missing = Object.entries(note.needed).filter(([part]) => !keys.some(({ key }) => key === part));
		for (const [part, about] of missing) {
			report('case-file/bad-row', span, {
				message: `This row of "${typed.key}" has no part "${part}".`,
				mend: `Say ${about}. Write the row as in "- ${note.example}".`,
			});
		}
		const isWhole = Object.keys(note.needed).every((part) => read.has(part));
		return isWhole ? [{ span, parts: read }] : [];
	});
}

/** The parts that a row can have. One that nobody knows is reported; with a slip of the keys it is read as the part that was meant. */
function meantParts(keys: readonly TypedKey[], name: string, note: RowNote, places: Places, report: Report): readonly TypedKey[] {
	const known = Object.keys({ ...note.needed, ...note.more });
	return keys.flatMap((typed): readonly TypedKey[] => {
		const { key, start } = typed;
		if (known.includes(key)) return [typed];
		const [, part = '', words = ''] = /^([a-z-]+):(\S.*)$/s.exec(key) ?? [];
		if (known.includes(part) && typed.value.kind === 'nothing') {
			const at = start + part.length + 1;
			const span = places.span(at, typed.keyEnd);
			report('case-file/bad-row', places.span(start, typed.keyEnd), {
				message: 'No space stands after this colon.',
				mend: `Put a space after the colon, as in "${part}: ${words}".`,
				fixes: [{ span: places.span(at, at), text: ' ' }],
			});
			return [{ ...typed, key: part, valueStart: at, value: { kind: 'text', value: { text: words, span, start: at } } }];
		}
		const near = nearestName(key, known);
		const meant = near?.alone ? near.name : undefined;
		report('case-file/bad-row', places.span(start, typed.end), {
			message: `A row of "${name}" has no part ${quote(key)}.`,
			mend: meant ? `Did you mean "${meant}"?` : `It has ${orList(known).replace(' or ', ' and ')}.`,
			fixes: meant ? [{ span: places.span(start, typed.keyEnd), text: meant }] : [],
		});
		return near?.sure && !keys.some((other) => other.key === near.name) ? [{ ...typed, key: near.name }] : [];
	});
}

function partsOf(keys: readonly TypedKey[], note: RowNote, places: Places, report: Report): ReadonlyMap<string, TypedValue> {
	const known: Readonly<Record<string, string>> = { ...note.needed, ...note.more };
	const read = new Map<string, TypedValue>();
	const bad = (typed: TypedKey, message: string, mend: string) =>
		report('case-file/bad-row', places.span(typed.start, typed.end), { message, mend });
	for (const typed of keys) {
		const { key, value } = typed;
		if (keys.some((other) => other.key === key && other.start < typed.start)) {
			bad(typed, `The part "${key}" stands twice in this row.`, 'Keep one of the two.');
		} else if (value.kind === 'text') read.set(key, value.value);
		else if (value.kind !== 'bad') bad(typed, `The part "${key}" holds no plain words.`, `Say ${known[key]}, in plain words.`);
	}
	return read;
}
