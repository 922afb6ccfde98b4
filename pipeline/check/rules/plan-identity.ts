import type { CalendarDate } from '../../model/calendar-date.ts';
import type { PlanDocument } from '../../model/document.ts';
import { nameKey } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { plainText } from '../../model/walk.ts';
import { lastAge } from '../school-years.ts';
import { essex } from '../sources.ts';
import { quoted } from '../wording.ts';

/**
 * What the top of the file says of the child agrees with itself.
 * Keys that are missing are the front matter's own findings, and dates out of order those of the dates.
 */
export const planIdentity: Rule = {
	id: 'plan/identity',
	meta: {
		title: 'The plan is about one child, of an age for a plan, at one school or setting.',
		why: 'A slip in the birthday, or a plan copied from another child, makes the dates and the help wrong.',
		mend: 'Check the name, the birthday and the school at the top of the file.',
		source: essex('One Planning checklist, first item'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				'born: 1990-03-14',
				'born: 2000-11-22',
				'setting: home educated',
				"# Tom's plan",
				"# What has changed in Tom's plan",
				"document: one-plan\n\n# Tom's One Plan",
			],
			good: [
				'born: 2017-03-14',
				'born: 2000-11-24',
				'school-now:\nsetting: not at school yet',
				"# Ned's plan",
				"# What has changed in Ned's plan",
				'# Education, Health and Care Plan',
			],
		},
	},
	*check(document, { facts }) {
		const { meta, title } = document;
		const at = (key: string) => meta.places.get(key) ?? meta.top;
		if (meta.born && meta.born <= facts.referenceDate && yearsBetween(meta.born, facts.referenceDate) > lastAge) {
			yield {
				message: 'The person is over 25 on the date of this plan.',
				mend: 'Check the date after "born". A plan ends at 25.',
				span: at('born'),
			};
		}
		if (meta.schoolNow && meta.setting) {
			yield {
				message: 'This plan gives both a school and a setting.',
				mend: 'Keep "school-now" for a child at school. Keep "setting" for a child at none.',
				span: at('setting'),
			};
		}
		const other = otherChildInTitle(document);
		if (other && title) {
			yield {
				message: `The heading names ${other}, but this plan is about ${meta.child}.`,
				mend: `Check the heading and the name after ${quoted('child')}.`,
				span: title.span,
			};
		}
	},
};

/** One name, or two or more in a row: `Sam`, `Mary Ann`, `Ana de Souza`. */
const someName = String.raw`\p{Lu}[\p{L}-]*(?: (?:(?:de|da|la|van|der|al|el|bin) )*\p{Lu}[\p{L}-]*)*`;

/** Names that are not the child's: at the start of a title (`Sam's plan`), or just before the plan (`Changes in Sam's final plan`). */
const namedInTitle = new RegExp(`^(${someName})['’]s?\\s|\\b(?:in|to|of|about|for) (${someName})['’]s? (?:\\p{Ll}+ ){0,4}?plan\\b`, 'u');

/** The name that the title gives, where it is not the child's. */
function otherChildInTitle({ meta, title }: PlanDocument): string | undefined {
	const match = title && namedInTitle.exec(plainText(title.children));
	const named = match?.[1] ?? match?.[2];
	if (!named || !meta.child || nameKey(named) === nameKey(meta.child)) return undefined;
	return named;
}

function yearsBetween(from: CalendarDate, to: CalendarDate): number {
	const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
	return to.slice(5) < from.slice(5) ? years - 1 : years;
}
