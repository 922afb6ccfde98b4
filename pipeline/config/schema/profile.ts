import { z } from 'zod';
import { id, levelOrOff, mapOf, ruleId, words } from './plain.ts';

const rules = mapOf(ruleId, levelOrOff);
const source = z.strictObject({ publisher: words, title: words, place: words });

/** `templates/profiles/<id>.yml`; the id is the file's name. */
export const profileSchema = z.strictObject({
	about: words,
	sentence: z.strictObject({ most: z.number().int().min(5).max(60), source }),
	rules,
	quota: z
		.strictObject({ 'per-1000-words': z.number().positive(), rules: z.array(ruleId) })
		.transform(({ 'per-1000-words': perThousandWords, rules: limited }) => ({ perThousandWords, rules: limited })),
});

/** `templates/profiles/overlays/<id>.yml`. */
export const overlaySchema = z.strictObject({
	about: words,
	where: z
		.strictObject({
			stage: z.enum(['draft', 'final']).exactOptional(),
			region: z.enum(['england', 'scotland']).exactOptional(),
			types: z.array(id).min(1).exactOptional(),
		})
		.refine((where) => Object.keys(where).length > 0, 'Say where these levels hold: a stage, a region or types.'),
	rules,
});
