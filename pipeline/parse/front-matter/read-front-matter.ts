import type { Root } from 'mdast';
import { answeredFields } from '../../model/answered.ts';
import type { NameRef } from '../../model/block.ts';
import type { PlanMeta } from '../../model/document.ts';
import { meantName, nearestName } from '../../model/nearest-name.ts';
import { nameKey } from '../../model/plan-parts.ts';
import type { Span } from '../../model/span.ts';
import type { DocumentType, DocumentTypes, FieldTemplate } from '../../model/template.ts';
import type { TypedCaseFile } from '../case-file/read-case-file.ts';
import type { Places } from '../places.ts';
import type { Report } from '../report.ts';
import { quote } from '../say.ts';
import { checkKey } from './check-key.ts';
import { documentType } from './document-type.ts';
import { eachOnce } from './each-once.ts';
import { readField } from './fields.ts';
import { reportMissing } from './missing-keys.ts';
import { emptyMeta } from './plan-meta.ts';
import { readYaml, type TypedKey } from './read-yaml.ts';

export interface FrontMatter {
	readonly meta: PlanMeta;
	/** Absent where none was named, or none has that name. */
	readonly type: DocumentType | undefined;
	/** As typed; '' where none was. */
	readonly typeName: string;
	/** The people and all other keys could be read, in the document and in its case file. */
	readonly isWhole: boolean;
}

/**
 * The front matter of a document, typed by the fields of its document type; by those of all types where it names none.
 * Keys of its case file stand in for those that it does not type itself; people are joined by their keys.
 */
export function readFrontMatter(tree: Root, places: Places, types: DocumentTypes, report: Report, caseFile?: TypedCaseFile): FrontMatter {
	const first = tree.children[0];
	const top = places.span(0, lineLength(places.text));
	const yaml = first?.type === 'yaml' ? readYaml(first, places, report) : undefined;
	const typedKeys = eachOnce(yaml?.keys ?? [], places, report);
	const { type, typeName } = documentType(typedKeys, yaml?.isWhole !== false, types, top, places, report);
	const fields = [...(type ? type.fields : [...types.values()].flatMap((known) => known.fields)), ...answeredFields];
	const keys = type ? meantKeys(typedKeys, type, places, report) : typedKeys;
	const spans = new Map<string, Span>();
	let meta: PlanMeta = { ...emptyMeta(top), places: spans };
	for (const [typed, at] of [...sharedBy(caseFile, keys, fields), ...keys.map((key) => [key, places] as const)]) {
		const field = fields.find(({ key }) => key === typed.key);
		if (typed.key !== 'document' && !field) reportUnknown(typed, fields, type, at, report);
		else if (typed.value.kind === 'bad') continue;
		else if (typed.value.kind === 'nothing') reportEmpty(typed, field, at, report);
		else {
			spans.set(typed.key, at.span(typed.valueStart, typed.end));
			if (field && typed.key !== 'document') meta = joined(meta, readField({ typed, field, places: at, report }));
		}
	}
	const isCaseWhole = caseFile ? caseFile.isWhole : meta.caseFile === undefined;
	const people = [...keys, ...(caseFile?.shared ?? [])].filter(({ key }) => key === 'people');
	const isWhole = yaml?.isWhole === true && isCaseWhole && people.every(({ value }) => value.kind === 'map');
	if (isWhole) checkKeys(meta, fields, report);
	if (type && yaml?.isWhole) reportMissing(type, [...keys, ...(caseFile?.shared ?? [])], meta, isCaseWhole, report);
	return { meta, type, typeName, isWhole };
}

/** Keys with a slip in them, reported and read as the keys that were meant, so that those are not reported as missing. */
function meantKeys(typed: readonly TypedKey[], type: DocumentType, places: Places, report: Report): readonly TypedKey[] {
	const known = type.fields.map(({ key }) => key);
	return typed.map((one) => {
		const near = known.includes(one.key) ? undefined : nearestName(one.key, known);
		if (!near?.sure || typed.some(({ key }) => key === near.name)) return one;
		reportUnknown(one, type.fields, type, places, report);
		return { ...one, key: near.name };
	});
}

/** The keys of a case file that this document's type has and that the document does not type itself; its people always. */
function sharedBy(
	caseFile: TypedCaseFile | undefined,
	own: readonly TypedKey[],
	fields: readonly FieldTemplate[],
): readonly (readonly [TypedKey, Places])[] {
	if (!caseFile) return [];
	const typed = new Set(own.map(({ key }) => key));
	const groups = new Set(fields.filter(({ key }) => typed.has(key)).map(({ oneOf }) => oneOf));
	return caseFile.shared
		.filter(({ key }) => {
			const field = fields.find((candidate) => candidate.key === key);
			if (!field || (field.oneOf !== undefined && groups.has(field.oneOf))) return false;
			return !typed.has(key) || field.kind === 'people';
		})
		.map((key) => [key, caseFile.places]);
}

/** Adds what one field says. A later person takes the place of an earlier one with the same key. */
function joined(meta: PlanMeta, added: Partial<PlanMeta>): PlanMeta {
	if (added.own) return { ...meta, own: new Map([...meta.own, ...added.own]) };
	if (!added.people || meta.people.length === 0) return { ...meta, ...added };
	const own = new Map(added.people.map((person) => [nameKey(person.key), person]));
	const kept = meta.people.map((person) => {
		const instead = own.get(nameKey(person.key));
		own.delete(nameKey(person.key));
		return instead ?? person;
	});
	return { ...meta, people: [...kept, ...own.values()] };
}

function lineLength(text: string): number {
	const end = text.search(/[\r\n]/);
	return end < 0 ? text.length : end;
}

function reportUnknown(
	typed: TypedKey,
	fields: readonly FieldTemplate[],
	type: DocumentType | undefined,
	places: Places,
	report: Report,
): void {
	const meant = meantName(typed.key, new Set(fields.map(({ key }) => key)));
	const keySpan = places.span(typed.start, typed.keyEnd);
	report('front-matter/unknown-key', places.span(typed.start, typed.end), {
		message: `${type ? `A document of the kind "${type.id}"` : 'A document'} has no key ${quote(typed.key)}.`,
		mend: meant ? `Did you mean "${meant}"?` : `Take it away, or use a key that the document has.`,
		fixes: meant ? [{ span: keySpan, text: meant }] : [],
	});
}

function reportEmpty(typed: TypedKey, field: FieldTemplate | undefined, places: Places, report: Report): void {
	report('front-matter/bad-value', places.span(typed.start, typed.keyEnd), {
		message: `The key "${typed.key}" has no value.`,
		mend: field ? `${field.about} Write it as in "${field.example}".` : 'Write a value, or take the key away.',
	});
}

/** Reports keys of people that nobody has, and people whom one list names twice. */
function checkKeys(meta: PlanMeta, fields: readonly FieldTemplate[], report: Report): void {
	const single = [meta.contactEducation, meta.contactHealth, meta.contactCare, meta.writtenBy, ...ownNames(meta, fields, 'key')];
	for (const person of single) if (person) checkKey(person, meta, report);
	const lists = {
		'send-to': meta.sendTo,
		'send-school': meta.sendSchool,
		'send-health': meta.sendHealth,
		invited: meta.invited,
		came: meta.came,
		'meeting-with': meta.meetingWith ?? [],
	};
	for (const person of ownNames(meta, fields, 'keys')) checkKey(person, meta, report, childOf(meta));
	for (const [list, people] of Object.entries(lists)) {
		const seen = new Set<string>();
		for (const person of people) {
			const { name, span } = person;
			checkKey(person, meta, report, ['invited', 'came', 'meeting-with'].includes(list) ? childOf(meta) : []);
			if (seen.has(nameKey(name)))
				report('name/twice', span, { message: `"${list}" names ${quote(name)} twice.`, mend: 'Keep one of the two.' });
			seen.add(nameKey(name));
		}
	}
}

/** The names under keys that only this document type has and that hold keys of people. */
function ownNames(meta: PlanMeta, fields: readonly FieldTemplate[], kind: 'key' | 'keys'): readonly NameRef[] {
	return fields.flatMap((field) => {
		const value = field.kind === kind ? meta.own.get(field.key) : undefined;
		return value?.kind === 'names' ? value.names : [];
	});
}

/** A child may be asked to a meeting about their own plan by their name. */
function childOf({ child }: PlanMeta): readonly string[] {
	return child === undefined ? [] : [child];
}
