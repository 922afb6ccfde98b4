import { personOf } from '../../model/plan-parts.ts';
import type { PrintContext } from './print-context.ts';

/** The name of the person with this key, in this document or in one beside it; the words themselves where nobody has it. */
export function nameOf(key: string, { document, job }: PrintContext): string {
	const beside = job.beside;
	const others = [...(beside?.replies ?? []), beside?.plan?.document, beside?.review, beside?.served];
	for (const other of [document, ...others]) {
		const person = other && personOf(other, key);
		if (person) return person.name;
	}
	return key;
}
