import { z } from 'zod';
import type { NoticeDelivery, NoticeTemplate } from '../../model/notice.ts';
import { settingSlots, slotsIn, wordsOfBlock } from '../../model/notice-settings.ts';
import { id, mapOf, words } from './plain.ts';
import { ownWordsSchema } from './printed-words.ts';

const when = id.exactOptional();

const block = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), text: words, when }),
	z.strictObject({ kind: z.literal('paragraph'), text: words, when }),
	z.strictObject({ kind: z.literal('date-box'), title: words, date: words, text: words, when }),
	z.strictObject({ kind: z.literal('button'), text: words, url: words, when }),
	z.strictObject({ kind: z.literal('list'), items: z.array(words).min(1), when }),
	z.strictObject({ kind: z.literal('attachments'), when }),
	z.strictObject({ kind: z.literal('requests'), when }),
	z.strictObject({ kind: z.literal('section'), of: id, when }),
	z.strictObject({ kind: z.literal('small-print'), lines: z.array(words).min(1), when }),
]);

const madeFile = z
	.strictObject({
		of: z.enum(['pdf', 'easy-read']),
		file: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*\.pdf$/, 'Use small letters, digits and hyphens, then .pdf.'),
		title: words,
	})
	.transform(({ file: fileName, ...rest }) => ({ ...rest, fileName }));

const enclosed = z.strictObject({ of: z.literal('enclosed'), titles: mapOf(id, words).default(new Map()) });

const calendarFile = z.strictObject({
	of: z.enum(['last-day', 'meeting']),
	title: words,
	summary: words.refine((text) => slotsIn(text).length === 0, 'Others may see it in a calendar: it may hold no slot.'),
	note: words.exactOptional(),
});

const attachment = z.union([madeFile, z.strictObject({ of: z.literal('reports') }), calendarFile, enclosed]);

const duty = z
	.strictObject({
		id,
		about: words,
		slot: id.exactOptional(),
		phrases: z.array(words).min(1).exactOptional(),
		when,
		source: words,
	})
	.refine(({ slot, phrases }) => (slot === undefined) !== (phrases === undefined), 'A duty has either a slot or phrases.');

const yes = z.literal('yes').exactOptional();

/** How its sending is looked after; a notice without this goes once, on its own day, whatever else happens. */
const delivery = z
	.strictObject({
		'opens-window': yes,
		'waits-for-windows': yes,
		'only-if': z.enum(['window-open', 'no-answer']).exactOptional(),
		'needs-consent': yes,
	})
	.transform(
		(typed): NoticeDelivery => ({
			opensWindow: typed['opens-window'] !== undefined,
			waitsForWindows: typed['waits-for-windows'] !== undefined,
			needsConsent: typed['needs-consent'] !== undefined,
			...(typed['only-if'] !== undefined && { onlyIf: typed['only-if'] }),
		}),
	);

/** Slots that the document, its dates and the reader fill. */
const documentSlots = [
	'last-day',
	'still-open',
	'more-time',
	'more-time-given',
	'no-more-time',
	'week-20',
	'week-6',
	'week-8',
	'person',
	'contact',
	'contact-role',
	'contact-email',
	'contact-phone',
	'cycle-from',
	'cycle-to',
	'reports',
	'message',
	'by-email',
	'case',
	'to-family',
	'ask-contact',
	'version',
	'earlier-version',
	'review-held',
	'decides-by',
	'placement',
	'placement-type',
	'perhaps-independent',
	'changes-list',
	'health-help',
	'no-health-help',
	'care-help',
	'issued',
	'appeal-by',
	'mediation-by',
	'next-review',
	'decision-change',
	'decision-keep',
	'decision-end',
	'asked',
	'advice-by',
	'final-by',
	'child',
	'school',
	'meeting-date',
	'meeting-time',
	'meeting-place',
	'meeting-length',
	'meeting-people',
	'papers-by',
	'papers-here',
	'reply-came',
	'reply-how',
	'reply-asks',
] as const;

/** Dates that a preview may hold. */
const previewSlots: readonly string[] = ['last-day', 'week-20', 'advice-by'];

/** `section-why`: the first words of the section with this id, for a duty or a `when`. */
const sectionSlot = 'section-';

/** `own-review-by`: what stands under a key that only this document's type has. */
const ownSlot = 'own-';

const subject = words.refine((text) => slotsIn(text).length === 0, 'A subject travels in the clear: it may hold no slot.');

/** `templates/email/<id>.yml`; the id is the file's name. */
export const noticeSchema = z
	.strictObject({
		subject,
		preview: words,
		variants: z.array(z.strictObject({ when: id, subject, preview: words })).default([]),
		from: z.array(z.enum(['authority', 'school'])).min(1),
		contact: z.array(words).min(1),
		voices: mapOf(id, z.strictObject({ self: words, parent: words, other: words })).default(new Map()),
		attachments: z.array(attachment).default([]),
		blocks: z.array(block).min(1),
		'must-hold': z.array(duty).default([]),
		delivery: delivery.prefault({}),
		words: ownWordsSchema.exactOptional(),
	})
	.superRefine(({ preview, variants, blocks, voices, ...file }, context) => {
		const known = new Set<string>([...documentSlots, ...settingSlots.map(({ slot }) => slot), ...voices.keys()]);
		const previews = [preview, ...variants.map((variant) => variant.preview)].flatMap(slotsIn);
		const used = [
			...previews,
			...file.attachments.flatMap((one) => ('note' in one && one.note !== undefined ? slotsIn(one.note) : [])),
			...variants.map((variant) => variant.when),
			...blocks.flatMap((one) => [...wordsOfBlock(one).flatMap(slotsIn), ...(one.when === undefined ? [] : [one.when])]),
			...file['must-hold'].flatMap((duty) =>
				[duty.slot, duty.when, ...(duty.phrases ?? []).flatMap(slotsIn)].filter((slot) => slot !== undefined),
			),
		];
		for (const slot of new Set(used.filter((one) => !known.has(one) && !one.startsWith(sectionSlot) && !one.startsWith(ownSlot)))) {
			context.addIssue({ code: 'custom', message: `There is no slot called "${slot}". The slots are: ${[...known].join(', ')}.` });
		}
		for (const slot of previews.filter((one) => !previewSlots.includes(one))) {
			context.addIssue({
				code: 'custom',
				path: ['preview'],
				message: `Others can see a preview: it may hold a date, but not "${slot}".`,
			});
		}
	})
	.transform(({ 'must-hold': mustHold, ...rest }): Omit<NoticeTemplate, 'id'> => ({ ...rest, mustHold }));
