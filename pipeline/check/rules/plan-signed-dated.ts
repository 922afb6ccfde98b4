import type { SignatureLine } from '../../model/block.ts';
import { readCalendarDate } from '../../model/calendar-date.ts';
import type { PlanDocument } from '../../model/document.ts';
import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import { placeOf, sectionOfRole } from '../outline.ts';
import { codeOfPractice } from '../sources.ts';

/** A final plan is signed and dated; a draft is not. */
export const planSignedDated: Rule = {
	id: 'plan/signed-dated',
	meta: {
		title: 'A final plan has a signature with a date. A draft has none.',
		why: 'The signature says that the council will do what the plan says. Nobody can promise that for a draft.',
		mend: 'In a final plan, write ::signature with the key of the officer and the date.',
		source: codeOfPractice('paragraph 9.125'),
		level: 'error',
		law: true,
		aliases: ['G3'],
		examples: {
			place: 'document',
			bad: [
				`
## Section I: Placement

::signature[officer]{date="4 May 2027"}`,
				'stage: final',
				`
stage: final

## Section I: Placement

::signature[officer]`,
				`
stage: final

## Section I: Placement

::signature[officer]{date="soon"}`,
				`
stage: final

## Section I: Placement

::signature[officer]{date="4 May 2020"}`,
			],
			good: [
				'stage: draft',
				`
stage: final

## Section I: Placement

::signature[officer]{date="4 May 2027"}`,
				`
stage: final

## Section I: Placement

::signature[officer]{date="2027-05-04"}`,
				`
stage: final

## Section J: Personal budget

Nobody has asked for one.

::signature[officer]{date="23 November 2026"}`,
				'## Section I: Placement',
			],
		},
	},
	*check(document, { type }) {
		const lines = blocksOfKind(document, 'signature');
		if (document.meta.stage === 'draft') {
			for (const { span } of lines) {
				yield { message: 'Nobody signs a draft.', mend: 'Take this line out until the final plan.', span };
			}
		} else if (document.meta.stage === 'final') {
			for (const line of lines) yield* dateFaults(document, line);
			if (lines.length > 0) return;
			yield {
				message: 'This final plan has no signature.',
				mend: 'Write ::signature[officer]{date="..."} with the key of the officer and the date.',
				span: placeOf(document, sectionOfRole(document, type, 'placement')),
			};
		}
	},
};

function* dateFaults(document: PlanDocument, { date, span }: SignatureLine): Generator<RuleFinding> {
	const day = date && readCalendarDate(date.name);
	if (!date) {
		yield { message: 'This signature has no date.', mend: 'Write date="..." with the day of the signature.', span };
	} else if (!day) {
		yield { message: 'This is not a date.', mend: 'Write the day in full, such as 4 May 2027.', span: date.span };
	} else if (document.meta.issued && day < document.meta.issued) {
		yield {
			message: 'This signature came before the day when the council issued the plan.',
			mend: 'Check this date and the date after "issued".',
			span: date.span,
		};
	}
}
