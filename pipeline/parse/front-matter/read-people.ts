import type { Person } from '../../model/document.ts';
import { meantName } from '../../model/nearest-name.ts';
import { nameKey } from '../../model/plan-parts.ts';
import type { Places } from '../places.ts';
import type { Report } from '../report.ts';
import { orList, quote } from '../say.ts';
import { isAddress, type PersonWords, personLine, personOf } from './people.ts';
import type { TypedKey } from './read-yaml.ts';

const parts = ['name', 'role', 'email', 'post', 'phone', 'language', 'format'] as const;

/** How `people` is typed: its own line, and a line set in for each person. */
export function peopleMend(example: string): string {
	return `Write "people:" on a line of its own. On the next line, write two spaces and "${example}".`;
}

/**
 * The people of the front matter, in the order typed. A person who cannot be read is reported and has the key for a name, so that
 * the text that names them is not reported too.
 */
export function readPeople(typed: TypedKey, places: Places, report: Report): readonly Person[] {
	if (typed.value.kind !== 'map') {
		report('front-matter/bad-value', places.span(typed.start, typed.end), {
			message: '"people" takes one line for each person.',
			mend: peopleMend("mum: Leila, Sam's mum, by post"),
		});
		return [];
	}
	const people: Person[] = [];
	for (const line of typed.value.keys) {
		const span = places.span(line.start, line.end);
		const twin = people.find(({ key }) => nameKey(key) === nameKey(line.key));
		if (twin) {
			report('name/twice', span, {
				message: `Two people have the key ${quote(line.key)}. The first is on line ${twin.span.start.line}.`,
				mend: 'Give each person a key of their own.',
			});
			continue;
		}
		const words = line.value.kind === 'text' ? lineWords(line.value.value.text, line, places, report) : mappingWords(line, places, report);
		people.push(personOf(line.key, words ?? { name: line.key, role: '', format: [] }, span));
	}
	return people;
}

function lineWords(text: string, line: TypedKey, places: Places, report: Report): PersonWords {
	const words = personLine(text);
	if (!/[\p{L}\p{M}]/u.test(words.name) && !/^\s*,/.test(text)) {
		report('front-matter/bad-value', places.span(line.start, line.end), {
			message: `This row is no person: ${quote(text)} is not a name.`,
			mend: 'Write it as in "mum: Leila, Sam\'s mum, leila@example.org".',
		});
	}
	if (/^\s*,/.test(text)) {
		report('front-matter/bad-value', places.span(line.start, line.end), {
			message: `The person with the key ${quote(line.key)} has no name.`,
			mend: 'Write the name before the first comma.',
		});
	}
	const last = words.role.split(', ').at(-1) ?? '';
	if (words.channel === undefined && (last.includes('@') || /^by\s/i.test(last))) {
		report('front-matter/bad-value', places.span(line.start, line.end), {
			message: `${quote(last)} is not a way to reach somebody.`,
			mend: 'End the line with an email address, "by post", "by hand" or "by portal".',
		});
	}
	const other = words.role.split(', ').find((part) => part.includes('@'));
	if (words.channel !== undefined && other !== undefined) {
		report('front-matter/bad-value', places.span(line.start, line.end), {
			message: `The line of one person holds ${quote(other)} as well as ${quote(words.channel)}.`,
			mend: 'Leave one way to reach the person. Give a second person a line of their own.',
		});
	}
	return words;
}

function mappingWords(line: TypedKey, places: Places, report: Report): PersonWords | undefined {
	const span = places.span(line.start, line.end);
	const bad = (message: string, at = span) =>
		report('front-matter/bad-value', at, { message, mend: 'Write it as in "mum: Leila, Sam\'s mum, leila@example.org".' });
	if (line.value.kind === 'bad') return undefined;
	if (line.value.kind !== 'map') {
		bad(`The file says nothing about the person with the key ${quote(line.key)}.`);
		return undefined;
	}
	const values = new Map<string, string>();
	for (const part of line.value.keys) {
		const at = places.span(part.start, part.end);
		const known = parts.find((name) => name === part.key);
		const text =
			part.value.kind === 'text'
				? part.value.value.text
				: part.value.kind === 'list'
					? part.value.items.map((item) => item.text).join(', ')
					: undefined;
		if (!known) {
			const meant = meantName(part.key, parts);
			report('front-matter/unknown-key', at, {
				message: `${quote(part.key)} is not something that a person has.`,
				mend: meant ? `Did you mean "${meant}"?` : `A person has ${orList(parts)}.`,
				fixes: meant ? [{ span: places.span(part.start, part.keyEnd), text: meant }] : [],
			});
		} else if (values.has(known)) bad(`"${known}" stands twice.`, at);
		else if (text === undefined || (known === 'email' && !isAddress(text))) bad(`Plainplan cannot read the value of "${known}".`, at);
		else values.set(known, text.trim());
	}
	const name = values.get('name');
	if (name === undefined) {
		bad(`The person with the key ${quote(line.key)} has no name.`);
		return undefined;
	}
	const format = (values.get('format') ?? '').split(',').map((word) => word.trim());
	return {
		name,
		role: values.get('role') ?? '',
		...optional('email', values),
		...optional('post', values),
		...optional('phone', values),
		...optional('language', values),
		format: format.filter((word) => word !== ''),
	};
}

function optional<K extends 'email' | 'post' | 'phone' | 'language'>(
	key: K,
	values: ReadonlyMap<string, string>,
): { readonly [P in K]?: string } {
	const value = values.get(key);
	return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: string });
}
