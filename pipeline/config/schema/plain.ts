import { z } from 'zod';

/** Words that must be there. */
export const words = z.string().trim().min(1, 'This must not be empty.');

/** The id of a section, a table, a rule: small letters, digits and hyphens, or a section's capital letter. */
export const id = z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'Use letters, digits and hyphens only.');

export const ruleId = z.string().regex(/^[a-z]+\/[a-z0-9-]+$/, 'Write the name of a rule like "outcome/thread".');

export const level = z.enum(['error', 'warning', 'advice']);
export const levelOrOff = z.enum(['error', 'warning', 'advice', 'off']);

/** A mapping as a `Map`, in the order typed. */
export function mapOf<K extends z.ZodType<string, string>, V extends z.ZodType>(key: K, value: V) {
	return z.partialRecord(key, value).transform((record) => {
		const map = new Map<z.output<K>, z.output<V>>();
		for (const [name, held] of Object.entries(record)) map.set(key.parse(name), held as z.output<V>);
		return map as ReadonlyMap<z.output<K>, z.output<V>>;
	});
}
