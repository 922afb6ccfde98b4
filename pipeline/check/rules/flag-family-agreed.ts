import { printDate } from '../../model/calendar-date.ts';
import { ownDate } from '../../model/own-values.ts';
import type { Rule } from '../../model/rule.ts';
import { gloucestershire } from '../sources.ts';

const key = 'family-agreed';

/** The council hears of a plan only after the family agreed to that. */
export const flagFamilyAgreed: Rule = {
	id: 'flag/family-agreed',
	meta: {
		title: 'The family agreed before the council hears of the plan.',
		why: 'What a family tells a school or a nursery belongs to the family. They decide who else hears of it.',
		mend: 'Ask the family first, and write the day they agreed.',
		source: gloucestershire('consent to share'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: ['2027-02-04', '2027-02-10', '2027-03-01', '2027-12-31', '2028-02-03'].map(agreed),
			good: ['2027-02-03', '2027-02-02', '2027-01-28', '2026-12-01', '2026-09-01'].map(agreed),
		},
	},
	*check(document) {
		const { issued, places, top } = document.meta;
		const day = ownDate(document, key);
		if (day === undefined || issued === undefined || day <= issued) return;
		yield {
			message: `The note goes out on ${printDate(issued)}. The family agrees on ${printDate(day)}, a later day.`,
			mend: 'Send the note after the family agreed, or check both dates.',
			span: places.get(key) ?? top,
		};
	},
};

function agreed(day: string): string {
	return `document: plan-flag\nchild: Ada\nissued: 2027-02-03\nfamily-agreed: ${day}\n\n## What we tell you\n\nAda has a My Plan.`;
}
