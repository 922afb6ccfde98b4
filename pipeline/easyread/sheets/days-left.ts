import type { CalendarDate } from '../../model/calendar-date.ts';
import type { PlanDocument } from '../../model/document.ts';
import type { ReplyWindow } from '../../model/facts.ts';
import type { SheetPart } from '../../model/sheets.ts';
import { optionOf, rowsOf } from './options.ts';
import type { FilledContext } from './sheet-context.ts';
import { dayAfter, daysBetween, sheetDays } from './sheet-days.ts';

/** The law gives a family 15 days at least (SEND Regulations 2014, regulation 13): no strip has fewer boxes. */
const leastDays = 15;

/** A box for each day in which a draft can be answered, and how to answer. */
export function daysLeft({ meta }: PlanDocument, context: FilledContext): readonly SheetPart[] {
	const { window } = context.facts;
	if (meta.stage !== 'draft' || window === undefined) return [];
	const { days: words } = context.words;
	return [
		rowsOf(words.rows, context),
		{
			kind: 'day-boxes',
			cross: words.cross,
			days: sheetDays(firstDayOf(window, meta.issued), window.lastDay, optionOf(words.mark, context)),
		},
		rowsOf(words.ways, context),
	];
}

/**
 * The day after the last person was served, by whom the shared last day is reckoned; the day itself where fewer than 15 days would be left,
 * as under a policy that counts it.
 */
function firstDayOf({ served, lastDay }: ReplyWindow, issued: CalendarDate | undefined): CalendarDate {
	const latest =
		served
			.map((one) => one.served)
			.toSorted()
			.at(-1) ??
		issued ??
		dayAfter(lastDay, -leastDays);
	return daysBetween(latest, lastDay) < leastDays ? latest : dayAfter(latest, 1);
}
