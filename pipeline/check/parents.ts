import type { ViewBlock } from '../model/block.ts';
import type { Person, PlanDocument } from '../model/document.ts';
import { nameKey, personOf } from '../model/plan-parts.ts';

/** Whether a name in a plan means the child: the child's own name, or the key of a person with that name. */
export function isChild(document: PlanDocument, name: string): boolean {
	const { child } = document.meta;
	if (child === undefined) return false;
	return nameKey(name) === nameKey(child) || nameKey(personOf(document, name)?.name ?? '') === nameKey(child);
}

/** Whether a person is a parent or a carer, by the key or the role that the front matter gives. */
function isParent({ key, role }: Person): boolean {
	return /\b(?:mum|mam|mom|mother|dad|father|parents?|carers?|guardians?|stepmum|stepdad)\b/i.test(`${key} ${role}`);
}

/** Whether a name in a plan, a key or a person's own name, means a parent. */
export function isParentsName(document: PlanDocument, name: string): boolean {
	return document.meta.people.some(
		(person) => [person.key, person.name].some((known) => nameKey(known) === nameKey(name)) && isParent(person),
	);
}

/** Whether these are a parent's words. */
export function isParentsView(document: PlanDocument, view: ViewBlock): boolean {
	return view.whose.some(({ name }) => isParentsName(document, name));
}

/** Whether these are the child's own words. */
export function isChildsView(document: PlanDocument, view: ViewBlock): boolean {
	return view.whose.some(({ name }) => isChild(document, name));
}

const careers = /\b(?:careers?|connexions|transition adviser|job coach)\b/i;

/** Whether a key names somebody who knows about careers, by the key or the role that the front matter gives. */
export function knowsCareers(document: PlanDocument, key: string): boolean {
	const person = personOf(document, key);
	return person !== undefined && careers.test(`${person.key} ${person.role}`);
}
