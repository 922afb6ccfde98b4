import type { CalendarDate } from '../../model/calendar-date.ts';
import { readCalendarDate } from '../../model/calendar-date.ts';
import type { ServiceRoute } from '../../model/case-file.ts';
import type { PlanMeta } from '../../model/document.ts';
import { meantName, nearestName } from '../../model/nearest-name.ts';
import { nameKey } from '../../model/plan-parts.ts';
import { oneLine } from '../front-matter/fields.ts';
import type { TypedValue } from '../front-matter/typed-value.ts';
import type { Report } from '../report.ts';
import { orList, quote } from '../say.ts';

/** A day, or `undefined` with a finding. */
export function dayOf({ text, span }: TypedValue, report: Report): CalendarDate | undefined {
	const day = readCalendarDate(oneLine(text));
	if (day === undefined) {
		report('case-file/bad-value', span, {
			message: `${quote(text)} is not a day that Plainplan can read.`,
			mend: 'Write it as in "23 November 2026".',
		});
	}
	return day;
}

const routes = ['email', 'portal', 'post', 'hand'] as const satisfies readonly ServiceRoute[];

/** How something was sent, or `undefined` with a finding. */
export function routeOf({ text, span }: TypedValue, report: Report): ServiceRoute | undefined {
	const typed = oneLine(text).toLowerCase().replace(/^by /, '');
	const route = routes.find((known) => known === typed);
	if (route === undefined) reportChoice({ text, span }, routes, report);
	return route;
}

/** Yes or no, or `undefined` with a finding. */
export function yesOrNo({ text, span }: TypedValue, report: Report): boolean | undefined {
	const typed = oneLine(text).toLowerCase();
	if (typed === 'yes' || typed === 'no') return typed === 'yes';
	reportChoice({ text, span }, ['yes', 'no'], report);
	return undefined;
}

/** A time of the day, `18:20`, or `undefined` with a finding. */
export function timeOf({ text, span }: TypedValue, report: Report): string | undefined {
	const typed = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(text.trim());
	if (typed?.[1] !== undefined) return `${typed[1].padStart(2, '0')}:${typed[2]}`;
	report('case-file/bad-value', span, { message: `${quote(text)} is not a time of the day.`, mend: 'Write it as in "18:20".' });
	return undefined;
}

const stages = ['draft', 'final'] as const;

/** The stage and the version of a plan, `draft 1`, or `undefined` with a finding. */
export function versionOf({ text, span }: TypedValue, report: Report): string | undefined {
	const words = oneLine(text).toLowerCase();
	const typed = /^(.*?[^\s\d]) ?([1-9]\d{0,3})$/.exec(words);
	if (stages.some((stage) => words === `${stage} ${typed?.[2]}`)) return words;
	const meant = typed?.[1] === undefined ? undefined : nearestName(typed[1], stages);
	const instead = meant?.alone ? `${meant.name} ${typed?.[2]}` : undefined;
	report('case-file/bad-value', span, {
		message: `${quote(text)} is not the name of a draft or a final plan.`,
		mend: instead ? `Did you mean "${instead}"?` : 'Write "draft" or "final" and the number, as in "draft 1".',
		fixes: instead ? [{ span, text: instead }] : [],
	});
	return undefined;
}

/** The key of somebody under `people`, spelt as there; as typed, with a finding, where nobody has it. */
export function personOf({ text, span }: TypedValue, { people }: PlanMeta, arePeopleKnown: boolean, report: Report): string {
	const typed = oneLine(text);
	const person = people.find(({ key }) => nameKey(key) === nameKey(typed));
	if (person || !arePeopleKnown) return person?.key ?? typed;
	const keys = people.map(({ key }) => key);
	const meant = people.find(({ name }) => nameKey(name) === nameKey(typed))?.key ?? meantName(typed, keys);
	report('case-file/unknown-person', span, {
		message: `Nobody under "people" has the key ${quote(typed)}.`,
		mend: meant ? `Did you mean "${meant}"?` : 'Add a line for this person under "people" in the case file.',
		fixes: meant ? [{ span, text: meant }] : [],
	});
	return typed;
}

function reportChoice({ text, span }: TypedValue, choices: readonly string[], report: Report): void {
	const meant = meantName(text, choices);
	report('case-file/bad-value', span, {
		message: `This cannot be ${quote(text)}.`,
		mend: meant ? `Did you mean "${meant}"?` : `Write ${orList(choices)}.`,
		fixes: meant ? [{ span, text: meant }] : [],
	});
}
