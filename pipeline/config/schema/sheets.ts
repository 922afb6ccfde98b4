import { z } from 'zod';
import { frameSlots } from '../../model/easy-read-frame.ts';
import { sheetSlots } from '../../model/sheet-words.ts';
import { sheetIds } from '../../model/sheets.ts';
import { conceptId } from './pictures.ts';

const line = z.string().trim().min(1);
const known: readonly string[] = [...frameSlots, ...sheetSlots];

/** A line with `{slots}` that the program can fill in, and `**` in pairs. */
const slotted = line.superRefine((text, context) => {
	for (const [, slot = ''] of text.matchAll(/\{([^}]*)\}/g)) {
		if (!known.includes(slot))
			context.addIssue({ code: 'custom', message: `The slot {${slot}} is not known. Use one of these: ${known.join(', ')}.` });
	}
	if (text.split('**').length % 2 === 0) context.addIssue({ code: 'custom', message: 'The marks ** for bold words do not come in pairs.' });
});

/** A concept, or several of which the first with a picture is shown. */
const picture = z.union([conceptId.transform((id): readonly string[] => [id]), z.array(conceptId).min(1)]);
const option = z.strictObject({ picture, words: line });
const row = z.strictObject({ picture: picture.exactOptional(), sentences: z.array(slotted).min(1) });
/** Every question gets two more answers: one's own, and `I do not know`. */
const question = (least: number, most: number) => z.strictObject({ question: line, options: z.array(option).min(least).max(most) });
const titled = { title: line, picture };
const ids = z.array(z.enum(sheetIds));

/** `templates/easy-read/sheets.yml`: what the sheets of a child ask and say. */
export const sheetWordsSchema = z.strictObject({
	label: line,
	title: slotted,
	untitled: line,
	page: line,
	intro: z.array(line),
	types: z
		.record(z.string(), z.partialRecord(z.enum(['draft', 'final', 'any']), ids))
		.transform((types) => new Map(Object.entries(types).map(([id, stages]) => [id, stagesOf(stages)] as const))),
	answers: z.strictObject({ scale: z.array(option).length(3), own: option, neutral: option, talk: option }),
	roles: z.array(z.strictObject({ match: z.array(line.lowercase()).min(1), picture, does: line })),
	meeting: z.strictObject({
		...titled,
		rows: z.array(row),
		days: line,
		cross: line,
		mark: option,
		board: line,
		steps: z.array(option.extend({ says: line })).length(3),
	}),
	who: z.strictObject({ ...titled, there: line, me: option.extend({ does: line }), other: line }),
	days: z.strictObject({ ...titled, rows: z.array(row), cross: line, mark: option, ways: z.array(row) }),
	goals: z.strictObject({ ...titled, step: line, who: line, know: line, say: line }),
	works: z.strictObject({
		...titled,
		rows: z.array(row),
		how: line,
		blank: z.number().int().min(1).max(11),
		with: z.array(conceptId),
		without: z.array(conceptId),
	}),
	choices: z.strictObject({ ...titled, boards: z.array(question(2, 6)).min(1), draw: line }),
	feelings: z.strictObject({
		...titled,
		faces: question(6, 9),
		big: z.strictObject({ question: line, least: line, most: line }),
		clues: question(2, 6),
		helps: line,
		draw: line,
	}),
	cards: z.strictObject({ ...titled, how: line, cards: z.array(option).min(5).max(9) }),
	views: z.strictObject({
		...titled,
		ask: line,
		lines: z.array(option.extend({ lines: z.number().int().min(1).max(4) })),
		draw: option,
		wrote: question(2, 6),
		whose: question(2, 6),
		name: line,
		date: line,
	}),
	adult: z.strictObject({ title: line, notes: z.array(line), vocabulary: line, credits: line }),
});

type Stages = Readonly<Partial<Record<'draft' | 'final' | 'any', readonly (typeof sheetIds)[number][]>>>;

function stagesOf(stages: Stages) {
	return new Map((['draft', 'final', 'any'] as const).flatMap((stage) => (stages[stage] ? [[stage, stages[stage]] as const] : [])));
}
