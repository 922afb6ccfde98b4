import { z } from 'zod';
import { frameSlots } from '../../model/easy-read-frame.ts';

const line = z.string().trim().min(1);
/** A concept id: words with hyphens, and after a dot the sense where a word has several (`left.remaining`). */
export const conceptId = z.string().regex(/^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)?$/);

/** `symbols/<pack>/pack.yml`: the licence of one set of pictures, and where its files are. */
export const packSchema = z.strictObject({
	name: line,
	licence: line,
	/** Printed on the last page of every document that shows one of the pictures. */
	attribution: line,
	web: z.url().exactOptional(),
	/** The folder of the SVG files, from the folder of the whole program. */
	files: line,
});

/** One row of `symbols/<pack>/concepts.csv`. */
export const conceptRowSchema = z.strictObject({
	concept: conceptId,
	/** The file's name without its ending. */
	file: z.string().regex(/^[A-Za-z0-9-]+$/),
	name: line,
	shows: line,
});

/** A line with `{slots}` that the program can fill in, and `**` in pairs. */
const slotted = line.superRefine((text, context) => {
	for (const [, slot = ''] of text.matchAll(/\{([^}]*)\}/g)) {
		if (!frameSlots.some((known) => known === slot)) {
			context.addIssue({ code: 'custom', message: `The slot {${slot}} is not known. Use one of these: ${frameSlots.join(', ')}.` });
		}
	}
	if (text.split('**').length % 2 === 0) context.addIssue({ code: 'custom', message: 'The marks ** for bold words do not come in pairs.' });
});

const frameRow = z.strictObject({
	picture: conceptId,
	stage: z.enum(['draft', 'final']).exactOptional(),
	sentences: z.array(slotted).min(1),
});

/** `templates/easy-read/frame.yml`: what the program itself prints in an easy-read document. */
export const frameSchema = z.strictObject({
	label: line,
	page: line,
	words: line,
	credits: line,
	types: z.record(
		z.string(),
		z.strictObject({
			title: slotted,
			'cover-pictures': z.array(conceptId).max(3),
			cover: z.array(frameRow),
			closing: z.strictObject({ title: line, rows: z.array(frameRow) }),
			contents: line,
			'about-title': line,
			about: z.array(slotted),
		}),
	),
});
