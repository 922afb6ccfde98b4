import type { PlanDocument } from '../../model/document.ts';
import type { SheetPart } from '../../model/sheets.ts';
import { meetingOf } from './meeting-of.ts';
import { optionOf, rowsOf } from './options.ts';
import type { FilledContext } from './sheet-context.ts';
import { dayAfter, sheetDays } from './sheet-days.ts';

/** Days before the meeting that can be crossed off. */
const daysBefore = 6;

/** A story of a meeting that is still to come, the days up to it, and what comes now, next and then. */
export function myMeeting(document: PlanDocument, context: FilledContext): readonly SheetPart[] {
	const meeting = meetingOf(document, context);
	if (meeting === undefined) return [];
	const { meeting: words } = context.words;
	const days = sheetDays(dayAfter(meeting.date, -daysBefore), meeting.date, optionOf(words.mark, context));
	return [
		rowsOf(words.rows, context),
		{ kind: 'heading', words: words.days },
		{ kind: 'day-boxes', cross: words.cross, days },
		{ kind: 'heading', words: words.board },
		{
			kind: 'board',
			steps: words.steps.map((step) => {
				const { words: word, ...picture } = optionOf(step, context);
				return { ...picture, word, says: step.says };
			}),
		},
	];
}
