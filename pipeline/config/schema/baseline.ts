import { z } from 'zod';
import { mapOf, ruleId, words } from './plain.ts';

const knownFinding = z.strictObject({
	rule: ruleId,
	print: z.string().regex(/^[0-9a-f]{16}$/, 'Leave these letters as the program wrote them.'),
	count: z.coerce.number().int().min(1),
});

/** `plainplan-baseline.yml`, which the program writes. */
export const baselineSchema = z.strictObject({ documents: mapOf(words, z.array(knownFinding)).default(new Map()) });
