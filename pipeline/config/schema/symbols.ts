import { z } from 'zod';
import { calendarDate } from './dated.ts';
import { words } from './plain.ts';

const yes = z
	.enum(['yes', 'no', 'true', 'false'])
	.transform((typed) => typed === 'yes' || typed === 'true')
	.exactOptional();

const consent = z.strictObject({ who: words, by: words, until: calendarDate });

/** `pack.yml` in a folder of pictures that a project brings: strings only, as people type them. What is missing is asked for where a document shows a picture. */
export const ownPackSchema = z.strictObject({
	name: words.exactOptional(),
	licence: words.exactOptional(),
	/** Printed on the last page of every document that shows one of the pictures. */
	attribution: words.exactOptional(),
	web: words.exactOptional(),
	'non-commercial': yes,
	'most-pictures': z
		.string()
		.regex(/^[1-9]\d{0,4}$/, 'Write a whole number, such as 100.')
		.transform(Number)
		.exactOptional(),
	/** Of everybody in the pictures, or a list with one a person. */
	consent: z.union([consent.transform((one) => [one]), z.array(consent).min(1)]).exactOptional(),
	skin: z
		.string()
		.regex(/^#[0-9A-Fa-f]{6}$/, "Write a colour in quotation marks, such as '#8D5524'.")
		.exactOptional(),
});

export type OwnPack = z.output<typeof ownPackSchema>;

/** `symbols/known-packs.yml`: what is known of packs that many people have. A `pack.yml` of their own wins. */
export const knownPacksSchema = z.record(
	z.string(),
	z.strictObject({
		name: words,
		licence: words.exactOptional(),
		attribution: words,
		web: z.url().exactOptional(),
		'non-commercial': z.boolean().exactOptional(),
		'most-pictures': z.int().positive().exactOptional(),
		/** Names whose drawing means something else than the word means in a plan. */
		misleads: z.array(words).default([]),
	}),
);

export type KnownPack = z.output<typeof knownPacksSchema>[string];
