import { z } from 'zod';
import { slotFault, wordKeys } from '../../model/printed-words.ts';
import { mapOf, words } from './plain.ts';

const key = z.enum(wordKeys);

/** `templates/printed/<language>.yml`: a phrase for every key, each with no slot but its own. */
export const printedWordsSchema = z.record(key, words).superRefine(refuseStrangeSlots);

/** The phrases that one document type says in its own way. */
export const ownWordsSchema = mapOf(key, words).superRefine((map, context) => refuseStrangeSlots(Object.fromEntries(map), context));

function refuseStrangeSlots(phrases: Readonly<Record<string, string>>, context: z.RefinementCtx): void {
	for (const [name, phrase] of Object.entries(phrases)) {
		const message = slotFault(name, phrase);
		if (message !== undefined) context.addIssue({ code: 'custom', message, path: [name] });
	}
}
