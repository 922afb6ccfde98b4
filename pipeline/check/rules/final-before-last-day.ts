import type { CalendarDate } from '../../model/calendar-date.ts';
import { printFullDate } from '../../model/calendar-date.ts';
import type { PlanDocument } from '../../model/document.ts';
import { nameKey, personOf } from '../../model/plan-parts.ts';
import type { Rule, RuleContext } from '../../model/rule.ts';
import { peopleInWords } from '../final/people-in-words.ts';
import { sendRegulations } from '../sources.ts';

/** A final plan waits until everyone's time to answer is over, unless everyone agreed otherwise in writing. */
export const finalBeforeLastDay: Rule = {
	id: 'final/before-last-day',
	meta: {
		title: 'A final plan comes after the last day to answer the draft.',
		why: 'Until then the family can still change their mind, and the law gives them that time.',
		mend: 'Date the plan after the last day. Or note in the case file that each person agreed in writing.',
		source: sendRegulations('regulation 13(1)'),
		level: 'error',
		law: true,
		aliases: ['D2'],
		examples: { place: 'document', bad: [], good: [] },
	},
	*check(document, context) {
		const { stage, issued, places, top } = document.meta;
		const lastDay = lastDayOf(context);
		if (stage !== 'final' || issued === undefined || lastDay === undefined || issued > lastDay) return;
		const agreed = agreedInTime(document, context, issued);
		const keys = keysOf(document, context);
		const waiting = keys.filter((key) => !agreed.has(nameKey(key)));
		if (waiting.length === 0 && keys.length > 0) return;
		const who = waiting.length === 0 ? 'the family' : peopleInWords(document, waiting);
		yield {
			message: `This plan is dated ${printFullDate(issued)}. The last day to answer the draft is ${printFullDate(lastDay)}.`,
			mend: `Date it ${printFullDate(dayAfter(lastDay))} or later. Or note under "agreed-early" in the case file that ${who} agreed by email, letter or form.`,
			span: places.get('issued') ?? top,
		};
	},
};

/** The later of the day that the family read in the draft and the day that follows from the case file now. */
function lastDayOf({ facts: { window }, beside }: RuleContext): CalendarDate | undefined {
	return [window?.lastDay, beside?.servedLastDay]
		.flatMap((day) => day ?? [])
		.sort()
		.at(-1);
}

/** Everyone whose time it is. */
function keysOf(document: PlanDocument, { facts: { window }, beside }: RuleContext): readonly string[] {
	const draft = beside?.served;
	const sent = draft?.meta.sendTo.map(({ name }) => personOf(draft, name)?.key ?? name) ?? [];
	const known = [...(window?.served ?? []).map(({ person }) => person), ...(window?.notServed ?? []), ...sent];
	return [...new Map(known.map((key) => [nameKey(personOf(document, key)?.key ?? key), key])).values()];
}

/** Keys of those who agreed in writing, on or before the day of the plan. */
function agreedInTime(document: PlanDocument, { facts: { window } }: RuleContext, issued: CalendarDate): ReadonlySet<string> {
	const written = (document.caseFile?.agreedEarly ?? []).filter(({ on, how }) => on <= issued && inWriting.test(how.trim()));
	const people = new Set(written.map(({ person }) => nameKey(personOf(document, person)?.key ?? person)));
	return new Set((window?.agreedEarly ?? []).map(nameKey).filter((key) => people.has(key)));
}

const inWriting = /^(?:by )?(?:an? )?(?:e-?mail|letter|form)$/i;

function dayAfter(day: CalendarDate): CalendarDate {
	const next = new Date(`${day}T00:00:00Z`);
	next.setUTCDate(next.getUTCDate() + 1);
	return next.toISOString().slice(0, 10);
}
