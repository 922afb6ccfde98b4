import type { PlanDocument } from '../../model/document.ts';
import { personOf } from '../../model/plan-parts.ts';
import { listInWords } from '../wording.ts';

/** The names behind keys of people: `Leila and Danny`. */
export function peopleInWords(document: PlanDocument, keys: readonly string[]): string {
	return listInWords(keys.map((key) => personOf(document, key)?.name ?? key));
}
