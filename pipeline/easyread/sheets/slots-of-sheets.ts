import { printFullDate } from '../../model/calendar-date.ts';
import type { PlanDocument } from '../../model/document.ts';
import { nameKey } from '../../model/plan-parts.ts';
import type { SheetSlot } from '../../model/sheet-words.ts';
import { type Slots, slotsOf } from '../slots.ts';
import { askedTo, meetingOf } from './meeting-of.ts';
import type { SheetContext } from './sheet-context.ts';

/** More people than these are told as a number. */
const mostNames = 4;

/** What fills the `{slots}` of the sheets: those of the frame, and what is known of a meeting. */
export function slotsOfSheets(document: PlanDocument, context: SheetContext): Slots {
	const meeting = meetingOf(document, context);
	const names = namesAsked(document, context);
	const values: Partial<Record<SheetSlot, string | undefined>> = {
		'meeting-day': meeting && printFullDate(meeting.date),
		'meeting-time': meeting?.time,
		'meeting-place': meeting?.place,
		'meeting-length': meeting?.length?.replace(/^about /i, ''),
		people: names.length > 0 && names.length <= mostNames ? listed(names) : undefined,
		'people-count': names.length > mostNames ? String(names.length) : undefined,
	};
	return new Map([
		...slotsOf(document, context),
		...Object.entries(values).flatMap(([slot, value]) => (value ? [[slot, value] as const] : [])),
	]);
}

/** The names of those who were asked to a meeting, without the child. */
function namesAsked(document: PlanDocument, context: SheetContext): readonly string[] {
	const { child } = document.meta;
	const names = askedTo(document, context).map(({ name }) => name);
	return names.filter((name) => child === undefined || nameKey(name) !== nameKey(child));
}

function listed(names: readonly string[]): string {
	return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
