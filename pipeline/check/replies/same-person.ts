import type { PlanDocument } from '../../model/document.ts';
import { nameKey, personOf } from '../../model/plan-parts.ts';
import { isChild } from '../parents.ts';

/** Whether two names, each a key or the child's own name, mean the same person. */
export function isSamePerson(document: PlanDocument, one: string, other: string): boolean {
	return nameKey(one) === nameKey(other) || (isChild(document, one) && isChild(document, other));
}

/** The name of a person as a message prints it. */
export function nameOfPerson(document: PlanDocument, key: string): string {
	return personOf(document, key)?.name ?? key;
}
