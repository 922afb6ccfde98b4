import type { Root } from 'mdast';
import type { PlanMeta } from '../../model/document.ts';
import { meantName } from '../../model/nearest-name.ts';
import { nameKey } from '../../model/plan-parts.ts';
import type { Span } from '../../model/span.ts';
import type { DocumentType, DocumentTypes, FieldTemplate } from '../../model/template.ts';
import type { Places } from '../places.ts';
import type { Report } from '../report.ts';
import { orList, quote } from '../say.ts';
import { checkKey } from './check-key.ts';
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
	/** The people and all other keys could be read. */
	readonly isWhole: boolean;
}

/** The front matter of a document, typed by the fields of its document type; by those of all types where it names none. */
export function readFrontMatter(tree: Root, places: Places, types: DocumentTypes, report: Report): FrontMatter {
	const first = tree.children[0];
	const top = places.span(0, lineLength(places.text));
	const yaml = first?.type === 'yaml' ? readYaml(first, places, report) : undefined;
	const keys = eachOnce(yaml?.keys ?? [], places, report);
	const { type, typeName } = documentType(keys, yaml?.isWhole !== false, types, top, places, report);
	const fields = type ? type.fields : [...types.values()].flatMap((known) => known.fields);
	const spans = new Map<string, Span>();
	let meta: PlanMeta = { ...emptyMeta(top), places: spans };
	for (const typed of keys) {
		const field = fields.find(({ key }) => key === typed.key);
		if (typed.key !== 'document' && !field) reportUnknown(typed, fields, type, places, report);
		else if (typed.value.kind === 'bad') continue;
		else if (typed.value.kind === 'nothing') reportEmpty(typed, field, places, report);
		else {
			spans.set(typed.key, places.span(typed.valueStart, typed.end));
			if (field) meta = { ...meta, ...readField({ typed, field, places, report }) };
		}
	}
	const people = keys.find(({ key }) => key === 'people');
	const isWhole = yaml?.isWhole === true && (!people || people.value.kind === 'map');
	if (isWhole) checkKeys(meta, report);
	if (type && yaml?.isWhole) reportMissing(type, keys, meta, report);
	return { meta, type, typeName, isWhole };
}

function lineLength(text: string): number {
	const end = text.search(/[\r\n]/);
	return end < 0 ? text.length : end;
}

function eachOnce(keys: readonly TypedKey[], places: Places, report: Report): readonly TypedKey[] {
	const first = new Map<string, TypedKey>();
	for (const typed of keys) {
		const twin = first.get(typed.key);
		if (!twin) first.set(typed.key, typed);
		else {
			report('front-matter/bad-value', places.span(typed.start, typed.end), {
				message: `The key ${quote(typed.key)} stands twice. The first is on line ${places.span(twin.start, twin.end).start.line}.`,
				mend: 'Keep one of the two.',
			});
		}
	}
	return [...first.values()];
}

function documentType(keys: readonly TypedKey[], isWhole: boolean, types: DocumentTypes, top: Span, places: Places, report: Report) {
	const typed = keys.find(({ key }) => key === 'document');
	const known = [...types.keys()];
	if (typed?.value.kind !== 'text') {
		const mend = `Write "document: ${known[0] ?? 'booklet'}" at the top of the file. It can be ${orList(known)}.`;
		if (!typed && isWhole) report('front-matter/missing-key', top, { message: 'The document does not say of which kind it is.', mend });
		else if (typed && typed.value.kind !== 'nothing' && typed.value.kind !== 'bad')
			report('front-matter/bad-value', places.span(typed.start, typed.end), { message: '"document" takes one value.', mend });
		return { type: undefined, typeName: '' };
	}
	const { text, span } = typed.value.value;
	const type = types.get(text.trim());
	if (!type) {
		const meant = meantName(text, known);
		report('front-matter/bad-value', span, {
			message: `Plainplan knows no document of the kind ${quote(text)}.`,
			mend: meant ? `Did you mean "${meant}"? It can be ${orList(known)}.` : `It can be ${orList(known)}.`,
			fixes: meant ? [{ span, text: meant }] : [],
		});
	}
	return { type, typeName: text.trim() };
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

/** Reports keys of people that nobody has, and people who are named twice. */
function checkKeys(meta: PlanMeta, report: Report): void {
	const contacts = [meta.contactEducation, meta.contactHealth, meta.contactCare];
	for (const person of [...meta.sendTo, ...contacts]) if (person) checkKey(person, meta, report);
	const seen = new Set<string>();
	for (const { name, span } of meta.sendTo) {
		if (seen.has(nameKey(name)))
			report('name/twice', span, { message: `"send-to" names ${quote(name)} twice.`, mend: 'Keep one of the two.' });
		seen.add(nameKey(name));
	}
}
