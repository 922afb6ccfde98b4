import { z } from 'zod';

const text = z.coerce.string();
const texts = z.array(text).default([]);
const expressions = z.record(z.string(), text);

/** What every rule of a Vale style may say. Keys that only Vale's own program needs are passed over. */
const head = {
	message: z.string().min(1, 'This must not be empty.'),
	description: z.string().exactOptional(),
	level: z.enum(['suggestion', 'warning', 'error']).default('warning'),
	link: z.string().exactOptional(),
	scope: z.union([z.string(), z.array(z.string())]).default('text'),
	ignorecase: z.boolean().default(false),
	nonword: z.boolean().default(false),
	exceptions: texts,
};

/** One rule of a Vale style, `styles/<Style>/<Rule>.yml`, of the kinds that can be read here. */
export const valeRuleSchema = z.discriminatedUnion('extends', [
	z.object({
		...head,
		extends: z.literal('existence'),
		tokens: texts,
		raw: texts,
		action: z.object({ name: z.string().exactOptional(), params: texts }).exactOptional(),
	}),
	z.object({
		...head,
		extends: z.literal('substitution'),
		swap: z.union([expressions, z.array(expressions).transform((all) => Object.assign({}, ...all))]),
	}),
	z.object({
		...head,
		extends: z.literal('occurrence'),
		token: text,
		max: z.number().int().exactOptional(),
		min: z.number().int().exactOptional(),
	}),
	z.object({ ...head, extends: z.literal('repetition') }),
	z.object({ ...head, extends: z.literal('consistency'), either: expressions }),
	z.object({ ...head, extends: z.literal('conditional'), first: text, second: text }),
	z.object({ ...head, extends: z.literal('capitalization'), match: text }),
	z.object({ ...head, extends: z.literal('metric'), formula: text, condition: text }),
]);

export type ValeRule = z.output<typeof valeRuleSchema>;
