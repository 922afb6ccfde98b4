import type { SignatureLine } from '../../model/block.ts';
import { printDate, readCalendarDate } from '../../model/calendar-date.ts';
import type { PlanDocument } from '../../model/document.ts';
import { blocksOfKind, nameKey, personOf } from '../../model/plan-parts.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import { placeOf } from '../outline.ts';
import { sendRegulations } from '../sources.ts';

/** Advice is signed by the person who wrote it, on the day it was written. */
export const adviceSigned: Rule = {
	id: 'advice/signed',
	meta: {
		title: 'Advice has the signature of the person who wrote it, with the date.',
		why: 'A family must be able to ask the person who gave the advice what it means.',
		mend: 'Write ::signature with the key after "written-by" and the date after "written".',
		source: sendRegulations('regulation 6'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				signed(''),
				signed('::signature[teacher]{date="5 October 2026"}'),
				signed('::signature[therapist]'),
				signed('::signature[therapist]{date="soon"}'),
				signed('::signature[therapist]{date="6 October 2026"}'),
				signed('Grace'),
			],
			good: [
				signed('::signature[therapist]{date="5 October 2026"}'),
				signed('::signature[therapist]{date="2026-10-05"}'),
				signed('::signature[Therapist]{date="5 October 2026"}'),
				signed('::signature[therapist]{date="5 October 2026"}\n\n::signature[teacher]{date="5 October 2026"}'),
				signed('Grace, for the team.\n\n::signature[therapist]{date="5 October 2026"}'),
			],
		},
	},
	*check(document) {
		const { writtenBy } = document.meta;
		if (!writtenBy) return;
		const lines = blocksOfKind(document, 'signature');
		const own = lines.find(({ person }) => nameKey(person.name) === nameKey(writtenBy.name));
		if (own) {
			for (const line of lines) yield* dateFaults(document, line);
			return;
		}
		const name = personOf(document, writtenBy.name)?.name ?? 'the person who wrote it';
		yield {
			message: `This advice has no signature of ${name}.`,
			mend: `Write ::signature[${writtenBy.name}]{date="..."} with the day of the advice.`,
			span: placeOf(document, document.sections.find(({ id }) => id === 'signed') ?? document.sections.at(-1)),
		};
	},
};

function* dateFaults({ meta }: PlanDocument, { date, span }: SignatureLine): Generator<RuleFinding> {
	const day = date && readCalendarDate(date.name);
	if (!date) {
		yield { message: 'This signature has no date.', mend: 'Write date="..." with the day of the signature.', span };
	} else if (!day) {
		yield { message: 'This is not a date.', mend: 'Write the day in full, such as 5 October 2026.', span: date.span };
	} else if (meta.written && day !== meta.written) {
		yield {
			message: `The signature has another day than ${printDate(meta.written)}, the day after "written".`,
			mend: 'Check both dates. They are the same day.',
			span: date.span,
		};
	}
}

function signed(words: string): string {
	return `document: advice\n\n## Who wrote this\n\n${words}`;
}
