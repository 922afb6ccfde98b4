import type { PlanDocument } from '../model/document.ts';
import type { Ground } from '../model/plan-changes.ts';
import { blocksOfKind, nameKey } from '../model/plan-parts.ts';
import type { TextPart } from '../model/text-part.ts';
import { blocksOf, inlinesOf, linesOf } from '../model/walk.ts';
import type { Edit } from './edit.ts';
import { isOffice } from './office.ts';

/**
 * What a person rests on who came into the front matter to sign the plan: the signature, where the older version knew that
 * person in the same role, or did not know them and their role names an office. Nobody else rests on anything by itself.
 */
export function newPersonGround(older: PlanDocument, newer: PlanDocument): (part: TextPart) => Ground | undefined {
	const named = peopleNamedIn(newer);
	const signing = signersOf(newer);
	return ({ key, lines }) => {
		if (!signing.has(nameKey(key)) || named.has(nameKey(key))) return undefined;
		const [name = '', role = ''] = ['', 'role'].map((label) => lines.find((line) => line.label === label)?.text ?? '');
		const before = older.meta.people.filter((person) => nameKey(person.name) === nameKey(name));
		const isKnown = before.some((person) => nameKey(person.role) === nameKey(role));
		const isNew = before.length === 0 && isPlainName(name) && isOffice(role);
		return isKnown || isNew ? { kind: 'signature' } : undefined;
	};
}

/** People who came into the front matter and whom a reader meets nowhere: such a change is not told at all. */
export function unseenPeople(document: PlanDocument): (edit: Edit) => boolean {
	const seen = new Set([...peopleNamedIn(document), ...signersOf(document)]);
	return (edit) => edit.kind === 'added' && edit.newer.kind === 'person' && !seen.has(nameKey(edit.newer.key));
}

function signersOf(document: PlanDocument): ReadonlySet<string> {
	return new Set(blocksOfKind(document, 'signature').map(({ person }) => nameKey(person.name)));
}

function isPlainName(name: string): boolean {
	return /^\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}$/u.test(name.trim());
}

/** The keys of the people whom the document names where a reader meets them. The signature and whom it is sent to do not count. */
function peopleNamedIn({ meta, ...document }: PlanDocument): ReadonlySet<string> {
	const keys = [meta.contactEducation, meta.contactHealth, meta.contactCare].flatMap((ref) => ref?.name ?? []);
	for (const { block } of blocksOf({ meta, ...document })) {
		if (block.kind === 'contact') keys.push(block.person.name);
		if (block.kind === 'view' || block.kind === 'hope') keys.push(...block.whose.map(({ name }) => name));
		for (const line of linesOf(block)) {
			for (const inline of inlinesOf(line)) if (inline.kind === 'person') keys.push(inline.key);
		}
	}
	return new Set(keys.map(nameKey));
}
