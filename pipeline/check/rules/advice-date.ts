import type { CalendarDate } from '../../model/calendar-date.ts';
import { printDate } from '../../model/calendar-date.ts';
import type { PlanDocument } from '../../model/document.ts';
import type { Rule } from '../../model/rule.ts';
import { sendRegulations } from '../sources.ts';

/** Advice is written after it was asked for, and within six weeks. */
export const adviceDate: Rule = {
	id: 'advice/date',
	meta: {
		title: 'Advice comes within six weeks of the day when the council asked for it.',
		why: 'A late piece of advice makes the whole plan late. The law gives six weeks for it.',
		mend: 'Check the days after "asked" and "written". Where advice was late, note why in the advice.',
		source: sendRegulations('regulation 8'),
		level: 'warning',
		law: true,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				written('2026-09-01', '2026-10-14'),
				written('2026-09-01', '2026-11-30'),
				written('2026-09-01', '2027-01-01'),
				written('2026-09-01', '2026-08-31'),
				written('2026-12-01', '2026-10-05'),
			],
			good: [
				written('2026-09-01', '2026-10-13'),
				written('2026-09-01', '2026-09-01'),
				written('2026-09-01', '2026-10-05'),
				written('2026-12-24', '2027-02-04'),
				written('', '2026-10-05'),
			],
		},
	},
	*check(document) {
		const asked = askedFor(document);
		const { written: on, places, top } = document.meta;
		if (asked === undefined || on === undefined) return;
		const span = places.get('written') ?? top;
		if (on < asked) {
			yield {
				message: `The date of this advice is ${printDate(on)}. The council asked for it later, on ${printDate(asked)}.`,
				mend: 'Check both dates. The council may use older advice only when everyone agrees that it is still right.',
				span,
			};
		} else if (on > daysAfter(asked, sixWeeks)) {
			yield {
				message: `This advice came later than six weeks after the council asked for it on ${printDate(asked)}.`,
				mend: `Six weeks ended on ${printDate(daysAfter(asked, sixWeeks))}. Check both dates, or note in the advice why it was late.`,
				span,
			};
		}
	},
};

const sixWeeks = 42;

/** The day typed in the advice itself. The day in a case file is the one when somebody asked for the whole plan. */
function askedFor({ meta, source }: PlanDocument): CalendarDate | undefined {
	return meta.places.get('asked')?.file === source.file ? meta.asked : undefined;
}

function daysAfter(date: CalendarDate, days: number): CalendarDate {
	const day = new Date(`${date}T00:00:00Z`);
	day.setUTCDate(day.getUTCDate() + days);
	return day.toISOString().slice(0, 10);
}

function written(asked: string, on: string): string {
	return `document: advice\nasked: ${asked}\nwritten: ${on}`;
}
